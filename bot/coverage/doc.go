// Package coverage opens what the configuration names: the folder of articles, its index, the encoder that reads it by meaning, and
// the desk that answers from them. It tells what an operator should know on standard error, or in the log of a program that runs
// for long.
package coverage
