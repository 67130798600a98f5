package picture

import (
	"fmt"
	"image"
	"slices"
	"strconv"
	"strings"
)

// A Year is how many articles of a year cover a topic.
type Year struct{ Year, Articles int }

const (
	tall      = 260 // of the bars' ground
	mostYears = 40  // bars that are told apart
)

// Chart draws how many articles there are of each year, the years between without any included. caption is what is counted, and
// stands above.
func Chart(caption string, counts []Year) (Image, error) {
	all := spread(counts)
	label, err := newPen(regular, 24)
	if err != nil {
		return Image{}, err
	}
	l := &layout{width: wide - 2*margin, left: margin, bottom: margin / 2}
	if err := l.write(label, faint, caption); err != nil {
		return Image{}, err
	}
	base := l.bottom + 48 + tall
	c := newCanvas(wide, base+label.line()+margin/2)
	most := slices.MaxFunc(all, func(a, b Year) int { return a.Articles - b.Articles }).Articles
	step := l.width / len(all)
	every := max(1, (label.width("0000")+24)/step+1) // years whose labels do not touch
	if step > label.width("0000")+24 {
		every = 1
	}
	for i, y := range all {
		high := y.Articles * tall / max(1, most)
		x := margin + i*step
		c.fill(image.Rect(x+step/8, base-max(high, 2), x+step-step/8, base), accent)
		if i%every == 0 {
			l.put(label, strconv.Itoa(y.Year), x+step/2, base+label.line())
		}
		if n := strconv.Itoa(y.Articles); y.Articles > 0 && label.width(n) < step {
			l.put(label, n, x+step/2, base-high-10)
		}
	}
	c.write(l)
	data, err := c.png()
	return Image{data, caption + ": " + numbers(counts)}, err
}

// put writes a short text, centred.
func (l *layout) put(p *pen, text string, x, y int) {
	l.runs = append(l.runs, run{text: text, pen: p, color: faint, x: x - p.width(text)/2, y: y})
}

// spread adds the years without articles, and where there are too many, counts some as one.
func spread(counts []Year) []Year {
	first, last := counts[0].Year, counts[0].Year
	of := map[int]int{}
	for _, y := range counts {
		first, last = min(first, y.Year), max(last, y.Year)
		of[y.Year] += y.Articles
	}
	size := (last-first)/mostYears + 1
	var all []Year
	for from := first; from <= last; from += size {
		y := Year{Year: from}
		for at := from; at < from+size; at++ {
			y.Articles += of[at]
		}
		all = append(all, y)
	}
	return all
}

// numbers says the counts: “2013: 1, 2019: 3”.
func numbers(counts []Year) string {
	sorted := slices.Clone(counts)
	slices.SortFunc(sorted, func(a, b Year) int { return a.Year - b.Year })
	var said []string
	for _, y := range sorted {
		said = append(said, fmt.Sprintf("%d: %d", y.Year, y.Articles))
	}
	return strings.Join(said, ", ")
}
