// Package invented invents a newspaper archive of any size, to measure with.
//
// An archive is a coverage folder whose articles are written when they are opened: the same size and seed always give
// the same bytes, and a million passages take no disk. Words follow Zipf's law over a vocabulary that grows with the
// archive, an article keeps to a few subjects, and people are quoted, so that postings, quotations and names are as
// long and as many as in real coverage. It reads like nonsense and must not be used to judge answers.
package invented
