// Package question reads what a question asks: its answer type, whose statements it wants, its time, names and figures, the
// oldest or newest articles, and what is left of it to search for. It knows no coverage and searches nothing: [Parse] is a
// function of the question's text and the day it is asked.
//
// It reads by rules that hold for any coverage, over word lists in lists.txt, and over those of index/text, index/names and
// index/surface where a class of words is the same in news. What a question wants ([AnswerType.Wants]) is told in the words of
// index/surface, which tells what a sentence shows.
//
// It does badly on questions of several sentences (the first rule that matches counts, wherever it does) and on speakers whose
// names are verbs.
package question
