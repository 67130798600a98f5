// Package follow keeps an index in line with a coverage folder: it finds out which articles are new, changed or gone, reads
// those, and hands them to an index.Writer. It knows files and no engine.
//
// Laws:
//
//   - The folder is the truth: after a Refresh the index holds what the files say, whatever it held before.
//   - The same bytes are no change.
//   - What cannot be told (a folder that cannot be listed, a file that cannot be read at present) changes nothing.
//
// Example:
//
//	f := follow.New(os.DirFS("coverage"), writer, follow.Options{})
//	report, err := f.Refresh(ctx)
package follow
