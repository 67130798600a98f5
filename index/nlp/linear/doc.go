// Package linear holds what the learned models share: hashes of words, features hashed into a table of weights, and the
// form in which a model's numbers are kept in a file.
//
// All weights are whole numbers, so that every machine adds them up alike.
package linear
