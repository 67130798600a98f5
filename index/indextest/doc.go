// Package indextest is the suite that every engine of package index passes: one named law a subtest. It knows nothing of the
// engine but the contract.
//
//	func TestInMemory(t *testing.T) { indextest.Run(t, open) }
//	func TestOnDisk(t *testing.T)   { indextest.RunDurable(t, open) }
package indextest
