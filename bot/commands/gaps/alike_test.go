package gaps_test

import (
	"bytes"
	"encoding/binary"
	"flag"
	"os"
	"strings"
	"testing"

	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
	"pullquote/index/local"
)

var update = flag.Bool("update", false, "write what the questions of testdata mean anew")

// An asked is a question of testdata/asked.tsv: which of them mean the same was said by a person.
type asked struct {
	group, text string
	meaning     keep.Meaning
}

// questions are those of asked.tsv with their vectors, which are kept in asked.vectors: to read a hundred takes seconds.
func questions(t *testing.T) []asked {
	t.Helper()
	data, err := os.ReadFile("testdata/asked.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var all []asked
	for line := range strings.Lines(string(data)) {
		group, text, _ := strings.Cut(strings.TrimSpace(line), "\t")
		all = append(all, asked{group: group, text: text})
	}
	if *update {
		var b bytes.Buffer
		for _, q := range all {
			vector, err := local.Encode(t.Context(), q.text)
			if err != nil || binary.Write(&b, binary.LittleEndian, vector) != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile("testdata/asked.vectors", b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	stored, err := os.ReadFile("testdata/asked.vectors")
	if err != nil || len(stored)%len(all) != 0 {
		t.Fatalf("%v; %d bytes for %d questions: go test -update writes them anew", err, len(stored), len(all))
	}
	width := len(stored) / len(all)
	for i := range all {
		vector := make([]int8, width)
		for k, b := range stored[i*width : (i+1)*width] {
			vector[k] = int8(b)
		}
		all[i].meaning = gaps.MeaningOf(vector)
	}
	return all
}

func TestTheVectorsOfTheQuestionsAreTheEncoders(t *testing.T) {
	all := questions(t)
	for _, i := range []int{0, 3, len(all) - 1} {
		vector, err := local.Encode(t.Context(), all[i].text)
		if err != nil {
			t.Fatal(err)
		}
		if got := gaps.Likeness(gaps.MeaningOf(vector), all[i].meaning); got < 0.9999 {
			t.Errorf("%q is %.4f like what is kept: go test ./bot/commands/gaps -update", all[i].text, got)
		}
	}
}

// Of all pairs of questions, how many are told right, for either half of the topics: what is about one topic and asks for something
// else is hardest to tell apart.
func TestTheThresholdHoldsForEitherHalfOfTheTopics(t *testing.T) {
	var halves [2][]asked
	at := map[string]int{}
	for _, q := range questions(t) {
		topic, _, _ := strings.Cut(q.group, "-")
		if _, seen := at[topic]; !seen {
			at[topic] = len(at)
		}
		halves[at[topic]%2] = append(halves[at[topic]%2], q)
	}
	for half, all := range halves {
		same, found, wrong := 0, 0, 0
		for i, a := range all {
			for _, b := range all[:i] {
				joined := gaps.Nearest([]keep.Meaning{a.meaning}, b.meaning) == 0
				switch {
				case a.group == b.group && joined:
					same, found = same+1, found+1
				case a.group == b.group:
					same++
				case joined:
					wrong++
				}
			}
		}
		recall, precision := float64(found)/float64(same), float64(found)/float64(found+wrong)
		t.Logf("half %d: of %d questions %d pairs mean the same; %.0f of a hundred are joined, and of those joined %.0f do", half, len(all), same, 100*recall, 100*precision)
		if recall < 0.6 || precision < 0.85 {
			t.Errorf("half %d: recall %.2f, precision %.2f", half, recall, precision)
		}
	}
}

// Asked one after another, as in a bot's life.
func TestQuestionsAreGroupedAsTheyCome(t *testing.T) {
	var groups []keep.Meaning
	var of [][]string
	for _, q := range questions(t) {
		at := gaps.Nearest(groups, q.meaning)
		if at < 0 {
			at = len(groups)
			groups, of = append(groups, q.meaning), append(of, nil)
		}
		of[at] = append(of[at], q.group)
	}
	strangers, total := 0, 0
	for _, members := range of {
		for _, m := range members {
			total++
			if m != members[0] {
				strangers++
			}
		}
	}
	t.Logf("%d questions of 44 meanings are in %d groups; %d are in one of others", total, len(groups), strangers)
	if strangers > total/20 || len(groups) > 75 {
		t.Errorf("%d groups, %d questions in one of others", len(groups), strangers)
	}
}

func TestWhatCannotBeComparedIsOneGroupOfItsOwn(t *testing.T) {
	nothing, something := keep.Meaning{}, gaps.MeaningOf([]int8{1, 2, 3})
	if gaps.Nearest([]keep.Meaning{something, nothing}, nothing) != 1 || gaps.Nearest([]keep.Meaning{nothing}, something) != -1 {
		t.Error("a question of which nothing is left is compared with others")
	}
}
