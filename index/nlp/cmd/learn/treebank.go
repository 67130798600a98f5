package main

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"pullquote/index/article"
	"pullquote/index/nlp"
	"pullquote/index/sentence"
)

// A tagged is one treebank sentence, cut into our tokens.
type tagged struct {
	text  *nlp.Text
	gold  []nlp.Tag
	links []nlp.Link
}

// A treeRow is one word of a treebank sentence. Heads count from 1; 0 is the root.
type treeRow struct {
	form, tag string
	head      int
	relation  nlp.Relation
}

// readTreebank reads sentences in CoNLL-U format: https://universaldependencies.org/format.html. The fifth column holds
// the tag, the seventh and eighth the head and the relation to it.
func readTreebank(r io.Reader) ([]tagged, error) {
	var all []tagged
	var line string
	var rows []treeRow
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, 1<<20)
	for scan.Scan() {
		switch row := scan.Text(); {
		case strings.HasPrefix(row, "# text = "):
			line = row[len("# text = "):]
		case row == "":
			if s, ok := alignTreebank(line, rows); ok {
				all = append(all, s)
			}
			rows = nil
		case row[0] != '#':
			cells := strings.Split(row, "\t")
			if len(cells) > 7 && !strings.ContainsAny(cells[0], "-.") {
				head, _ := strconv.Atoi(cells[6])
				rows = append(rows, treeRow{cells[1], cells[4], head, relationOf(cells[7])})
			}
		}
	}
	if err := scan.Err(); err != nil {
		return nil, fmt.Errorf("read treebank: %w", err)
	}
	return all, nil
}

// alignTreebank gives each of our tokens the tag of the treebank token that holds its last byte.
func alignTreebank(line string, rows []treeRow) (tagged, bool) {
	if len(rows) == 0 {
		return tagged{}, false
	}
	rowAt := make([]int, len(line))
	at := 0
	for i, row := range rows {
		n := strings.Index(line[at:], row.form)
		if n < 0 || n > 2 {
			return tagged{}, false
		}
		for j := range len(row.form) {
			rowAt[at+n+j] = i
		}
		at += n + len(row.form)
	}
	block := article.Block{Span: article.Span{Start: 0, End: len(line)}, Role: article.Text}
	t := nlp.NewText(line, []article.Block{block}, []sentence.Sentence{{Span: block.Span, Block: 0}})
	gold := make([]nlp.Tag, len(t.Tokens))
	for i, k := range t.Tokens {
		gold[i] = nlp.TagOf(rows[rowAt[k.End-1]].tag)
		if k.Shape == nlp.Mark {
			gold[i] = nlp.Punct
		}
	}
	return tagged{t, gold, treeOf(t, rows, rowAt)}, len(t.Tokens) > 0
}

// treeOf carries a treebank's tree over to our tokens. Where one of ours holds several of the treebank's, their common
// head counts; where several of ours make one of the treebank's, the last stands for it.
func treeOf(t *nlp.Text, rows []treeRow, rowAt []int) []nlp.Link {
	last := make([]int, len(rows)) // our last token that overlaps a row
	for i, k := range t.Tokens {
		for at := k.Start; at < k.End; at++ {
			last[rowAt[at]] = i
		}
	}
	links := make([]nlp.Link, len(t.Tokens))
	for i, k := range t.Tokens {
		links[i] = nlp.Link{Head: int32(last[rowAt[k.End-1]])}
		if int(links[i].Head) != i {
			continue
		}
		for at := k.End - 1; at >= k.Start; at-- {
			row := rows[rowAt[at]]
			if row.head == 0 {
				links[i] = nlp.Link{Head: -1, Relation: row.relation}
				break
			}
			if h := last[row.head-1]; h != i {
				links[i] = nlp.Link{Head: int32(h), Relation: row.relation}
				break
			}
		}
		if int(links[i].Head) == i {
			links[i].Head = -1
		}
	}
	return links
}
