package local_test

import (
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
