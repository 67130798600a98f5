// Package unanswered makes the card that shows a server's staff what was asked lately and not found, with what the coverage says to it
// today, cited. It posts nothing, and knows groups of questions alone: not who asked, nor where.
package unanswered
