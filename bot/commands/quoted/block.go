package quoted

import "strings"

// leastLine is how many words a line has that may be a quotation of its own.
const leastLine = 3

// ofLines is what lines quote, all of them or, in pieces, some; none without words. What stands between marks alone, but
// for whose words they are, is the quotation.
func ofLines(lines []line, marked bool) []Quotation {
	q := Quotation{Readings: readings(lines), Marked: marked}
	if len(q.Readings) == 0 {
		return nil
	}
	parts := paragraphs(lines)
	if len(parts) < 2 {
		parts = units(lines)
	}
	if len(parts) < 2 {
		return ofUnit(q, lines)
	}
	for n, part := range parts {
		for _, piece := range ofLines(part, marked) {
			if words(piece.Text()) >= leastLine && key(piece.Text()) != key(q.Text()) && (n == 0 || !nameLike(part[0].text)) {
				q.Pieces = append(q.Pieces, piece)
			}
		}
	}
	return []Quotation{q}
}

// ofUnit is what one line quotes: whole, or between the marks that most of it stands between.
func ofUnit(q Quotation, lines []line) []Quotation {
	inner := betweenMarks(join(lines))
	for i := range inner {
		inner[i].Marked = inner[i].Marked || q.Marked
	}
	if len(inner) == 1 && key(inner[0].Text()) == key(q.Text()) {
		return inner
	}
	within := 0
	for _, piece := range inner {
		within += len(key(piece.Text()))
	}
	if 2*within >= len(key(q.Text())) {
		q.Pieces, q.Between = inner, len(inner) > 0
	}
	return []Quotation{q}
}

// paragraphs parts lines at empty ones, and behind those that say whose words they are.
func paragraphs(lines []line) [][]line {
	var all [][]line
	from := 0
	end := func(to int) {
		if strings.TrimSpace(join(lines[from:to])) != "" {
			all = append(all, lines[from:to])
		}
		from = to
	}
	for i, l := range lines {
		next := i+1 < len(lines) && lines[i+1].names()
		if l.text == "" || l.names() && i > from && !next {
			end(i + 1)
		}
	}
	end(len(lines))
	return all
}

// units parts lines into single ones; those that stand between the same marks stay together, as do those that say whose
// words they are with what comes before.
func units(lines []line) [][]line {
	var all [][]line
	from, open := 0, 0
	for i, l := range lines {
		open += strings.Count(l.text, "“") - strings.Count(l.text, "”")
		if open > 0 && closesNext(lines[i+1:]) || i+1 < len(lines) && lines[i+1].names() {
			continue
		}
		open = 0
		all = append(all, lines[from:i+1])
		from = i + 1
	}
	if from < len(lines) {
		all = append(all, lines[from:])
	}
	return all
}

// closesNext reports whether, of the marks in the next few lines, the first one ends a quotation.
func closesNext(lines []line) bool {
	for _, l := range lines[:min(len(lines), 8)] {
		if at := strings.IndexAny(l.text, "“”"); at >= 0 {
			return strings.HasPrefix(l.text[at:], "”")
		}
	}
	return false
}
