package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// The colours: dark on light, which stands out on Discord's grounds, both.
var (
	paper  = color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}
	ink    = color.RGBA{0x1A, 0x1B, 0x1E, 0xFF}
	faint  = color.RGBA{0x5C, 0x60, 0x68, 0xFF}
	accent = color.RGBA{0x2E, 0x8B, 0x57, 0xFF}
)

// An Image is a picture with what it says.
type Image struct {
	PNG []byte
	Alt string // its words, for who does not see it
}

// A canvas is painted on.
type canvas struct{ *image.Paletted }

// newCanvas is a sheet of paper. Its few colours, with the steps between them, keep files small.
func newCanvas(width, height int) canvas {
	var palette color.Palette
	for _, to := range []color.RGBA{ink, faint, accent} {
		const steps = 16
		for i := range steps + 1 {
			mix := func(a, b uint8) uint8 { return uint8((int(a)*(steps-i) + int(b)*i) / steps) }
			palette = append(palette, color.RGBA{mix(paper.R, to.R), mix(paper.G, to.G), mix(paper.B, to.B), 0xFF})
		}
	}
	c := canvas{image.NewPaletted(image.Rect(0, 0, width, height), palette)}
	c.fill(c.Bounds(), paper)
	return c
}

// fill looks the colour up once: package draw would for every pixel.
func (c canvas) fill(r image.Rectangle, with color.Color) {
	at := uint8(c.Palette.Index(with))
	r = r.Intersect(c.Bounds())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := c.Pix[c.PixOffset(r.Min.X, y):c.PixOffset(r.Max.X, y)]
		for i := range row {
			row[i] = at
		}
	}
}

func (c canvas) write(l *layout) {
	for _, r := range l.runs {
		d := font.Drawer{Dst: c, Src: image.NewUniform(r.color), Face: r.pen.face, Dot: fixed.P(r.x, r.y)}
		d.DrawString(r.text)
	}
}

func (c canvas) png() ([]byte, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, c); err != nil {
		return nil, fmt.Errorf("write picture: %w", err)
	}
	return b.Bytes(), nil
}
