// Package meaning turns sentences into small vectors, so that text can be found by what it means and not only by its
// words. The model is embedded in the binary; nothing is fetched.
package meaning
