//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package folder

import "os"

// lock does nothing on systems without file locks: there the operator must not run two imports at once.
func lock(*os.File) error { return nil }
