package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestEveryReviewedCardCanBeDrawn(t *testing.T) {
	files, err := filepath.Glob("../testdata/cards/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d cards, %v", len(files), err)
	}
	for _, file := range files {
		payload, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		drawn, err := page(payload, screen{"dark", 412, "/ask"})
		if err != nil || !strings.Contains(drawn, `class="container"`) {
			t.Errorf("%s: %v", file, err)
		}
	}
}

func TestMarkdownIsDrawnAsTheClientReadsIt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"### who?", "<h3>who?</h3>"},
		{`\*\*not bold\*\* <script>`, `<div>**not bold** &lt;script&gt;</div>`},
		{"> one **two** ~~three~~\nafter", "<blockquote><div>one <strong>two</strong> <s>three</s></div></blockquote><div>after</div>"},
		{"-# small · [Archived copy](https://example.org/a)", `<div class="small">small · <a>Archived copy</a></div>`},
		{"```\n<a>\n```", "<pre>&lt;a&gt;</pre>"},
	} {
		if got, err := markdown(c.text); err != nil || got != c.want {
			t.Errorf("%q is drawn as %q, %v; want %q", c.text, got, err, c.want)
		}
	}
	for _, text := range []string{"**open", "> ~~open"} {
		if _, err := markdown(text); err == nil {
			t.Errorf("%q is drawn, though a mark is not closed", text)
		}
	}
}

func TestAComponentThatIsNotKnownIsAnError(t *testing.T) {
	if _, err := page([]byte(`{"components":[{"type":99}]}`), screen{"dark", 412, "/ask"}); err == nil {
		t.Error("an unknown component is left out in silence")
	}
}
