// Package fault says what went wrong on the command line: in which words, what to do about it, and with which exit code. It
// prints nothing, and makes no card of an error in Discord (bot/commands/refuse does).
//
// Laws:
//
//   - Every error has words and an exit code other than 0.
//   - What was asked in a way that cannot be carried out is Unusable; what could not be done is Failed.
//
// Example:
//
//	problems, hint, code := fault.Explain(fault.Usage("there is no question", "pullquote ask QUESTION"))
package fault
