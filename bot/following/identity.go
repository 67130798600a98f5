package following

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"
	"strings"
	"unicode"

	"pullquote/index/sentence"
	"pullquote/index/text"
)

// KeyOf is the identity of a statement: its words without case, accents and punctuation, and the last of its speaker's names. Articles
// that copy a story name a speaker more or less fully, and cut a statement's commas, but not its words.
func KeyOf(words, speaker string) int64 {
	return hash(bare(words) + "\x00" + surname(speaker))
}

// Within are identities of the same statements as what one publication says. Who follows that alone is told when it says
// something, whoever else has said it before.
func Within(publication string, keys []int64) []int64 {
	all := make([]int64, len(keys))
	for i, k := range keys {
		all[i] = hash(text.FoldName(publication) + "\x00" + strconv.FormatInt(k, 10))
	}
	return all
}

// In are identities of the same statements as what one of several coverages says: what another one has said before is news in it. Of one
// coverage without a name they are the statements' own.
func In(coverage string, keys []int64) []int64 {
	if coverage == "" {
		return keys
	}
	all := make([]int64, len(keys))
	for i, k := range keys {
		all[i] = hash("\x00" + coverage + "\x00" + strconv.FormatInt(k, 10))
	}
	return all
}

// leastWords is how many words a sentence has at the least to be told from others by them: “No comment.” is said every day.
const leastWords = 4

// partsOf are the identities of a statement's sentences; of one sentence, its own.
func partsOf(words, speaker string) []int64 {
	var parts []int64
	for _, s := range sentence.In(words) {
		if said := s.Of(words); len(strings.Fields(bare(said))) >= leastWords {
			parts = append(parts, KeyOf(said, speaker))
		}
	}
	if len(parts) < 2 {
		return []int64{KeyOf(words, speaker)}
	}
	return parts
}

// bare is a text's letters and digits, folded, as words.
func bare(words string) string {
	return strings.Join(strings.FieldsFunc(text.Fold(words), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

func surname(name string) string {
	all := strings.Fields(bare(name))
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1]
}

func hash(text string) int64 {
	sum := sha256.Sum256([]byte(text))
	return int64(binary.BigEndian.Uint64(sum[:8]))
}
