// Package local joins the embedded engine with the folder that it follows: what a program on one machine opens. It decides
// nothing but where the index lives when its folder cannot be written to.
//
//	x, err := local.Open(ctx, os.DirFS("coverage"), local.Options{Path: folder})
//	…
//	defer x.Close()
//	s, err := x.Snapshot(ctx)
package local
