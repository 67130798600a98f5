package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"pullquote/index"
	"pullquote/index/invented"
)

// patience is how long an engine is asked one after the other, and again at once.
const patience = 30 * time.Second

// Asked is what asking has shown.
type asked struct {
	Open          float64 // ms until the first question can be asked
	First         float64 // ms of the first question, asked as soon as it is open
	P50, P95, P99 float64 // ms
	CPU           float64 // ms of processor time a question
	AtOnce        float64 // answers a second with eight asking
	Memory        float64 // MB of the process's own
	Found         int     // of all questions
	Questions     int     // so many one after the other
	Caches        []index.CacheUse
}

func ask(e engine, coverage *invented.Archive, questions int, folder string) (asked, error) {
	var a asked
	texts := make([]string, questions)
	for i := range texts {
		texts[i] = coverage.Question(i)
	}
	debug.FreeOSMemory()
	start := time.Now()
	opened, err := e.open(coverage, folder)
	if err != nil {
		return a, err
	}
	a.Open = ms(time.Since(start))
	start = time.Now()
	if _, err := opened.ask(texts[0]); err != nil {
		return a, err
	}
	a.First = ms(time.Since(start))
	if _, _, err := one(opened.ask, texts[questions-questions/10:]); err != nil { // warm: the page cache is part of the system
		return a, err
	}
	took, found, err := one(opened.ask, texts)
	if err != nil {
		return a, err
	}
	a.Questions, a.Found = len(took), found
	a.P50, a.P95, a.P99 = ms(took[len(took)/2]), ms(took[len(took)*95/100]), ms(took[len(took)*99/100])
	before := processor()
	answered, rate := atOnce(opened.ask, texts)
	a.AtOnce = rate
	a.CPU = ms(processor()-before) / float64(answered)
	runtime.GC()
	a.Memory = anonymous()
	if opened.caches != nil {
		a.Caches = opened.caches()
	}
	return a, opened.close()
}

// one asks one question after the other, as long as patience lasts; the times come sorted.
func one(ask func(string) (int, error), texts []string) (took []time.Duration, found int, err error) {
	began := time.Now()
	for _, text := range texts {
		start := time.Now()
		n, err := ask(text)
		if err != nil {
			return nil, 0, err
		}
		took = append(took, time.Since(start))
		found += n
		if time.Since(began) > patience {
			break
		}
	}
	slices.Sort(took)
	return took, found, nil
}

// atOnce asks from eight goroutines, as long as patience lasts; rate is answers a second.
func atOnce(ask func(string) (int, error), texts []string) (answered int, rate float64) {
	var next atomic.Int64
	var all sync.WaitGroup
	start := time.Now()
	for range 8 {
		all.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(texts)) && time.Since(start) < patience; i = next.Add(1) - 1 {
				_, _ = ask(texts[i])
			}
		})
	}
	all.Wait()
	answered = min(int(next.Load()), len(texts)+8) - 8
	return answered, float64(answered) / time.Since(start).Seconds()
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

// profile writes a profile of what happens until the function it returns is called.
func profile(path string) (stop func()) {
	if path == "" {
		return func() {}
	}
	f, err := os.Create(path)
	if err == nil {
		err = pprof.StartCPUProfile(f)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench: no profile:", err)
	}
	return func() {
		pprof.StopCPUProfile()
		_ = f.Close()
	}
}
