package address

import "testing"

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
		if got, want := Key(address), Key(same[0]); got != want {
			t.Errorf("key of %s is %q, want %q", address, got, want)
		}
	}
	apart := []string{"https://a.example/x", "https://a.example/y", "https://b.example/x", "https://a.example/x?p=1", "https://a.example/x?p=2", "https://a.example/x/y", "https://a.example/", "https://a.example/camp"}
	seen := make(map[string]string)
	for _, address := range apart {
		if other, ok := seen[Key(address)]; ok {
			t.Errorf("%s and %s have one key", address, other)
		}
		seen[Key(address)] = address
	}
}
