// Command pullquote answers questions about a body of news coverage, in a terminal and in Discord, with verbatim
// excerpts that cite their source.
package main

func main() {}
