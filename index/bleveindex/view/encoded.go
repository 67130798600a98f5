package view

import (
	"cmp"
	"slices"
	"sync"

	"pullquote/index/article"
	"pullquote/index/record"
	"pullquote/index/vectors"
)

// part names the record of an encoding.
func (v *base) part(e encoding, of string) vectors.Part {
	switch {
	case e.some:
		of = vectors.SomeSentences
	case e.opening:
		of = vectors.Opening
	}
	return vectors.Part{Of: of, Model: v.models[e.model]}
}

// VectorParts are the records of an article's vectors that there are.
func (v *base) VectorParts(id article.ID) (parts []vectors.Part) {
	ordinal, known := v.ordinal[id]
	if !known {
		return nil
	}
	if e := v.records[ordinal].passages; e.segment > 0 {
		parts = append(parts, v.part(e, vectors.Passages))
	}
	if e := v.records[ordinal].sentences; e.segment > 0 {
		parts = append(parts, v.part(e, vectors.Sentences))
	}
	return parts
}

// SentencePart names what an article has of a model's vectors of sentences; nothing: none.
func (v *base) SentencePart(id article.ID, m vectors.Model) string {
	ordinal, known := v.ordinal[id]
	if !known {
		return ""
	}
	if e := v.records[ordinal].sentences; e.segment > 0 && v.models[e.model] == m {
		return v.part(e, vectors.Sentences).Of
	}
	return ""
}

// Openings counts the articles of which a model reads no more than their beginning ahead.
func (v *base) Openings(m vectors.Model) (n int) {
	for _, r := range v.records {
		if v.has(r.sentences, m) && r.sentences.opening {
			n++
		}
	}
	return n
}

// has reports whether an encoding is a model's, and all that is made ahead.
func (v *base) has(e encoding, m vectors.Model) bool {
	return e.segment > 0 && !e.some && v.models[e.model] == m
}

// Widths are those of an encoder's vectors that are stored.
func (v *base) Widths(id string) (widths []int) {
	for _, m := range v.models {
		if m.ID == id {
			widths = append(widths, m.Width)
		}
	}
	return widths
}

// Lacking are the articles that lack a model's vectors of their passages, and those that lack some of their sentences, the
// newest first; undated ones last, equals by id.
func (v *base) Lacking(m vectors.Model) (passages, sentences []int32) {
	newestFirst := v.Searched()
	slices.SortStableFunc(newestFirst, func(i, j int32) int {
		a, b := v.Cards[i], v.Cards[j]
		if a.Date.IsZero() || b.Date.IsZero() {
			return cmp.Compare(b.Date.Year, a.Date.Year)
		}
		return b.Date.Last().Compare(a.Date.Last())
	})
	for _, ordinal := range newestFirst {
		if !v.has(v.records[ordinal].passages, m) {
			passages = append(passages, ordinal)
		}
		if !v.has(v.records[ordinal].sentences, m) {
			sentences = append(sentences, ordinal)
		}
	}
	return passages, sentences
}

// An unreadCount is kept for the model that was last asked for.
type unreadCount struct {
	mu    sync.Mutex
	model vectors.Model
	known bool

	passages, sentences int
}

// Unread counts the articles that lack a model's vectors of passages, and those that lack some of sentences.
func (v *View) Unread(m vectors.Model) (passages, sentences int) {
	c := &v.unread
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.known || c.model != m {
		c.passages, c.sentences = v.countUnread(m)
		c.model, c.known = m, true
	}
	return c.passages, c.sentences
}

func (v *base) countUnread(m vectors.Model) (passages, sentences int) {
	for ordinal, c := range v.Cards {
		if c.Withdrawn != "" || c.Passages == 0 {
			continue
		}
		if !v.has(v.records[ordinal].passages, m) {
			passages++
		}
		if !v.has(v.records[ordinal].sentences, m) {
			sentences++
		}
	}
	return passages, sentences
}

// Sentences reads the stored vectors of an article's n sentences; none where there are none of the model.
func (v *base) Sentences(ordinal int32, n int, m vectors.Model) *record.Sentences {
	none := record.NoSentences(n)
	e := v.records[ordinal].sentences
	if e.segment == 0 || v.models[e.model] != m {
		return none
	}
	data, err := v.record(e.place)
	if err != nil {
		v.hurt.Store(true)
		return none
	}
	model, stored, err := record.UnpackSentences(data, n)
	if err != nil || model != m.ID || stored.Width() != m.Width {
		v.hurt.Store(true)
		return none
	}
	return stored
}

// An encodedCache keeps the passages' vectors of one model that a view has read.
type encodedCache struct {
	mu    sync.Mutex
	model vectors.Model
	read  *Vectors
}

// reads tells whose vectors have been read; nil for nobody's.
func (c *encodedCache) reads() (vectors.Model, *Vectors) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.model, c.read
}

// Encoded reads a model's vectors of the passages that have them.
func (v *View) Encoded(m vectors.Model) *Vectors { return v.encoded.of(&v.base, m) }

func (c *encodedCache) of(v *base, m vectors.Model) *Vectors {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.read == nil || c.model != m {
		c.model, c.read = m, v.readEncoded(m)
	}
	return c.read
}

func (v *base) readEncoded(m vectors.Model) *Vectors {
	have := slices.DeleteFunc(v.Searched(), func(ordinal int32) bool { return !v.has(v.records[ordinal].passages, m) })
	all, first := v.newVectors(m.Width, have)
	Spread(len(have), func(i int) {
		ordinal := have[i]
		data, err := v.record(v.records[ordinal].passages.place)
		if err == nil {
			data, err = record.UnpackNumbersOf(data, m.ID, m.Width, v.Cards[ordinal].Passages)
		}
		if err != nil {
			v.hurt.Store(true)
			first[ordinal] = -1
			return
		}
		put(all, first[ordinal], data)
	})
	return all.Count()
}
