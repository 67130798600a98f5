package draft

import (
	"path/filepath"
	"strings"
	"testing"

	"pullquote/index/article"
	"pullquote/index/intake/address"
)

func TestNamesComeOfTheDateAndTheSlug(t *testing.T) {
	for _, c := range []struct{ fact, date, address, title, want string }{
		{"the site's slug", "2024-05-03", "https://a.example/2024/05/03/ferry-strike-called-off/", "Ferry strike", "2024/05/2024-05-03-ferry-strike-called-off.md"},
		{"the title where the address has no words", "2024-05-03", "https://a.example/?p=12", "Ferry strike called off", "2024/05/2024-05-03-ferry-strike-called-off.md"},
		{"a month", "2024-05", "", "Ferry strike", "2024/05/2024-05-ferry-strike.md"},
		{"a year", "2024", "", "Ferry strike", "2024/2024-ferry-strike.md"},
		{"no date", "", "", "Ferry strike", "undated/ferry-strike.md"},
		{"accents", "2024", "", "Acción de Žižek", "2024/2024-accion-de-zizek.md"},
		{"another script", "2024", "", "Забастовка паромов", "2024/2024-забастовка-паромов.md"},
		{"an apostrophe", "2024", "", "DeLauro’s commitment", "2024/2024-delauros-commitment.md"},
		{"a slug that climbs", "2024", "https://a.example/..%2f..%2f..%2fetc-pass-wd", "x", "2024/2024-etc-pass-wd.md"},
		{"a title that climbs", "", "", "../../etc/passwd", "undated/etc-passwd.md"},
		{"a title with NUL and line ends", "", "", "a\x00b\r\nc", "undated/a-b-c.md"},
		{"a device of Windows", "", "", "CON", "undated/con-" + Mark("\nCON") + ".md"},
		{"no words at all", "", "", "!?", "undated/" + Mark("\n!?") + ".md"},
		{"a slug with its date", "2024-05-03", "https://a.example/2024-05-03-ferry-strike-is-off.html", "x", "2024/05/2024-05-03-ferry-strike-is-off.md"},
	} {
		d, err := article.ParseDate(c.date)
		if err != nil {
			t.Fatal(err)
		}
		if got := NameOf(d, c.address, c.title); got != c.want {
			t.Errorf("%s: got %q, want %q", c.fact, got, c.want)
		}
	}
	if long := NameOf(article.Date{Year: 2024}, "", strings.Repeat("ferry strike ", 100)); len(long) > 100 {
		t.Errorf("a long title gives %q", long)
	}
}

func FuzzNamesStayInTheFolder(f *testing.F) {
	f.Add("https://a.example/../../x", "../..")
	f.Add("https://a.example/%2e%2e/%00", "a/b\\c:d")
	f.Add("", "NUL")
	f.Fuzz(func(t *testing.T, at, title string) {
		for _, d := range []article.Date{{}, {Year: 2024, Month: 5, Day: 3}} {
			name := NameOf(d, at, title)
			base := filepath.Base(name)
			if !filepath.IsLocal(filepath.FromSlash(name)) || strings.ContainsAny(name, "\\:*?\"<>|\x00\n") || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") || len(base) > 120 || strings.Contains(name, "..") {
				t.Fatalf("%q and %q give the name %q", at, title, name)
			}
		}
		if clean := address.Clean(at); clean != address.Clean(clean) {
			t.Fatalf("Clean(%q) = %q, cleaned again %q", at, clean, address.Clean(clean))
		}
	})
}
