package keep

import "time"

// A Miss is a question that the coverage did not answer, as a Keeper is told of it. Of By and Private it keeps nothing but hashes
// under the day's key, of At the day, and the words only where each of Private was typed by two people on that day.
type Miss struct {
	At      time.Time
	By      string   // the platform's id of who asked
	Words   string   // the question
	Private []string // the names, numbers and addresses in it, folded

	Whole  Meaning // of the question
	Masked Meaning // of what is left without Private; the zero one where nothing is
	Model  string  // that both were read by

	Closest Passage // to it; the zero one where nothing is near
}

// A Meaning is what a question means, as far as questions are compared by it.
type Meaning struct {
	Vector []int8
	Type   string // what is asked for: a time, a number
}

// A Passage is a place in an article, with a mark by which it is known whether the same words still stand there.
type Passage struct {
	Article    string
	Start, End int
	Mark       string
}

// A Group is questions that mean the same and were not answered.
type Group struct {
	ID      int64
	Words   string // the first one's; "" where they are not kept
	Asked   int    // how often; of one person once a day
	Lately  int    // … in the days that were asked for
	First   string // the day of the first, and of the last
	Last    string
	Closest Passage // of a group without words
}
