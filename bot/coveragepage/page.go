package coveragepage

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"pullquote/bot/commands/texts"
)

//go:embed page.html
var layout string

//go:embed style.css
var style string

var page = template.Must(template.New("page").Parse(layout))

// policy lets the page do nothing but look as its own stylesheet says.
var policy = "default-src 'none'; style-src 'sha256-" + sum(style, base64.StdEncoding) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

func sum(text string, e *base64.Encoding) string {
	hash := sha256.Sum256([]byte(text))
	return e.EncodeToString(hash[:])
}

const (
	kept     = time.Minute     // how long a page is served before what it tells is looked up again
	patience = 5 * time.Second // for that
)

// A Page serves what Options tell of. It is safe for use by many goroutines.
type Page struct {
	o   Options
	log *slog.Logger

	mu    sync.Mutex
	until time.Time                 // written is served
	pages map[texts.Language][]byte // nil: none was written yet
}

// New returns a page.
func New(o Options) *Page {
	log := o.Log
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	return &Page{o: o, log: log}
}

// ServeHTTP serves the page in the reader's language, and nothing to who has it already.
func (p *Page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l := languageOf(r.Header.Get("Accept-Language"))
	text := p.written(r.Context())[l]
	if text == nil {
		http.Error(w, "the coverage cannot be summed up now; please try again in a minute", http.StatusServiceUnavailable)
		return
	}
	h := w.Header()
	for name, value := range map[string]string{
		"Content-Type": "text/html; charset=utf-8", "Content-Language": string(l), "Vary": "Accept-Language", "Cache-Control": "public, max-age=60",
		"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
		"ETag": `"` + sum(string(text), base64.RawURLEncoding) + `"`,
	} {
		h.Set(name, value)
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(text))
}

// written are the pages by language: those written within the last minute, or new ones. Where those cannot be written, the last
// ones; where there are none, nil. Who comes meanwhile waits for the same.
func (p *Page) written(ctx context.Context) map[texts.Language][]byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.o.Now()
	if now.Before(p.until) {
		return p.pages
	}
	ctx, stop := context.WithTimeout(context.WithoutCancel(ctx), patience) // others wait for it too
	defer stop()
	fresh, err := p.write(ctx)
	if err != nil {
		p.log.Warn("the coverage page cannot be written", "err", err)
	} else {
		p.pages = fresh
	}
	p.until = now.Add(kept)
	return p.pages
}

// write looks up what there is to tell, and tells it in each language.
func (p *Page) write(ctx context.Context) (map[texts.Language][]byte, error) {
	var all []facts
	for _, c := range p.o.Coverages {
		f, err := gather(ctx, c)
		if err != nil {
			return nil, err
		}
		all = append(all, f)
	}
	pages := make(map[texts.Language][]byte)
	for _, l := range texts.Languages() {
		var b bytes.Buffer
		if err := page.Execute(&b, viewOf(all, &p.o, l)); err != nil {
			return nil, fmt.Errorf("write the page in %s: %w", l, err)
		}
		pages[l] = b.Bytes()
	}
	return pages, nil
}
