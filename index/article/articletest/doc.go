// Package articletest gives tests articles: those of a folder, and folders written in a line each. It is no part of the program.
//
// Law: what it gives is what the program would read; a folder that it cannot read ends the test.
//
// Example:
//
//	coverage := articletest.Coverage("The ferry sank.", "title: Weather\npublication: Post\n---\nIt rained.")
package articletest
