package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
)

// A row is one engine on one archive.
type row struct {
	Engine string
	facts
	asked
	Megabytes float64
}

func (r row) String() string {
	return fmt.Sprintf("%s: %d passages, opened in %.0f ms, first answer after %.0f ms, p50 %.2f ms, p99 %.2f ms, %.0f a second with eight asking, %.1f cpu ms each",
		r.Engine, r.Passages, r.Open, r.First, r.P50, r.P99, r.AtOnce, r.asked.CPU)
}

// printRows prints the main table.
func printRows(w io.Writer, rows []row) {
	fmt.Fprint(w, "\n| passages | engine | indexed/s | MB disk | × bleve | open ms | first ms | MB anon | p50 ms | p95 ms | p99 ms | 8 at once/s | cpu ms |\n",
		"|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	for _, r := range rows {
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %.0f | %.0f | %.0f | %.1f | %.1f | %.1f | %.0f | %.1f |\n", thousands(r.Passages), r.Engine,
			thousands(int(float64(r.Passages)/max(r.Seconds, 1e-3))), thousands(int(r.Megabytes)), ratio(r, rows), r.Open, r.First, r.Memory,
			r.P50, r.P95, r.P99, r.AtOnce, r.asked.CPU)
	}
}

// printCaches prints how full the caches are after all questions, and how much of what was wanted was there.
func printCaches(w io.Writer, rows []row) {
	fmt.Fprint(w, "\n| passages | cache | MB | of MB | wanted | found % |\n|--:|---|--:|--:|--:|--:|\n")
	for _, r := range rows {
		for _, c := range r.Caches {
			fmt.Fprintf(w, "| %s | %s | %.1f | %.1f | %s | %.1f |\n", thousands(r.Passages), c.Name, float64(c.Bytes)/1e6, float64(c.Limit)/1e6,
				thousands(c.Hits+c.Misses), 100*c.Rate())
		}
	}
}

// ratio compares the disk with plain bleve's for the same passages.
func ratio(r row, rows []row) string {
	for _, other := range rows {
		if other.Engine == "bleve match" && other.Passages == r.Passages {
			return fmt.Sprintf("%.2f", r.Megabytes/other.Megabytes)
		}
	}
	return ""
}

// printTimings prints the table of the other commands: median and, behind it, the slowest but one in twenty.
func printTimings(w io.Writer, all []timing) {
	var sizes []int
	var commands []string
	cells := map[string]map[int]string{}
	for _, t := range all {
		if cells[t.Command] == nil {
			cells[t.Command] = map[int]string{}
			commands = append(commands, t.Command)
		}
		if len(sizes) == 0 || sizes[len(sizes)-1] != t.Articles {
			sizes = append(sizes, t.Articles)
		}
		cells[t.Command][t.Articles] = fmt.Sprintf("%.1f (%.1f)", t.Median, t.Top)
	}
	fmt.Fprint(w, "\n| ms, median (p95) |")
	for _, n := range sizes {
		fmt.Fprintf(w, " %s articles |", thousands(n))
	}
	fmt.Fprintf(w, "\n|---|%s\n", strings.Repeat("--:|", len(sizes)))
	for _, c := range commands {
		fmt.Fprintf(w, "| %s |", c)
		for _, n := range sizes {
			fmt.Fprintf(w, " %s |", cmp.Or(cells[c][n], "–"))
		}
		fmt.Fprintln(w)
	}
}

// thousands writes a number with commas.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
