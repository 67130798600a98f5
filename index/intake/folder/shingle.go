package folder

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
)

// Near duplicates are found by shingles: all runs of five words. Which share enough of them are one text. (A. Broder,
// On the resemblance and containment of documents, 1997.) To find candidates among many thousand texts, each keeps the
// smallest hashes of its shingles only, a sample that does not depend on where in the text they stand.
const (
	shingleWords = 5
	sampleSize   = 24
)

// A shingleSet holds the hashes of a text's shingles, sorted, each once.
type shingleSet []uint64

// shinglesOf hashes the shingles of a text. Texts of fewer than five words have none.
func shinglesOf(text string) shingleSet {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	hashes := make([]uint64, len(words))
	for i, w := range words {
		h := fnv.New64a()
		h.Write([]byte(w))
		hashes[i] = h.Sum64()
	}
	var all shingleSet
	for i := range len(hashes) - shingleWords + 1 {
		var sum uint64
		for _, h := range hashes[i : i+shingleWords] {
			sum = mix(sum*0x9E3779B97F4A7C15 + h)
		}
		all = append(all, sum)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// mix spreads the bits, so that the smallest hashes are a fair sample (the finaliser of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

func (s shingleSet) sample() []uint64 { return slices.Clone(s[:min(len(s), sampleSize)]) }

// common counts the shingles that both hold.
func (s shingleSet) common(t shingleSet) int {
	n := 0
	for i, j := 0, 0; i < len(s) && j < len(t); {
		switch {
		case s[i] < t[j]:
			i++
		case s[i] > t[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// The measure of a copy: of the shorter text's shingles four in five stand in the longer one, and it is more than half
// as long. A wire story that one paper cut by a third, or put a local paragraph in, is still that story; a story that
// quotes an earlier one at length is not. Within one site the same template makes texts alike, so more is asked.
const (
	leastShingles   = 40 // below it, a notice or a caption: too little to tell
	copyContainment = 0.8
	siteContainment = 0.95
	copyLength      = 0.55
)

// copies reports whether two texts are one story.
func copies(s, t shingleSet, onOneSite bool) bool {
	short, long := min(len(s), len(t)), max(len(s), len(t))
	if short < leastShingles || float64(short) < copyLength*float64(long) {
		return false
	}
	least := copyContainment
	if onOneSite {
		least = siteContainment
	}
	return float64(s.common(t)) >= least*float64(short)
}

// A sampler finds the texts that share part of a sample.
type sampler map[uint64][]string

func (s sampler) add(path string, sample []uint64) {
	for _, h := range sample {
		s[h] = append(s[h], path)
	}
}

func (s sampler) drop(path string, sample []uint64) {
	for _, h := range sample {
		if kept := slices.DeleteFunc(s[h], func(p string) bool { return p == path }); len(kept) > 0 {
			s[h] = kept
		} else {
			delete(s, h)
		}
	}
}

// near lists the texts that share at least two hashes of the sample, those that share most first.
func (s sampler) near(sample []uint64) []string {
	shared := make(map[string]int)
	for _, h := range sample {
		for _, path := range s[h] {
			shared[path]++
		}
	}
	var found []string
	for path, n := range shared {
		if n >= 2 {
			found = append(found, path)
		}
	}
	slices.SortFunc(found, func(a, b string) int {
		if d := shared[b] - shared[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return found[:min(len(found), 5)]
}
