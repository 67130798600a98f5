// Package faults keeps the program alive where a file that is mapped into memory is cut short. It repairs nothing: whoever
// reads turns the panic into an error, and the index is built anew (see damage.go of package bleveindex).
//
// Law: it holds for the goroutine that asks for it, and for no other.
//
// Example:
//
//	defer faults.Catch()()
package faults
