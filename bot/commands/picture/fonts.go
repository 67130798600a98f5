package picture

import (
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
)

// A style is one of the fonts.
type style int

const (
	regular style = iota
	bold
	italic
)

// parsed are the fonts, read once.
var parsed = sync.OnceValues(func() (fonts [3]*opentype.Font, err error) {
	for i, data := range [3][]byte{goregular.TTF, gobold.TTF, goitalic.TTF} {
		if fonts[i], err = opentype.Parse(data); err != nil {
			return fonts, fmt.Errorf("read font: %w", err)
		}
	}
	return fonts, nil
})

// A pen writes in one font and size. It is not safe for use by many goroutines.
type pen struct {
	font  *opentype.Font
	face  font.Face
	size  int
	glyph sfnt.Buffer
}

func newPen(s style, size int) (*pen, error) {
	fonts, err := parsed()
	if err != nil {
		return nil, err
	}
	face, err := opentype.NewFace(fonts[s], &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingFull})
	if err != nil {
		return nil, fmt.Errorf("make font face: %w", err)
	}
	return &pen{font: fonts[s], face: face, size: size}, nil
}

// has reports whether the font has a letter.
func (p *pen) has(r rune) bool {
	at, err := p.font.GlyphIndex(&p.glyph, r)
	return err == nil && at != 0
}

// width is how wide a text is, in pixels.
func (p *pen) width(text string) int { return font.MeasureString(p.face, text).Ceil() }

// line is how far apart lines of text stand.
func (p *pen) line() int { return p.size * 14 / 10 }
