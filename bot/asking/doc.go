// Package asking reads what somebody asks on the command line: the flags of the commands that ask, and batches of questions.
package asking
