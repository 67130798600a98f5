package main

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"pullquote/answers"
)

// differences prints, for the news sets, what meaning changes: by category how many questions have an answer at the first
// place and among the first three without it and with it, and each question that it loses or gains there.
func (o *options) differences(ctx context.Context, benches []*bench) error {
	for _, b := range benches {
		if !b.news {
			continue
		}
		var places [2][]int
		for i, words := range []bool{true, false} {
			o.words = words
			weighed, err := o.weigh(ctx, b, answers.Learned(!words))
			if err != nil {
				return err
			}
			for k := range b.examples {
				places[i] = append(places[i], b.place(&b.examples[k], weighed[k]))
			}
		}
		b.printDifferences(places[0], places[1])
	}
	return nil
}

// noPlace is that of an answer which no excerpt holds.
const noPlace = 1000

// place is the number of the first excerpt that answers, from 1.
func (b *bench) place(e *example, x answers.Weighing) int {
	for k := range x.Excerpts {
		if b.hit(e, x.Articles[k], x.Excerpts[k]) {
			return k + 1
		}
	}
	return noPlace
}

// A change counts the questions of a category with an answer among the first so many excerpts.
type change struct{ n, without, with, lost, gained int }

func (c *change) see(without, with, among int) {
	c.n++
	before, after := without <= among, with <= among
	c.without += count(before)
	c.with += count(after)
	c.lost += count(before && !after)
	c.gained += count(after && !before)
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func (b *bench) printDifferences(without, with []int) {
	first, three := map[string]*change{}, map[string]*change{}
	var lines []string
	for i := range b.examples {
		e := &b.examples[i]
		if !e.answerable {
			continue
		}
		for _, category := range []string{e.category, "~ all"} {
			if first[category] == nil {
				first[category], three[category] = &change{}, &change{}
			}
			first[category].see(without[i], with[i], 1)
			three[category].see(without[i], with[i], 3)
		}
		if a, z := without[i], with[i]; a != z && min(a, z) <= 3 && (a == 1 || z == 1 || max(a, z) > 3) {
			word := "gained"
			if z > a {
				word = "lost"
			}
			lines = append(lines, fmt.Sprintf("%-6s | %s | %s | %s | at %s without, %s with", word, e.category, e.id, e.text, spoken(a), spoken(z)))
		}
	}
	fmt.Printf("\nwhat meaning changes of %s\n%-22s %4s  %s\n", b.name, "category", "n", "at 1: without with lost gained   in 3: without with lost gained")
	for _, category := range slices.Sorted(maps.Keys(first)) {
		f, t := first[category], three[category]
		fmt.Printf("%-22s %4d  %13d %4d %4d %6d   %13d %4d %4d %6d\n", category, f.n, f.without, f.with, f.lost, f.gained, t.without, t.with, t.lost, t.gained)
	}
	slices.Sort(lines)
	for _, line := range lines {
		fmt.Println(line)
	}
}

func spoken(place int) string {
	if place == noPlace {
		return "none"
	}
	return fmt.Sprint(place)
}
