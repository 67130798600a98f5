package local_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"pullquote/index/bleveindex"
	"pullquote/index/local"
)

func TestProbeTellsASoundIndexFromNoneAndFromADamagedOne(t *testing.T) {
	path := t.TempDir()
	if c, err := bleveindex.Probe(path); err != nil || c.Generation != 0 {
		t.Errorf("an empty folder: %+v, %v", c, err)
	}
	if err := open(t, local.Options{Path: path}).Close(); err != nil {
		t.Fatal(err)
	}
	c, err := bleveindex.Probe(path)
	if err != nil || c.Generation == 0 || c.Bytes == 0 || c.Written.IsZero() {
		t.Errorf("a sound index: %+v, %v", c, err)
	}
	segments, err := filepath.Glob(filepath.Join(path, "generation-*", "*.zap"))
	if err != nil || len(segments) == 0 {
		t.Fatalf("no segment in %s: %v", path, err)
	}
	if err := os.Truncate(segments[0], 100); err != nil {
		t.Fatal(err)
	}
	if _, err := bleveindex.Probe(path); err == nil {
		t.Error("a truncated segment is called sound")
	}
}

func TestProbeCallsAnUpdateNoDamage(t *testing.T) {
	path, coverage := t.TempDir(), invent(3, 1)
	x := openOn(t, coverage, local.Options{Path: path})
	updated := make(chan struct{})
	go func() {
		defer close(updated)
		for i := range 25 {
			coverage["new.md"] = file(fmt.Sprintf("A walrus was seen %d times.\n", i))
			if r := refresh(t, x); len(r.Notices) > 0 {
				t.Errorf("update %d: %q", i, r.Notices)
			}
		}
	}()
	probes, last := 0, 0
	for done := false; !done; probes++ {
		select {
		case <-updated:
			done = true
		default:
		}
		c, err := bleveindex.Probe(path)
		if err != nil || c.Generation < last {
			t.Fatalf("probe %d: %+v, %v", probes, c, err)
		}
		last = c.Generation
	}
	t.Logf("%d probes while 25 generations were published", probes)
}
