// Command picture draws a message payload of Components V2 as Discord's client would show it, as a web page:
//
//	go run ./bot/discord/picture -theme dark -command "/ask" bot/discord/testdata/cards/ask.en.json > ask.html
//
// and cuts the screenshot that a browser makes of it to its content:
//
//	go run ./bot/discord/picture -trim ask.png
//
// .ci/pictures does both for the pictures in the README. It draws what our cards use (container, section, text,
// separator, buttons, menus; the Markdown that package discord writes) with the measures and colours of the client as
// of 2026, and fails on anything else rather than leave it out. The font is not Discord's own, which is not free.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	f := flag.NewFlagSet("picture", flag.ContinueOnError)
	var s screen
	f.StringVar(&s.theme, "theme", "dark", "dark or light")
	f.IntVar(&s.width, "width", 412, "of the screen, in CSS pixels")
	f.StringVar(&s.command, "command", "/ask", "the command that was used, as shown above the message")
	cut := f.Bool("trim", false, "cut a screenshot to its content, in place")
	if err := f.Parse(args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return errors.New("want one file")
	}
	if *cut {
		return trim(f.Arg(0), s.width)
	}
	payload, err := os.ReadFile(f.Arg(0))
	if err != nil {
		return err
	}
	page, err := page(payload, s)
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, page)
	return err
}
