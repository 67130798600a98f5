// Package view reads one state of a bleve index: which articles there are, their records, whom they name and what their
// passages mean. It knows how entries lie in bleve and nothing of files, generations and updates.
package view
