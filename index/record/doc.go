// Package record writes what every engine stores of an article as bytes, and reads it again. An article is four records, apart
// because they are needed at different times: the card when the index opens, the text when a passage is shown, the
// reading for both quotations and the register of people, the vectors when meanings are compared. Field order is the
// format; a change of it, or of anything that the records hold, raises [Schema]. What is damaged is an error that wraps
// ErrDamaged, never a panic.
package record
