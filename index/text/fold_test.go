package text_test

import (
	"testing"

	"pullquote/index/text"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, folded, name, cased string }{
		{"Acción", "accion", "accion", "acción"},
		{"The Mayor’s “plan”", `the mayor's "plan"`, `the mayor's "plan"`, "the mayor's “plan”"},
		{"  Yale\u00a0Daily\n News ", "  yale daily  news ", "yale daily news", "  yale\u00a0daily\n news "},
		{"plain", "plain", "plain", "plain"},
		{"\xffÉ", "\ufffde", "\ufffde", "\ufffdé"},
	} {
		if got := text.Fold(c.in); got != c.folded {
			t.Errorf("Fold(%q) is %q, want %q", c.in, got, c.folded)
		}
		if got := text.FoldName(c.in); got != c.name {
			t.Errorf("FoldName(%q) is %q, want %q", c.in, got, c.name)
		}
		if got := text.FoldCase(c.in); got != c.cased {
			t.Errorf("FoldCase(%q) is %q, want %q", c.in, got, c.cased)
		}
	}
}

func TestLikenessTellsSlipsFromOtherNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		like bool
	}{{"yale dayly news", "yale daily news", true}, {"lugo", "lugo", true}, {"lugo", "rell", false}, {"a", "a", false}} {
		if got := text.Likeness(c.a, c.b); (got >= 0.5) != c.like {
			t.Errorf("%q and %q: %v, want like %v", c.a, c.b, got, c.like)
		}
	}
}
