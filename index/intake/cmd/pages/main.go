// Pages measures how package page reads two public sets of pages whose text, date, title and authors people have
// written down: that of trafilatura (its folder tests) and that of Readability (its folder test/test-pages). It fetches
// nothing.
//
//	pages [-addresses] [-wrong KIND] TRAFILATURA/tests READABILITY/test/test-pages
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"pullquote/index/intake/page"
)

func main() {
	wrong := flag.String("wrong", "", "list what is wrong of these kinds, with commas: refused, date, title, authors, lacks, keeps, f1")
	addresses := flag.Bool("addresses", false, "give the pages' addresses to the reader, as a fetched page has one")
	flag.Parse()
	if flag.NArg() != 2 {
		flag.Usage()
		os.Exit(2)
	}
	l := list{*wrong}
	if err := trafilatura(flag.Arg(0), *addresses, l); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
	if err := readability(flag.Arg(1), l); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

// A list prints what came out wrong, of the kinds that were asked for.
type list struct{ kinds string }

func (l list) add(kind, name string, got, want any) {
	if slices.Contains(strings.Split(l.kinds, ","), kind) {
		fmt.Printf("%s %s: got %.100q, want %.100q\n", kind, name, fmt.Sprint(got), fmt.Sprint(want))
	}
}

// read reads a page and takes the time. A page that is refused is empty.
func read(doc []byte, at string) (p page.Page, taken bool, took time.Duration) {
	began := time.Now()
	p, err := page.Read(doc, "", at)
	return p, err == nil, time.Since(began)
}
