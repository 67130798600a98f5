package local_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"pullquote/index/local"
)

// room is what a program that answers from a garbled index may need beside what it had: an answer takes some megabytes.
const room = 1 << 30

// Whatever a segment's bytes become while it is answered from, the program needs no more than some memory, and lives on. It is another
// program that does so here: it would end.
func TestAGarbledSegmentTakesNoMemory(t *testing.T) {
	if folder := os.Getenv("PULLQUOTE_TEST_GARBLED"); folder != "" {
		answerFromGarbled(t, folder)
		return
	}
	t.Parallel()
	c := exec.Command(os.Args[0], "-test.run=^TestAGarbledSegmentTakesNoMemory$", "-test.v")
	c.Env = append(os.Environ(), "PULLQUOTE_TEST_GARBLED="+t.TempDir())
	out, err := c.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "--- PASS") {
		if len(out) > 4000 {
			out = out[:4000]
		}
		t.Errorf("%v\n%s", err, out)
	}
}

func answerFromGarbled(t *testing.T, folder string) {
	coverage := invent(16, 5)
	rounds := 12
	if testing.Short() {
		rounds = 4
	}
	limited := false
	for round := range rounds {
		x := openOn(t, coverage, local.Options{Path: filepath.Join(folder, fmt.Sprint(round)), CacheBytes: 1})
		if !limited {
			limited = true
			limit(t, memory(t)+room)
		}
		r := rand.New(rand.NewPCG(uint64(round), 3))
		segment := matching(t, filepath.Join(folder, fmt.Sprint(round)), "*.zap")
		with := [][]byte{{0xa5, 0x5a, 0xff}, {0xff, 0xff, 0xff, 0xff, 0x0f}, {0xff, 0xff, 0x7f}, {byte(r.Uint32()), byte(r.Uint32()), 0x80, 0x80, 0x40}}[round%4]
		inPlace(t, segment, r.Int64N(100), 60+r.Int64N(800), with...)
		for range 3 {
			ask(t, x)
		}
	}
}

// memory is how much address space this program has.
func memory(t *testing.T) uint64 {
	t.Helper()
	data, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Fatal(err)
	}
	var pages uint64
	if _, err := fmt.Sscan(string(data), &pages); err != nil {
		t.Fatal(err)
	}
	return pages * uint64(os.Getpagesize())
}

// limit makes the system refuse more address space.
func limit(t *testing.T, bytes uint64) {
	t.Helper()
	if err := syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: bytes, Max: bytes}); err != nil {
		t.Skip("SKIPPED: no limit to the memory: ", err)
	}
}
