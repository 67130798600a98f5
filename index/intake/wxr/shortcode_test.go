package wxr

import (
	"strings"
	"testing"
)

// A bracket goes only where it is a shortcode that WordPress knows, in WordPress's shape; every other is the editor's.
func TestOnlyShortcodesGoFromAPost(t *testing.T) {
	for _, c := range []struct{ fact, post, want string }{
		{"words put in", "“If [he] resigns,” she said", ""},
		{"a note on the words", "the vote [sic] is [emphasis added] off [laughter]", ""},
		{"a name", "[President Obama] said that [Obama] left [obama]", ""},
		{"left out", "we will […] and [...] and [ … ] not", ""},
		{"a changed letter", "“[w]e will, [t]he [d]evil,” in [a] word", ""},
		{"a number", "as shown [1], [23] and [note 4] [p. 5] [2019]", ""},
		{"a translation", "la ley [the law] y [en español] [añadido]", ""},
		{"words that are names of shortcodes too", "the [video] of [table] and [quote] with [text] in a [box] on the [map]", ""},
		{"a remark that begins like a shortcode", "[gallery applauds] [video: crowd] [audio cuts out] [caption reads no]", ""},
		{"with a space inside", "[ gallery ] [gallery [x] ]", ""},
		{"capitals", "[Gallery] [VIDEO src=\"x\"] [Caption]", ""},
		{"a name that nobody registers", "[frobnicate id=\"3\"] [/frobnicate] [where n=12]", ""},
		{"a closing tag of nothing", "yes [/b] no [/quote]", ""},

		{"bare", "a [gallery] b[playlist]", "a  b"},
		{"with attributes", "a[gallery ids=\"1,2\" size='big' columns=3]b [video mp4=\"x.mp4\"] [audio https://a.example/x.mp3]", "ab  "},
		{"closing itself", "[contact-form-7 id=\"1\" /][gallery/]", ""},
		{"a page builder's", "[vc_row][vc_column width=\"1/2\"]The text.[/vc_column][/vc_row]", "The text."},
		{"text between", "[button url=\"x\"]Read on[/button] [dropcap]W[/dropcap]e [highlight]will[/highlight]", "Read on We will"},
		{"a bulletin board's", "said [b]Lena [i]Ortiz[/i][/b]", "said Lena Ortiz"},
		{"a caption with its picture", "a[caption id=\"1\"]<img src=\"x\"/> The pier[/caption]b", "ab"},
		{"a caption without one", "[caption id=\"1\"]The pier[/caption]", "The pier"},
		{"an address between", "a[embed]https://a.example/v[/embed]b[youtube]https://y.example/1[/youtube][youtube=https://y.example/2]", "ab"},
		{"a caption left open", "[caption id=\"1\"]<img/> and [b]all[/b] the rest", "<img/> and all the rest"},
		{"written about", "use [[gallery]] or [[caption id=\"1\"]]", "use [gallery] or [caption id=\"1\"]"},
		{"what the block editor calls one", "a\n<!-- wp:shortcode -->\n[harbour_map zoom=\"3\"]\n<!-- /wp:shortcode -->\nb [harbour_map zoom=\"3\"]",
			"a\n<!-- wp:shortcode -->\n\n<!-- /wp:shortcode -->\nb [harbour_map zoom=\"3\"]"},
	} {
		want := c.want
		if want == "" && c.fact != "closing itself" {
			want = c.post
		}
		if got := withoutShortcodes(c.post); got != want {
			t.Errorf("%s: %q becomes %q, want %q", c.fact, c.post, got, want)
		}
	}
}

// What is no bracket is left alone, and nothing is put in.
func FuzzAPostLosesBracketsOnly(f *testing.F) {
	for _, post := range []string{"a [gallery] b", "[[caption]] x [/caption]", "[b][i]x[/b][/i]", "[embed]//x[/embed", "<!-- wp:shortcode -->[x]<!-- /wp:shortcode -->"} {
		f.Add(post)
	}
	f.Fuzz(func(t *testing.T, post string) {
		got, at := withoutShortcodes(post), 0
		for i := range len(got) { // a subsequence of the post
			n := strings.IndexByte(post[at:], got[i])
			if n < 0 {
				t.Fatalf("%q becomes %q", post, got)
			}
			at += n + 1
		}
		if !strings.Contains(post, "[") && got != post {
			t.Fatalf("%q becomes %q", post, got)
		}
	})
}

func BenchmarkAPostOfBrackets(b *testing.B) {
	post := strings.Repeat("[caption id=\"1\"] [gallery [b] [x] [/b] ", 20000)
	for b.Loop() {
		withoutShortcodes(post)
	}
}
