package local_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"pullquote/index/follow"
	"pullquote/index/local"
)

// An article that is too much to be read whole is indexed, and is one line of the report, of
// later refreshes too.
func TestReportTellsWhatWasBounded(t *testing.T) {
	coverage := fstest.MapFS{
		"huge.md":  {Data: []byte("---\ntitle: T\n---\n" + strings.Repeat("said ", 2000))},
		"plain.md": {Data: []byte("---\ntitle: U\n---\nAna Ruiz said that the harbour would close.\n")},
	}
	x, err := local.Open(t.Context(), coverage, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	again, err := x.Refresh(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, report := range []follow.Report{x.Opened(), again} {
		if len(report.Problems) != 1 || report.Problems[0].Path != "huge.md" || !strings.Contains(report.Problems[0].Text, "sentences of more than 2000 bytes, cut into pieces (1)") {
			t.Errorf("problems: %v", report.Problems)
		}
	}
	if n := stats(t, x).Articles; n != 2 {
		t.Errorf("%d articles, want 2", n)
	}
}
