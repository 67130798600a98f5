// Package cite makes excerpts that can stand alone: verbatim words of one article with its title, publication, date, speaker
// and corrections, a link that opens the source at those words ([Link]), and the forms in which they are quoted elsewhere
// ([As]).
//
// It knows no question: what is cited was chosen before.
package cite
