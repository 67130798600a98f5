package view

import (
	"runtime"
	"sync"
	"sync/atomic"

	"pullquote/index/bleveindex/faults"
)

// side does several things side by side and returns when all are done.
func side(all ...func()) { run(len(all), len(all), 1, func(i int) { all[i]() }) }

// spreadBy is how many articles a worker takes at a time: some milliseconds' work.
const spreadBy = 64

// Spread calls do for the numbers below n, on all processors.
func Spread(n int, do func(i int)) { run(runtime.GOMAXPROCS(0), n, spreadBy, do) }

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
			defer faults.Catch()()
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
