// Package lazy compiles regular expressions and reads lists when they are first used: the program has many commands, few of them
// read pages, and hundreds of expressions compiled at start would slow all of them down.
//
// Law: an expression that does not compile panics at its first use, so every expression is used by a test.
//
// Example:
//
//	var day = lazy.Regexp(`\d{1,2}`)
//	…
//	day().MatchString(text)
package lazy
