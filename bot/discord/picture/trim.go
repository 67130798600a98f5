package main

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
)

// fine is how many pixels of the screenshot are one of the screen's.
const fine = 2

// trim cuts away what is beside a screen of a width, as Chromium's windows cannot be so narrow as a phone, and the rows below the
// content, and writes the picture with the 256 colours that most of it has: text on
// flat grounds needs no more, and the file becomes a third.
func trim(path string, width int) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	bounds := img.Bounds()
	bounds.Max.X = min(bounds.Max.X, bounds.Min.X+fine*width)
	bounds.Max.Y = content(img)
	small := paletted(img, bounds)
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(out, small); err != nil {
		out.Close()
		return fmt.Errorf("write %s: %w", path, err)
	}
	return out.Close()
}

// content is the row below the last one that is not all ground, with a margin.
func content(img image.Image) int {
	b := img.Bounds()
	ground := img.At(b.Min.X, b.Max.Y-1)
	for y := b.Max.Y - 1; y >= b.Min.Y; y-- {
		for x := b.Min.X; x < b.Max.X; x++ {
			if img.At(x, y) != ground {
				return min(b.Max.Y, y+24)
			}
		}
	}
	return b.Max.Y
}

// paletted reduces a picture to the colours that it has most of.
func paletted(img image.Image, bounds image.Rectangle) *image.Paletted {
	count := map[color.RGBA]int{}
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			count[color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)]++
		}
	}
	var all []color.RGBA
	for c := range count {
		all = append(all, c)
	}
	rank := func(c color.RGBA) int { return int(c.R)<<16 | int(c.G)<<8 | int(c.B) }
	slices.SortFunc(all, func(a, b color.RGBA) int {
		if n := count[b] - count[a]; n != 0 {
			return n
		}
		return rank(a) - rank(b)
	})
	var palette color.Palette
	for _, c := range all[:min(256, len(all))] {
		palette = append(palette, c)
	}
	nearest := map[color.RGBA]uint8{}
	small := image.NewPaletted(bounds, palette)
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			c := color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
			i, known := nearest[c]
			if !known {
				i = uint8(palette.Index(c))
				nearest[c] = i
			}
			small.SetColorIndex(x, y, i)
		}
	}
	return small
}
