package meaning

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestWideSearchIsPlainSearch(t *testing.T) {
	if !wide {
		t.Skip("the processor does not help")
	}
	r := rand.New(rand.NewPCG(3, 4))
	sketch := [4]uint64{r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64()}
	rows := make([]uint64, 4*500)
	for i := range rows {
		rows[i] = r.Uint64()
	}
	for from := range 501 {
		for _, most := range []int{0, 100, 110, 120, 256} {
			row, differ := nextWithinWide(rows[4*from:], &sketch, most)
			wantRow, wantDiffer := nextWithinPlain(rows[4*from:], &sketch, most)
			if row != wantRow || from+row < 500 && differ != wantDiffer {
				t.Fatalf("within %d from row %d: row %d differs in %d, want row %d in %d", most, from, row, differ, wantRow, wantDiffer)
			}
		}
	}
}

// Whatever the processor helps with comes out as without it, at every width and at the ends of the range.
func TestWideArithmeticIsPlainArithmetic(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		a, b, row := make([]int8, n), make([]int8, n), make([]byte, n)
		sums := make([]int32, n)
		for i := range n {
			a[i], b[i], row[i], sums[i] = int8(r.Int()), int8(r.Int()), byte(r.Int()), int32(r.Int())
			if n%3 == 0 {
				a[i], b[i], row[i] = -128, -128, 128
			}
		}
		if got, want := dot(a, b), dotPlain(a, b); got != want {
			t.Errorf("dot of %d numbers is %d, want %d", n, got, want)
		}
		m := Model{width: n, scales: []byte{0xff, 0x0f}, rows: row}
		want := slices.Clone(sums)
		addPlain(want, row, 4095)
		if m.add(sums, 0); !slices.Equal(sums, want) {
			t.Errorf("adding %d numbers gives %v, want %v", n, sums, want)
		}
	}
}
