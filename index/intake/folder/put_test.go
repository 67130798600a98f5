package folder

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/intake/draft"
	"pullquote/index/intake/page"
)

var today = article.Date{Year: 2024, Month: 5, Day: 4}

// told is long enough for copies to be seen.
var told = "The harbour board met on Thursday for the third time in a week and voted, five to four, to repair the old pier before the winter storms. " +
	"Lena Ortiz, who fishes from it, said that the sea had not waited for the board, and that two of its planks had gone since the spring tide. The money comes from the sale of the lighthouse keeper's garden."

func draftAt(url, title, body string) draft.Draft {
	return draft.Of(page.Page{URL: url, Title: title, Date: article.Date{Year: 2024, Month: 5, Day: 3}, Body: body + "\n"}, draft.ViaPage)
}

func opened(t *testing.T) *Folder {
	t.Helper()
	f, err := Open(t.TempDir(), false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	if err := f.Begin(true); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.End() })
	return f
}

func TestWhatADraftIsToTheFolder(t *testing.T) {
	f := opened(t)
	const at = "2024/05/2024-05-03-the-pier-is-to-be-repaired.md"
	for _, c := range []struct {
		fact, url, title, body string
		outcome                Outcome
		path                   string
	}{
		{"a new article", "https://a.example/pier", "The pier is to be repaired", told, Added, at},
		{"the same again", "https://a.example/pier", "The pier is to be repaired", told, Unchanged, at},
		{"the same by another spelling of its address", "http://www.a.example/pier/?utm_source=x", "The pier is to be repaired", told, Unchanged, at},
		{"a new version", "https://a.example/pier", "The pier is to be repaired", told + " The work begins in June.", Updated, at},
		{"another paper's copy", "https://b.example/wire/77", "Pier repairs agreed", told, Copied, at},
		{"the copy again", "https://b.example/wire/77", "Pier repairs agreed", told, Unchanged, at},
		{"another story of that name", "https://c.example/pier", "The pier is to be repaired", "The pier of another town is meant here, and nothing else is known of it.", Added, ""},
	} {
		r, err := f.Put(draftAt(c.url, c.title, c.body), today, false)
		if err != nil || r.Outcome != c.outcome || c.path != "" && r.Path != c.path || c.path == "" && r.Path == at {
			t.Errorf("%s: %v %+v", c.fact, err, r)
		}
	}
}

func TestAFileEditedByHandIsKeptAndADryRunWritesNone(t *testing.T) {
	f := opened(t)
	r, err := f.Put(draftAt("https://a.example/pier", "The pier is to be repaired", told), today, false)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(f.Dir, filepath.FromSlash(r.Path))
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(data), "the old pier", "the very old pier", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	f.Refresh()
	if r, err := f.Put(draftAt("https://a.example/pier", "The pier is to be repaired", told+" The work begins in June."), today, false); err != nil || r.Outcome != Kept {
		t.Errorf("an edited file: %v %+v", err, r)
	}
	if r, err := f.Put(draftAt("https://a.example/slip", "The slip is closed", "Nobody may launch a boat there until the autumn, the board says."), today, true); err != nil || r.Outcome != Added {
		t.Errorf("a dry run: %v %+v", err, r)
	} else if _, err := os.Stat(filepath.Join(f.Dir, filepath.FromSlash(r.Path))); err == nil {
		t.Error("a dry run wrote a file")
	}
}

func TestCopiesAreToldByWhatTheyShare(t *testing.T) {
	var words []string
	for i := range 200 {
		words = append(words, fmt.Sprintf("word%d", i))
	}
	part := func(n int) shingleSet { return shinglesOf(strings.Join(words[:n], " ")) }
	for _, c := range []struct {
		fact    string
		n       int
		onOne   bool
		isACopy bool
	}{{"the same text", 200, false, true}, {"a third cut off", 135, false, true}, {"half cut off", 100, false, false}, {"a cut within one site", 150, true, true}, {"a notice", 30, false, false}} {
		if got := copies(part(c.n), part(200), c.onOne); got != c.isACopy {
			t.Errorf("%s: a copy %v", c.fact, got)
		}
	}
}
