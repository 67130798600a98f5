// Package logtest is a log that a test waits for: a program that runs in another goroutine tells by it how far it is. It is no
// part of the program.
//
// Law: what is written whole is read whole, whoever reads meanwhile.
//
// Example:
//
//	var log logtest.Log
//	go serve(&log)
//	address := log.After(t, "listening on ")
package logtest
