package nlp

import (
	"pullquote/index/nlp/linear"
)

// LeftOpen reports whether a place is the end of a quoted paragraph, and no mark closes it.
func (t *Text) LeftOpen(end int) bool {
	if !t.Tokens[end-1].Quoted {
		return false
	}
	block := t.BlockOf[t.Tokens[end-1].Sentence]
	for limit := min(end+marksAtMost, len(t.Tokens)); end < limit && t.BlockOf[t.Tokens[end].Sentence] == block; end++ {
		if k := &t.Tokens[end]; k.Shape != Mark || k.Hash == ClosingHash {
			return false
		}
	}
	return true
}

func (t *Text) OpensQuote(i int) bool {
	return t.Tokens[i].Quoted && (i == 0 || !t.Tokens[i-1].Quoted)
}

func (t *Text) ClosesQuote(end int) bool {
	return end > 0 && t.Tokens[end-1].Quoted && (end >= len(t.Tokens) || !t.Tokens[end].Quoted || t.Tokens[end].Shape == Mark && t.LastOfRegion(end-1))
}

// LastOfRegion reports whether only marks follow within the quotation.
func (t *Text) LastOfRegion(i int) bool {
	for limit := min(i+marksAtMost, len(t.Tokens)-1); i < limit; {
		if i++; !t.Tokens[i].Quoted {
			return true
		}
		if t.Tokens[i].Shape != Mark {
			return false
		}
	}
	return true
}

// markQuoted walks tokens and regions side by side; both are ordered. Publications differ in their marks, so each is named
// by what it does: every opening mark has the hash of “, every closing one that of ”, every one within a quotation that of ', every dash
// that of —.
func (t *Text) markQuoted() {
	r := 0
	for i := range t.Tokens {
		k := &t.Tokens[i]
		for r < len(t.regions) && t.regions[r].End <= k.Start {
			r++
		}
		k.Quoted = r < len(t.regions) && t.regions[r].Contains(k.Span)
		if k.Shape != Mark {
			continue
		}
		switch k.Word {
		case "“", "”", "\"", "''":
			k.Hash = ClosingHash
			if r < len(t.regions) && t.regions[r].Start == k.End {
				k.Hash = OpeningHash
			} else if k.Quoted {
				k.Hash = innerHash
			}
		case "‘", "’", "'":
			if r < len(t.regions) && t.regions[r].Start == k.End {
				k.Hash = OpeningHash
			} else if r > 0 && t.regions[r-1].End == k.Start {
				k.Hash = ClosingHash
			}
		case "-", "--", "---", "–", "—", "―":
			k.Hash = DashHash
		}
	}
}

var OpeningHash, ClosingHash, DashHash, innerHash = linear.Hash("“"), linear.Hash("”"), linear.Hash("—"), linear.Hash("'")
