package rank

import "container/heap"

// A top keeps the best n candidates offered to it.
type top struct {
	corpus *Corpus
	n      int
	best   []Candidate // a heap, worst first
}

func newTop(c *Corpus, n int) *top { return &top{corpus: c, n: n} }

func (t *top) Len() int           { return len(t.best) }
func (t *top) Less(i, j int) bool { return t.corpus.better(t.best[i], t.best[j]) > 0 }
func (t *top) Swap(i, j int)      { t.best[i], t.best[j] = t.best[j], t.best[i] }
func (t *top) Push(x any)         { t.best = append(t.best, x.(Candidate)) }
func (t *top) Pop() any {
	last := t.best[len(t.best)-1]
	t.best = t.best[:len(t.best)-1]
	return last
}

// threshold is a score below which nothing gets in any more; 0 while there is room.
func (t *top) threshold() float64 {
	if len(t.best) < t.n {
		return 0
	}
	return t.best[0].Score
}

func (t *top) offer(c Candidate) {
	switch {
	case len(t.best) < t.n:
		heap.Push(t, c)
	case t.corpus.better(c, t.best[0]) < 0:
		t.best[0] = c
		heap.Fix(t, 0)
	}
}
