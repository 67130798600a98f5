package index

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Warm reads what the first question would otherwise wait for: what the passages mean, where Options.Meaning is set, and
// who is in the coverage. At a million passages that takes some seconds of processor time, spread over the processors.
// Questions may be asked meanwhile, and wait for no more than they need.
func (x *Index) Warm() (err error) {
	v, err := x.view()
	if err != nil {
		return err
	}
	defer v.release()
	defer catchFaults()()
	defer x.guard(&err)
	side(func() { x.correct(v.people()).Warm() }, func() {
		if x.options.Meaning != nil {
			v.vectors()
		}
	}, func() { v.catalogue() })
	return nil
}

// warm reads what questions to the view before needed, so that the first question to this one need not wait for it.
func (v *view) warm(before *view) {
	if before == nil {
		return
	}
	side(func() {
		if before.peopleRead.Load() {
			v.people()
		}
	}, func() {
		if before.vectorsRead.Load() {
			v.vectors()
		}
	}, func() {
		if name, read := before.served.reads(); read {
			v.servedBy(name)
		}
	})
}

// side does several things side by side and returns when all are done.
func side(all ...func()) { run(len(all), len(all), 1, func(i int) { all[i]() }) }

// spreadBy is how many articles a worker takes at a time: some milliseconds' work.
const spreadBy = 64

// spread calls do for the numbers below n, on all processors.
func spread(n int, do func(i int)) { run(runtime.GOMAXPROCS(0), n, spreadBy, do) }

// run calls do for the numbers below n, in any order, with so many workers that take so many numbers at a time. A panic of
// do's, as damaged files cause, ends it and is the caller's.
func run(workers, n, by int, do func(i int)) {
	var next atomic.Int64
	var panicked atomic.Pointer[any]
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			defer func() {
				if p := recover(); p != nil {
					panicked.CompareAndSwap(nil, &p)
				}
			}()
			defer catchFaults()()
			for panicked.Load() == nil {
				from := int(next.Add(int64(by))) - by
				if from >= n {
					return
				}
				for i := from; i < min(from+by, n); i++ {
					do(i)
				}
			}
		})
	}
	all.Wait()
	if p := panicked.Load(); p != nil {
		panic(*p)
	}
}
