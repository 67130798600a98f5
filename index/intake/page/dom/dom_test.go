package dom

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func parsed(t *testing.T, doc string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func TestWhiteSpaceIsWhatHTMLIgnores(t *testing.T) {
	for text, want := range map[string]string{
		" one\n two\t":         "one two",
		"Lena\u00a0Ortiz  ":    "Lena\u00a0Ortiz",
		"ideographic\u3000gap": "ideographic\u3000gap",
		"":                     "",
	} {
		if got := Squeeze(text); got != want {
			t.Errorf("Squeeze(%q) = %q, want %q", text, got, want)
		}
	}
	if got := First("", " \n", " b ", "c"); got != "b" {
		t.Errorf("the first text that is not empty: %q", got)
	}
}

func TestReferencesThatWereWrittenTwiceAreUndone(t *testing.T) {
	for text, want := range map[string]string{"&#8217;": "’", "&amp;#8217;": "’", "R&D": "R&D", "Q & A": "Q & A"} {
		if got := Unescaped(text); got != want {
			t.Errorf("Unescaped(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestWhatEnclosesWhat(t *testing.T) {
	root := parsed(t, `<article id="a"><p class="Lead big">One <a href="/x">two</a></p></article><p>three</p>`)
	var p, a []*html.Node
	for n := range Elements(root) {
		switch n.DataAtom {
		case atom.P:
			p = append(p, n)
		case atom.A:
			a = append(a, n)
		}
	}
	switch {
	case len(p) != 2 || len(a) != 1:
		t.Fatalf("%d paragraphs, %d links", len(p), len(a))
	case !Within(a[0], nil, atom.Article), Within(p[1], nil, atom.Article), Within(a[0], p[0], atom.Article):
		t.Error("the link lies in the article, above its paragraph; the last paragraph does not")
	case !Encloses(p[0], a[0]), Encloses(p[1], a[0]):
		t.Error("the first paragraph encloses the link, the second does not")
	case !Has(p[0], "class", "lead"), Has(p[0], "class", "lea"):
		t.Error("a class is a whole word in any case")
	}
}

func TestAWalkGoesWhereItIsLet(t *testing.T) {
	var met []string
	Walk(parsed(t, "<div><ul><li>x</li></ul><p>y</p></div>"), func(n *html.Node) bool {
		met = append(met, n.Data)
		return n.DataAtom != atom.Ul
	})
	if want := []string{"html", "head", "body", "div", "ul", "p"}; !slices.Equal(met, want) {
		t.Errorf("met %q, want %q", met, want)
	}
}
