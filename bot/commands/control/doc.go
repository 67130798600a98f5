// Package control writes what a card's button or menu does into its id, and reads it back: a card keeps nothing in memory,
// so that the cards of a program that was restarted since work as before.
package control
