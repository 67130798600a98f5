// Pages measures how package page reads two public sets of pages whose text, date, title and authors people have
// written down: that of trafilatura (its folder tests) and that of Readability (its folder test/test-pages). It fetches
// nothing.
//
//	pages [-addresses=false] [-half even|odd] [-wrong KINDS] [-floors FILE] TRAFILATURA/tests READABILITY/test/test-pages
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

func main() {
	wrong := flag.String("wrong", "", "list what is wrong of these kinds, with commas: refused, date, title, authors, lacks, keeps, f1")
	addresses := flag.Bool("addresses", true, "give the pages' addresses to the reader, as a fetched page has one")
	part := flag.String("half", "", "measure one half of each set alone: even or odd")
	floors := flag.String("floors", "", "a JSON file of the least that each number may be")
	flag.Parse()
	if flag.NArg() != 2 {
		flag.Usage()
		os.Exit(2)
	}
	if err := measure(flag.Arg(0), flag.Arg(1), *addresses, half(*part), list{*wrong}, *floors); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

func measure(trafilatura, readability string, addresses bool, h half, l list, floors string) error {
	a, err := readTrafilatura(trafilatura, addresses, h, l)
	if err != nil {
		return err
	}
	fmt.Print(a)
	b, err := readReadability(readability, h, l)
	if err != nil {
		return err
	}
	fmt.Print(b)
	if err := errors.Join(a.tooDear(), b.tooDear()); err != nil || floors == "" || h != "" { // floors are of the whole sets
		return err
	}
	least, err := readFloors(floors)
	if err != nil {
		return err
	}
	numbers := a.numbers()
	maps.Copy(numbers, b.numbers())
	return below(numbers, least)
}

func readFloors(name string) (map[string]float64, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var floors map[string]float64
	if err := json.Unmarshal(data, &floors); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return floors, nil
}

// below is the error that names the numbers below their floors, and the floors that belong to no number.
func below(numbers, floors map[string]float64) error {
	var low []string
	for _, name := range slices.Sorted(maps.Keys(floors)) {
		if got, ok := numbers[name]; !ok || got < floors[name] {
			low = append(low, fmt.Sprintf("%s: %.4g, floor %.4g", name, got, floors[name]))
		}
	}
	if len(low) == 0 {
		return nil
	}
	return fmt.Errorf("below the floor: %s", strings.Join(low, "; "))
}

// A list prints what came out wrong, of the kinds that were asked for.
type list struct{ kinds string }

func (l list) add(kind, name string, got, want any) {
	if slices.Contains(strings.Split(l.kinds, ","), kind) {
		fmt.Printf("%s %s: got %.100q, want %.100q\n", kind, name, fmt.Sprint(got), fmt.Sprint(want))
	}
}
