package bleveindex_test

import (
	"testing"

	"pullquote/index/bleveindex"
	"pullquote/index/indextest"
)

func TestLawsInMemory(t *testing.T) {
	indextest.Run(t, func(t testing.TB, _ string) indextest.Engine { return open(t, bleveindex.Options{}) })
}

func TestLawsOnDisk(t *testing.T) {
	indextest.RunDurable(t, func(t testing.TB, folder string) indextest.Engine { return open(t, bleveindex.Options{Path: folder}) })
}

func open(t testing.TB, o bleveindex.Options) *bleveindex.Index {
	t.Helper()
	x, err := bleveindex.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}
