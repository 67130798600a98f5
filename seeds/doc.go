// Package seeds holds five sample articles, so that the program answers questions before it is given a coverage.
//
// The bodies are byte for byte as their publishers wrote them; a test pins their SHA-256. The texts belong to their
// publishers: see README.md.
package seeds
