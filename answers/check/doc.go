// Package check finds who said some words: exactly, nearly, with the difference, or not at all ([Find], [Best]).
//
// It knows no question but the words, and nobody's names: whose statements count is for its caller.
package check
