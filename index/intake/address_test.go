package intake

import (
	"path/filepath"
	"strings"
	"testing"

	"pullquote/index/article"
)

func TestAddressesAreCleaned(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example/x?utm_source=rss&id=7&fbclid=1#top": "https://a.example/x?id=7",
		"HTTPS://A.Example:443/X":                              "https://a.example/X",
		"http://a.example:80":                                  "http://a.example/",
		"http://a.example:8080/x":                              "http://a.example:8080/x",
		"https://a.example/x?b=2&a=1":                          "https://a.example/x?b=2&a=1", // a server may mind the order
		"https://a.example/x?q=a%26b&&":                        "https://a.example/x?q=a%26b",
		"https://a.example/Žižek":                              "https://a.example/%C5%BDi%C5%BEek",
		" https://a.example/x ":                                "https://a.example/x",
		"javascript:alert(1)":                                  "",
		"file:///etc/passwd":                                   "",
		"https://user:secret@a.example/":                       "",
		"//a.example/x":                                        "",
		"https://":                                             "",
		"":                                                     "",
	} {
		if got := Clean(address); got != want {
			t.Errorf("Clean(%q) = %q, want %q", address, got, want)
		}
		if again := Clean(want); again != want {
			t.Errorf("Clean(%q) = %q: cleaning twice should change nothing", want, again)
		}
	}
}

func TestOnePageHasOneKey(t *testing.T) {
	same := []string{"https://www.a.example/x/", "http://a.example/x", "https://m.a.example/x?utm_medium=y", "https://a.example/x/index.html", "https://a.example/x#c", "https://a.example/x/amp/", "https://a.example/x/amp"}
	for _, address := range same {
		if got, want := keyOf(address), keyOf(same[0]); got != want {
			t.Errorf("key of %s is %q, want %q", address, got, want)
		}
	}
	apart := []string{"https://a.example/x", "https://a.example/y", "https://b.example/x", "https://a.example/x?p=1", "https://a.example/x?p=2", "https://a.example/x/y", "https://a.example/", "https://a.example/camp"}
	seen := make(map[string]string)
	for _, address := range apart {
		if other, ok := seen[keyOf(address)]; ok {
			t.Errorf("%s and %s have one key", address, other)
		}
		seen[keyOf(address)] = address
	}
}

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
		{"a device of Windows", "", "", "CON", "undated/con-" + mark("\nCON") + ".md"},
		{"no words at all", "", "", "!?", "undated/" + mark("\n!?") + ".md"},
		{"a slug with its date", "2024-05-03", "https://a.example/2024-05-03-ferry-strike-is-off.html", "x", "2024/05/2024-05-03-ferry-strike-is-off.md"},
	} {
		d, err := article.ParseDate(c.date)
		if err != nil {
			t.Fatal(err)
		}
		if got := nameOf(d, c.address, c.title); got != c.want {
			t.Errorf("%s: got %q, want %q", c.fact, got, c.want)
		}
	}
	if long := nameOf(article.Date{Year: 2024}, "", strings.Repeat("ferry strike ", 100)); len(long) > 100 {
		t.Errorf("a long title gives %q", long)
	}
}

func FuzzNamesStayInTheFolder(f *testing.F) {
	f.Add("https://a.example/../../x", "../..")
	f.Add("https://a.example/%2e%2e/%00", "a/b\\c:d")
	f.Add("", "NUL")
	f.Fuzz(func(t *testing.T, address, title string) {
		for _, d := range []article.Date{{}, {Year: 2024, Month: 5, Day: 3}} {
			name := nameOf(d, address, title)
			base := filepath.Base(name)
			if !filepath.IsLocal(filepath.FromSlash(name)) || strings.ContainsAny(name, "\\:*?\"<>|\x00\n") || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") || len(base) > 120 || strings.Contains(name, "..") {
				t.Fatalf("%q and %q give the name %q", address, title, name)
			}
		}
		if clean := Clean(address); clean != Clean(clean) {
			t.Fatalf("Clean(%q) = %q, cleaned again %q", address, clean, Clean(clean))
		}
	})
}
