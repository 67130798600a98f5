package linear

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"
	"testing"
)

// The values are those of the algorithm's authors, so that a model learned once is read alike for ever.
func TestHashIsFNV1a(t *testing.T) {
	for word, want := range map[string]uint32{"": 0x811c9dc5, "a": 0xe40c292c, "foobar": 0xbf9cf968} {
		if got := Hash(word); got != want {
			t.Errorf("hash of %q is %#x, want %#x", word, got, want)
		}
	}
	if Mix(1, 2) == Mix(2, 1) {
		t.Error("mixing does not heed the order")
	}
}

func TestFeaturesHaveNumbers(t *testing.T) {
	var f Features
	f.Add(7)
	f.Add(7)
	f.Flag(false)
	f.Flag(true)
	f.Pair(1, 2)
	if f.N != 5 || len(f.List) != 4 {
		t.Fatalf("%d numbers, %d features; want 5 and 4: a flag that is down has a number only", f.N, len(f.List))
	}
	if f.List[0] == f.List[1] {
		t.Error("equal values of two features fall together")
	}
	first := slices.Clone(f.List)
	f.Reset()
	f.Add(7)
	if f.N != 1 || f.List[0] != first[0] {
		t.Error("after a reset a feature is another one")
	}
}

func TestTablesAddUpWeights(t *testing.T) {
	table := Table{Weights: make([]int8, 1<<Bits), Scale: 0.5}
	a, b := uint32(3)<<(32-Bits), uint32(9)<<(32-Bits)
	table.Weights[3], table.Weights[9] = 10, -4
	if got := table.Score([]uint32{a, b}); got != 3 {
		t.Errorf("score %g, want 3", got)
	}
}

func TestScoresBecomeProbabilities(t *testing.T) {
	scores := []float64{1000, 1000, -1000}
	Softmax(scores)
	if scores[0] != 0.5 || scores[1] != 0.5 || scores[2] != 0 {
		t.Errorf("probabilities %v", scores)
	}
	if Sigmoid(0) != 0.5 || math.Abs(Sigmoid(2)+Sigmoid(-2)-1) > 1e-12 {
		t.Error("log odds and their opposites are not complementary")
	}
}

func TestBucketsGrowCoarser(t *testing.T) {
	for n, want := range map[int]uint32{0: 0, 5: 5, 6: 6, 7: 6, 8: 7, 15: 8, 25: 9, 50: 10, 51: 11, 9000: 11, -1: 33} {
		if got := Bucket(n); got != want {
			t.Errorf("bucket of %d is %d, want %d", n, got, want)
		}
	}
}

func TestWeightsAreCutToBytes(t *testing.T) {
	for x, want := range map[float64]int8{3: 3, 500: 127, -500: -127} {
		if got := ToByte(x); got != want {
			t.Errorf("%g is stored as %d, want %d", x, got, want)
		}
	}
}

func TestWhatIsPackedIsUnpacked(t *testing.T) {
	const magic = "a model 1\n"
	data, err := Pack(magic, uint32(7), []int8{1, -2})
	if err != nil {
		t.Fatal(err)
	}
	from, err := Unpacked(magic, data)
	if err != nil {
		t.Fatal(err)
	}
	var n uint32
	weights := make([]int8, 2)
	for _, part := range []any{&n, weights} {
		if err := binary.Read(from, binary.LittleEndian, part); err != nil {
			t.Fatal(err)
		}
	}
	if n != 7 || !slices.Equal(weights, []int8{1, -2}) {
		t.Errorf("read %d and %v", n, weights)
	}
	again, _ := Pack(magic, uint32(7), []int8{1, -2})
	if !bytes.Equal(data, again) {
		t.Error("one model has two forms")
	}
	for fact, bad := range map[string][]byte{"empty": nil, "another model": append([]byte("a model 2\n"), data[len(magic):]...),
		"a byte changed": append(bytes.Clone(data[:len(data)-1]), data[len(data)-1]+1)} {
		if _, err := Unpacked(magic, bad); err == nil {
			t.Errorf("%s: no error", fact)
		}
	}
}

func TestGradesAreFineAtTheirEnds(t *testing.T) {
	last := uint32(0)
	for _, p := range []float64{0, 0.01, 0.03, 0.5, 0.94, 0.96, 0.99, 1} {
		g := Grade(p)
		if g < last {
			t.Errorf("%g has grade %d, less than what is less probable", p, g)
		}
		last = g
	}
	if Grade(0.96) == Grade(0.99) || Grade(0.01) == Grade(0.03) {
		t.Error("the ends are coarse")
	}
	if Rung(1.1) != Rung(1.4) || Rung(1.4) == Rung(1.6) || Rung(-99) != Rung(-5) || Rung(99) != Rung(7) {
		t.Error("rungs are not half a step each, between bounds")
	}
}
