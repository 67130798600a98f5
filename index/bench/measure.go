package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/index/archive"
)

// An engine is something that is measured.
type engine struct {
	name string
	// build indexes a coverage into a folder and returns how many passages that were.
	build func(coverage *archive.Archive, folder string) (int, error)
	// open opens what was built for asking; ask returns how many passages were found.
	open func(coverage *archive.Archive, folder string) (ask func(question string) (int, error), done func() error, err error)
}

const header = "engine      passages  indexed/s   open ms    MB disk   MB anon    p50 ms    p95 ms    p99 ms   8 at once/s  found"

func measure(e engine, coverage *archive.Archive, questions int, folder string) (string, error) {
	n, rate := -1, 0.0
	if _, err := os.Stat(folder); err != nil {
		start := time.Now()
		if n, err = e.build(coverage, folder); err != nil {
			return "", err
		}
		rate = float64(n) / time.Since(start).Seconds()
	}
	runtime.GC()
	debug.FreeOSMemory()
	start := time.Now()
	ask, done, err := e.open(coverage, folder)
	if err != nil {
		return "", err
	}
	opened := time.Since(start)
	texts := make([]string, questions)
	for i := range texts {
		texts[i] = coverage.Question(i)
	}
	for _, text := range texts[:questions/10] { // warm: the page cache is part of the system
		if _, err := ask(text); err != nil {
			return "", err
		}
	}
	took, found, err := one(ask, texts)
	if err != nil {
		return "", err
	}
	each := atOnce(ask, texts)
	row := fmt.Sprintf("%-10s %9d %10.0f %9.0f %10.1f %9.0f %9.2f %9.2f %9.2f %13.0f %6d", e.name, n, rate, ms(opened), megabytes(folder), anonymous(),
		ms(took[len(took)/2]), ms(took[len(took)*95/100]), ms(took[len(took)*99/100]), each, found)
	return row, done()
}

// one asks one question after the other; the times come sorted.
func one(ask func(string) (int, error), texts []string) (took []time.Duration, found int, err error) {
	for _, text := range texts {
		start := time.Now()
		n, err := ask(text)
		if err != nil {
			return nil, 0, err
		}
		took = append(took, time.Since(start))
		found += n
	}
	slices.Sort(took)
	return took, found, nil
}

// atOnce asks from eight goroutines and returns answers a second.
func atOnce(ask func(string) (int, error), texts []string) float64 {
	var next atomic.Int64
	var all sync.WaitGroup
	start := time.Now()
	for range 8 {
		all.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(texts)); i = next.Add(1) - 1 {
				_, _ = ask(texts[i])
			}
		})
	}
	all.Wait()
	return float64(len(texts)) / time.Since(start).Seconds()
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func megabytes(folder string) float64 {
	var bytes int64
	_ = filepath.WalkDir(folder, func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			if info, err := entry.Info(); err == nil {
				bytes += info.Size()
			}
		}
		return nil
	})
	return float64(bytes) / 1e6
}

// anonymous is the memory in MB that is the process's own, without mapped files; 0 where the system does not tell.
func anonymous() float64 {
	data, _ := os.ReadFile("/proc/self/status")
	for line := range strings.SplitSeq(string(data), "\n") {
		var kb float64
		if _, err := fmt.Sscanf(line, "RssAnon: %f kB", &kb); err == nil {
			return kb / 1000
		}
	}
	return 0
}
