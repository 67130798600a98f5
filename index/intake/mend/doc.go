// Package mend makes of bytes as the web has them what parsers take: text in whatever character set becomes valid
// UTF-8, and XML that browsers and feed readers put up with becomes XML.
//
// Laws:
//
//   - One bad byte costs one character, never the document: it becomes U+FFFD, and what stands around it stays.
//   - The bytes are asked before what is declared: servers and templates declare what was true of another file.
//   - It takes time in proportion to the bytes, whatever they are.
package mend
