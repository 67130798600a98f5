package meaning

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
)

// The sample was scored by the trainer; the program must find the same to the last digit written.
func TestSampleScoresAsTheTrainerReported(t *testing.T) {
	var want struct {
		Model   string
		Right   int
		Of      int
		Cosines [][2]float64
	}
	read(t, "testdata/scores.json", &want)
	m := Default()
	if m.ID() != want.Model {
		t.Fatalf("the embedded model is %s, the scores are of %s", m.ID(), want.Model)
	}
	right := 0
	for i, line := range sample(t) {
		q := m.Embed(line[0])
		got := [2]float64{q.Cosine(m.Embed(line[1])), q.Cosine(m.Embed(line[2]))}
		if math.Abs(got[0]-want.Cosines[i][0]) > 1e-8 || math.Abs(got[1]-want.Cosines[i][1]) > 1e-8 {
			t.Errorf("%q: cosines %v, the trainer has %v", line[0], got, want.Cosines[i])
		}
		if got[0] > got[1] {
			right++
		}
	}
	if right != want.Right || len(want.Cosines) != want.Of {
		t.Errorf("%d right, the trainer has %d of %d", right, want.Right, want.Of)
	}
}

func TestPiecesAreCutAsTheTeacherCutsThem(t *testing.T) {
	m := Default()
	words := make(map[int32]string)
	for w, n := range m.pieces.number {
		words[n] = w
	}
	for text, want := range map[string]string{
		"":                                  "",
		"  \t\n":                            "",
		"Police officers":                   "police officers",
		"Unidad Latina en Acción":           "un ##idad latin ##a en acc ##ion",
		"Accio\u0301n":                      "acc ##ion",
		"don’t":                             "don ’ t",
		"“No,” she said.":                   "“ no , ” she said .",
		"in\u00a0Danbury":                   "in dan ##bury",
		"$14.5m":                            "$ 14 . 5 ##m",
		"soft\u00adhyphen\u200bs":           "soft ##hy ##ph ##ens",
		"東京":                                "東 京",
		strings.Repeat("x", 101):            "[UNK]",
		"a\ufffdb":                          "ab",
		"undocumented":                      "undo ##cum ##ented",
		strings.Repeat("word ", 600)[:2999]: strings.TrimSpace(strings.Repeat("word ", 512)),
	} {
		var got []string
		for _, n := range m.pieces.appendPieces(nil, text, mostPieces) {
			got = append(got, words[n])
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("pieces of %q: %q, want %q", text, s, want)
		}
	}
}

// What is remembered of a word is what was made of it, whichever words took each other's places meanwhile.
func TestWordsMetAgainAreCutAlike(t *testing.T) {
	m := Default()
	for round := range 3 {
		for n := range 2 * len(m.pieces.lately) {
			word := []byte(fmt.Sprintf("quark%dwise", n))
			if n%7 == round { // met twice in a row
				m.pieces.cut(nil, word)
			}
			if got, want := m.pieces.cut(nil, word), m.pieces.cutAnew(nil, word); !slices.Equal(got, want) {
				t.Fatalf("%q is cut into %v, want %v", word, got, want)
			}
		}
	}
	long := []byte(strings.Repeat("un", longestRemembered))
	if got, want := m.pieces.cut([]int32{1}, long), m.pieces.cutAnew([]int32{1}, long); !slices.Equal(got, want) {
		t.Errorf("%q is cut into %v, want %v", long, got, want)
	}
}

func TestWordsThatTheVocabularyLacksAreCounted(t *testing.T) {
	for text, want := range map[string]int{
		"":                                   0,
		"who arrested the men":               0,
		"what did Blumenthal say":            1,
		"did DeLauro meet Blumenthal at ICE": 2,
		strings.Repeat("x", 101):             1,
	} {
		if got := Default().Spelled(text); got != want {
			t.Errorf("%q: %d words, want %d", text, got, want)
		}
	}
}

func TestTextWithoutMeaningIsLikeNothing(t *testing.T) {
	m := Default()
	for _, text := range []string{"", " ", "\u200b", "\xff"} {
		if v := m.Embed(text); !v.IsZero() || v.Cosine(m.Embed("police")) != 0 {
			t.Errorf("%q has a meaning", text)
		}
	}
	if c := m.Embed("the mayor").Cosine(m.Embed("The  MAYOR")); math.Abs(c-1) > 1e-12 {
		t.Errorf("case and space change the meaning: %v", c)
	}
}

func TestVectorsOfDifferentModelsAreNotCompared(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	NewVector([]int8{1, 2}).Cosine(NewVector([]int8{1, 2, 3}))
}

func TestReadRefusesWhatIsNoModel(t *testing.T) {
	good := "PQM1\x02\x00\x00\x00\x02\x00\x00\x00\x07\x00\x00\x00[UNK]\na" + "\x01\x00\x02\x00" + "\x01\x02\x03\x04"
	if m, err := Read([]byte(good)); err != nil || !slices.Equal(m.Embed("a").Values(), []int8{95, 127}) {
		t.Fatalf("a small model: %v", err)
	}
	for _, bad := range []string{"", "PQM1", good[:len(good)-1], good + "x", "PQM2" + good[4:], strings.Replace(good, "\na", "aa", 1)} {
		if _, err := Read([]byte(bad)); err == nil {
			t.Errorf("%q is read as a model", bad)
		}
	}
}

func TestDotIsTheScalarProduct(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for width := range 40 {
		a, b := random(r, width), random(r, width)
		var want int32
		for i := range a {
			want += int32(a[i]) * int32(b[i])
		}
		if got := dot(a, b); got != want {
			t.Errorf("dot of %v and %v: %d, want %d", a, b, got, want)
		}
	}
}

func FuzzEmbed(f *testing.F) {
	for _, s := range []string{"", "Acción", "don’t", "\xff\xfe", "東京 2019", strings.Repeat("a", 120), "##s"} {
		f.Add(s)
	}
	m := Default()
	f.Fuzz(func(t *testing.T, text string) {
		v := m.Embed(text)
		if c := v.Cosine(v); !v.IsZero() && math.Abs(c-1) > 1e-12 {
			t.Errorf("%q: cosine with itself %v", text, c)
		}
		for _, w := range []string{"police", text + "x"} {
			if c := v.Cosine(m.Embed(w)); c < -1.0000001 || c > 1.0000001 {
				t.Errorf("%q and %q: cosine %v", text, w, c)
			}
		}
	})
}

func read(t testing.TB, path string, into any) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func sample(t testing.TB) [][]string {
	data, err := os.ReadFile("testdata/sample.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var lines [][]string
	for line := range strings.Lines(string(data)) {
		lines = append(lines, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return lines
}

func random(r *rand.Rand, width int) []int8 {
	v := make([]int8, width)
	for i := range v {
		v[i] = int8(r.IntN(255) - 127)
	}
	return v
}

func TestWordsThatSayMuchWeighMore(t *testing.T) {
	m := Default()
	rising := []string{"", "the", "get", "cost", "immigration"}
	for i := 1; i < len(rising); i++ {
		if m.Weight(rising[i]) <= m.Weight(rising[i-1]) {
			t.Errorf("%q weighs %v, no more than %q with %v", rising[i], m.Weight(rising[i]), rising[i-1], m.Weight(rising[i-1]))
		}
	}
}
