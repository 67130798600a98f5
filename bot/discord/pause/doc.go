// Package pause is how long to wait before the next try, and the waiting. It knows nothing of what is tried, and of no limit
// that Discord sets: whoever tries brings those.
//
// Laws:
//
//   - A wait ends when its context does.
//   - A pause is never shorter than the first, nor longer than the most and a quarter of it.
//
// Example:
//
//	for failures := 0; try() != nil; failures++ {
//		pause.For(ctx, pause.Grown(failures, time.Second, time.Minute, rand.Float64()))
//	}
package pause
