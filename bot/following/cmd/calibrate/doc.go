// Command calibrate measures from which likeness on a follow of a topic is for a sentence that has not all of its words
// (following.Threshold). It asks the encoder how like each topic is to each sentence of a coverage, and prints for each threshold
// how many of 1,000 sentences reach it for a topic that the coverage has nothing about (foreign.txt, or for another coverage the headlines of
// articles that share no word with the sentence's), and how many of the sentences do that were judged to be about a topic in other words
// (topics.txt, of the sample articles).
//
//	go run ./bot/following/cmd/calibrate                 # the sample articles
//	go run ./bot/following/cmd/calibrate -coverage DIR   # false alarms in another coverage
//	go run ./bot/following/cmd/calibrate -coverage DIR -questions FILE
//
// With -questions it takes questions that people asked about a coverage for topics, and says which of its articles they reach: those that
// answer, and others.
package main
