// Package settings is the configuration as a running program has it: loaded, and read again when serve is told to; the log that it
// asks for, through which no secret passes; and the places of files that follow from it.
package settings
