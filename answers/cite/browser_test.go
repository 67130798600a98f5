package cite_test

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"image"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/gorilla/websocket"

	"pullquote/answers/cite"
	"pullquote/index/article"
	"pullquote/index/article/articletest"
	"pullquote/index/sentence"
	"pullquote/seeds"
)

// TestBrowserOpensLinksAtTheirWords opens links in a real browser: it must scroll to the sentence and mark its words, and
// no others. The page paints marked text magenta, and the test looks at the pixels.
func TestBrowserOpensLinksAtTheirWords(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: -short; no browser is started")
	}
	b := startBrowser(t)
	pages := map[string]*article.Article{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if a := pages[r.URL.Path]; a != nil {
			fmt.Fprint(w, pageOf(a))
		}
	}))
	defer server.Close()
	for i, a := range append(articletest.ReadAll(t, seeds.FS), trickyArticle) {
		path := fmt.Sprintf("/%d", i)
		copied := *a
		copied.URL = server.URL + path
		pages[path] = &copied
		blocks := copied.Blocks()
		for n, s := range sentence.Split(copied.Body, blocks) {
			if blocks[s.Block].Role.Furniture() || n%7 != i && i < 5 { // a seventh of the seeds' sentences: each takes 0.2 s
				continue
			}
			link := cite.Link(&copied, cite.PageOf(copied.Body, blocks), s.Span)
			if !strings.Contains(link, ":~:text=") {
				t.Errorf("%q: no fragment", s.Of(copied.Body))
				continue
			}
			if got := b.open(link, utf16Words(copied.Body, blocks, s)); got != "before:plain first:marked last:marked after:plain scrolled" {
				t.Errorf("%s\n%q\n%s", link, s.Of(copied.Body), got)
			}
		}
	}
}

// trickyArticle repeats itself, and holds what a URL must encode.
var trickyArticle = &article.Article{Title: "Tricky", Body: `The vote was on Friday, and all was well-known & settled, he said.

The vote was on Friday, and all was well-known & settled, he said. Then the mayor left the hall.

“No,” she said. “No,” she said. “Yes,” she said.

Señor Núñez’s café — the “old” one — costs 5% more, 3.5 million in all; see a=b#c?d.`}

func pageOf(a *article.Article) string {
	var b strings.Builder
	b.WriteString(`<!doctype html><meta charset="utf-8"><style>::target-text{background:#f0f;color:#000}body{font:16px sans-serif;width:600px}</style><div style="height:3000px">top</div>`)
	for i, block := range a.Blocks() {
		fmt.Fprintf(&b, "<p id=b%d>%s</p>\n", i, html.EscapeString(block.Of(a.Body)))
	}
	b.WriteString(`<div style="height:3000px">end</div>`)
	return b.String()
}

// wordPlaces are where the words in and around a sentence lie in its block, in UTF-16 units; -1: there is none.
type wordPlaces struct {
	Block                      string
	Before, First, Last, After [2]int
}

func utf16Words(body string, blocks []article.Block, s sentence.Sentence) wordPlaces {
	block := blocks[s.Block]
	place := func(w article.Span) [2]int {
		if w.Len() == 0 {
			return [2]int{-1, -1}
		}
		units := func(text string) int { return len(utf16.Encode([]rune(text))) }
		return [2]int{units(body[block.Start:w.Start]), units(body[block.Start:w.End])}
	}
	var before, first, last, after article.Span
	for _, w := range cite.LinkWords(body, blocks) {
		switch {
		case !block.Contains(w):
		case w.Start < s.Start && w.End <= s.Start:
			before = w
		case w.End <= s.End && w.Start >= s.Start:
			if first.Len() == 0 {
				first = w
			}
			last = w
		case after.Len() == 0 && w.Start >= s.Start:
			after = w
		}
	}
	return wordPlaces{fmt.Sprintf("b%d", s.Block), place(before), place(first), place(last), place(after)}
}

type browser struct {
	t    *testing.T
	conn *websocket.Conn
	id   int
}

func startBrowser(t *testing.T) *browser {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("SKIPPED: no Chromium here, so links were NOT tried in a browser")
	}
	profile, err := os.MkdirTemp("", "links") // not t.TempDir: the browser's children still write when it is removed
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), path, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
		"--remote-debugging-port=0", "--window-size=800,600", "--user-data-dir="+profile, "about:blank")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait(); os.RemoveAll(profile) })
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		if _, address, ok := strings.Cut(lines.Text(), "DevTools listening on "); ok {
			go io.Copy(io.Discard, stderr)
			return &browser{t: t, conn: dialPage(t, address)}
		}
	}
	t.Fatal("Chromium ended before it listened")
	return nil
}

