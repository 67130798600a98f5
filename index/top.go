package index

import "container/heap"

// A top keeps the best n candidates offered to it.
type top struct {
	view *view
	n    int
	best []candidate // a heap, worst first
}

func newTop(v *view, n int) *top { return &top{view: v, n: n} }

func (t *top) Len() int           { return len(t.best) }
func (t *top) Less(i, j int) bool { return t.view.better(t.best[i], t.best[j]) > 0 }
func (t *top) Swap(i, j int)      { t.best[i], t.best[j] = t.best[j], t.best[i] }
func (t *top) Push(x any)         { t.best = append(t.best, x.(candidate)) }
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
	return t.best[0].score
}

func (t *top) offer(c candidate) {
	switch {
	case len(t.best) < t.n:
		heap.Push(t, c)
	case t.view.better(c, t.best[0]) < 0:
		t.best[0] = c
		heap.Fix(t, 0)
	}
}
