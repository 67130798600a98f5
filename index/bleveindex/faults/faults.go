package faults

import "runtime/debug"

// Catch makes a read of mapped memory that is gone, because its file was cut short, a panic of this goroutine rather
// than the end of the program, until restore is called.
func Catch() (restore func()) {
	before := debug.SetPanicOnFault(true)
	return func() { debug.SetPanicOnFault(before) }
}