// dialPage connects to the one page of a browser just started.
func dialPage(t *testing.T, address string) *websocket.Conn {
	t.Helper()
	host := strings.Split(strings.TrimPrefix(address, "ws://"), "/")[0]
	response, err := http.Get("http://" + host + "/json/list")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var pages []struct {
		Type string
		URL  string `json:"webSocketDebuggerUrl"`
	}
	if err := json.NewDecoder(response.Body).Decode(&pages); err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		if p.Type == "page" {
			conn, _, err := websocket.DefaultDialer.Dial(p.URL, nil)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { conn.Close() })
			return conn
		}
	}
	t.Fatal("Chromium has no page")
	return nil
}

// call does one step of the DevTools protocol and decodes its result into result.
func (b *browser) call(method string, params map[string]any, result any) {
	b.t.Helper()
	b.id++
	if err := b.conn.WriteJSON(map[string]any{"id": b.id, "method": method, "params": params}); err != nil {
		b.t.Fatal(err)
	}
	b.conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	for {
		var reply struct {
			ID     int
			Result json.RawMessage
			Error  json.RawMessage
		}
		if err := b.conn.ReadJSON(&reply); err != nil {
			b.t.Fatal(err)
		}
		if reply.ID != b.id {
			continue // an event
		}
		if reply.Error != nil {
			b.t.Fatalf("%s: %s", method, reply.Error)
		}
		if result != nil {
			if err := json.Unmarshal(reply.Result, result); err != nil {
				b.t.Fatal(err)
			}
		}
		return
	}
}

func (b *browser) eval(script string, value any) {
	b.t.Helper()
	var result struct {
		Result struct{ Value json.RawMessage }
	}
	b.call("Runtime.evaluate", map[string]any{"expression": script, "returnByValue": true, "awaitPromise": true}, &result)
	if value != nil {
		if err := json.Unmarshal(result.Result.Value, value); err != nil {
			b.t.Fatalf("%s: %v in %s", script, err, result.Result.Value)
		}
	}
}

// open follows a link from a fresh tab and says which words are marked.
func (b *browser) open(link string, at wordPlaces) string {
	b.t.Helper()
	b.call("Page.navigate", map[string]any{"url": "about:blank"}, nil)
	b.call("Page.navigate", map[string]any{"url": link}, nil)
	places, _ := json.Marshal(at)
	var seen struct {
		ScrollY float64
		Boxes   [4][4]float64
	}
	b.eval(fmt.Sprintf(`(async () => {
		const p = %s;
		while (document.readyState !== "complete" || !document.getElementById(p.Block)) await new Promise(r => setTimeout(r, 10));
		for (let i = 0; i < 40 && window.scrollY === 0; i++) await new Promise(r => setTimeout(r, 25));
		const box = ([from, to]) => {
			if (from < 0) return [0, 0, 0, 0];
			const range = document.createRange(), node = document.getElementById(p.Block).firstChild;
			range.setStart(node, from); range.setEnd(node, to);
			const r = range.getClientRects()[0];
			return [r.left, r.top, r.right, r.bottom];
		};
		return {ScrollY: window.scrollY, Boxes: [box(p.Before), box(p.First), box(p.Last), box(p.After)]};
	})()`, places), &seen)
	if seen.ScrollY == 0 {
		return "did not scroll"
	}
	var shot struct{ Data string }
	b.call("Page.captureScreenshot", map[string]any{"format": "png"}, &shot)
	raw, err := base64.StdEncoding.DecodeString(shot.Data)
	if err != nil {
		b.t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		b.t.Fatal(err)
	}
	want := [4]string{"plain", "marked", "marked", "plain"}
	var said []string
	for i, name := range []string{"before", "first", "last", "after"} {
		state := want[i] // no word there: nothing to see
		if seen.Boxes[i] != [4]float64{} {
			state = marked(picture, seen.Boxes[i])
		}
		said = append(said, name+":"+state)
	}
	return strings.Join(append(said, "scrolled"), " ")
}

// marked looks at the middle of a box, where a neighbour's mark does not reach.
func marked(picture image.Image, box [4]float64) string {
	magenta, all := 0, 0
	for y := int(box[1]) + 2; y < int(box[3])-2; y++ {
		for x := int(box[0]) + 1; x < int(box[2])-1; x++ {
			r, g, b, _ := picture.At(x, y).RGBA()
			all++
			if r > 0xd000 && g < 0x3000 && b > 0xd000 {
				magenta++
			}
		}
	}
	switch {
	case all == 0:
		return "unseen"
	case magenta*3 > all:
		return "marked"
	case magenta == 0:
		return "plain"
	}
	return fmt.Sprintf("half marked (%d of %d)", magenta, all)
}
