package record

import (
	"fmt"

	"pullquote/index/attribution"
)

// PackReading writes who is quoted and named in an article.
func PackReading(r attribution.Reading) []byte {
	var p packer
	p.int(len(r.Quotes))
	for _, q := range r.Quotes {
		p.string(string(q.Kind))
		p.spans(q.Content)
		p.spans(q.Cue)
		p.spans(q.Source)
		packSpeaker(&p, q.Speaker)
	}
	p.int(len(r.Mentions))
	for _, m := range r.Mentions {
		p.strings([]string{m.Name, m.Of, m.Title, m.Description, m.Acronym, string(m.Kind)})
		p.span(m.Span)
	}
	return p
}

func packSpeaker(p *packer, s *attribution.Speaker) {
	switch {
	case s == nil:
		p.strings(nil)
	case s.Description == nil:
		p.strings([]string{s.Name, s.AsWritten})
	default:
		p.strings([]string{s.Name, s.AsWritten, *s.Description})
	}
}

func unpackSpeaker(u *unpacker) *attribution.Speaker {
	parts := u.strings()
	if len(parts) < 2 {
		return nil
	}
	s := &attribution.Speaker{Name: parts[0], AsWritten: parts[1]}
	if len(parts) > 2 {
		s.Description = &parts[2]
	}
	return s
}

// UnpackReading reads what PackReading wrote.
func UnpackReading(data string) (attribution.Reading, error) {
	u := unpacker{data: data}
	r := attribution.Reading{Quotes: make([]attribution.Quote, u.count())}
	for i := range r.Quotes {
		r.Quotes[i] = attribution.Quote{
			Kind: attribution.Kind(u.string()), Content: u.spans(), Cue: u.spans(), Source: u.spans(), Speaker: unpackSpeaker(&u),
		}
	}
	r.Mentions = make([]attribution.Mention, u.count())
	for i := range r.Mentions {
		if p := u.strings(); len(p) == 6 {
			r.Mentions[i] = attribution.Mention{
				Name: p[0], Of: p[1], Title: p[2], Description: p[3], Acronym: p[4], Kind: attribution.EntityKind(p[5]), Span: u.span(),
			}
		}
	}
	if u.err != nil {
		return attribution.Reading{}, fmt.Errorf("read quotations: %w", u.err)
	}
	return r, nil
}
