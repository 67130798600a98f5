package meaning

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestNearestAgreesWithComparingAll(t *testing.T) {
	m, texts := sentences(3000)
	q := Default().Embed("the police arrested a man after the protest")
	odd := func(row int) bool { return row%2 == 1 }
	for _, keep := range []func(int) bool{nil, odd} {
		var want []Match
		for i := range texts {
			if keep == nil || keep(i) {
				want = append(want, Match{i, q.Cosine(m.Row(i))})
			}
		}
		slices.SortFunc(want, nearer)
		for i, got := range m.Nearest(q, 10, keep) {
			if d := got.Cosine - want[i].Cosine; d > 1e-6 || d < -1e-6 {
				t.Errorf("%d: %v, want %v", i, got, want[i])
			}
		}
	}
}

func TestNearestIsSafeOnLittle(t *testing.T) {
	m := NewMatrix(Default().Width(), 0)
	q := Default().Embed("police")
	if got := m.Nearest(q, 5, nil); len(got) != 0 {
		t.Errorf("an empty matrix has %v", got)
	}
	m.Add(Vector{})
	m.Add(q)
	if got := m.Nearest(q, 5, nil); len(got) != 1 || got[0].Row != 1 || got[0].Cosine < 0.999999 {
		t.Errorf("got %v", got)
	}
	if got := m.Nearest(Vector{}, 5, nil); got != nil {
		t.Errorf("nothing is near %v", got)
	}
}

// Beyond exactRows the signs choose; of the ten nearest they may lose one in a hundred at the most.
func TestSketchesLoseLittle(t *testing.T) {
	if testing.Short() {
		t.Skip("embeds 30,000 sentences")
	}
	m, texts := sentences(30_000)
	found, all := 0, 0
	for i := range 100 {
		q := Default().Embed(texts[i*300])
		want := m.nearest(q, 10, allRows(m.Rows()), nil)
		got := m.Nearest(q, 10, nil)
		for _, w := range want {
			all++
			if slices.ContainsFunc(got, func(g Match) bool { return g.Row == w.Row }) {
				found++
			}
		}
	}
	t.Logf("%d of %d", found, all)
	if found*100 < all*99 {
		t.Errorf("%d of %d found", found, all)
	}
}

// sentences makes news-like sentences from a few words, for there is no large text at hand that belongs to the project.
func sentences(n int) (*Matrix, []string) {
	who := strings.Fields("mayor police teachers senator farmers nurses judge immigrants landlord company governor students doctors refugees scientists mother driver union bishop soldiers")
	did := strings.Fields("arrested praised sued visited warned fired protested helped blamed taught paid stopped deported rescued elected refused joined left attacked thanked")
	what := strings.Fields("city school hospital factory election budget storm river contract vaccine strike parade fire rent tax pipeline curfew stadium newspaper library card law border church train")
	when := strings.Fields("monday yesterday winter 2019 tonight april noon year week decade")
	r := rand.New(rand.NewPCG(7, 7))
	pick := func(from []string) string { return from[r.IntN(len(from))] }
	m := NewMatrix(Default().Width(), n)
	texts := make([]string, n)
	for i := range texts {
		texts[i] = strings.Join([]string{pick(who), pick(did), pick(who), "over", pick(what), "and", pick(what), pick(when)}, " ")
		m.Add(Default().Embed(texts[i]))
	}
	return m, texts
}

func BenchmarkEmbedQuestion(b *testing.B) {
	m := Default()
	b.ReportAllocs()
	for b.Loop() {
		m.Embed("could you use the municipal card to settle up for overdue books?")
	}
}

func BenchmarkEmbedPassage(b *testing.B) {
	m := Default()
	text := strings.Repeat("The mayor said on Monday that the city would pay for the repairs of the Thornburgh bridge. ", 6)
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m.Embed(text)
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(embedded); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCosine(b *testing.B) {
	m := Default()
	v, w := m.Embed("whose parents fled"), m.Embed("her mother escaped from the country")
	for b.Loop() {
		v.Cosine(w)
	}
}

func BenchmarkNearest(b *testing.B) {
	q := Default().Embed("who paid for the stadium?")
	for _, n := range []int{10_000, 100_000} {
		m, _ := sentences(n)
		b.Run(map[int]string{10_000: "rows=10000", 100_000: "rows=100000"}[n], func(b *testing.B) {
			for b.Loop() {
				m.Nearest(q, 10, nil) // as many as the answers ask for
			}
		})
	}
}
