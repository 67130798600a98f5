// Package local joins an engine with the local folder that it follows: the embedded one (Open), which a program on one machine opens,
// or another (Join). It decides nothing but where the embedded index lives when its folder cannot be written to.
//
//	x, err := local.Open(ctx, os.DirFS("coverage"), local.Options{Path: folder})
//	…
//	defer x.Close()
//	s, err := x.Snapshot(ctx)
package local
