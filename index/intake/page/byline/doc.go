// Package byline makes names of bylines: who wrote an article, without the words around it.
//
// Laws:
//
//   - Photographers, illustrators, translators and editors are not the writers.
//   - What cannot be a name (an address, "admin", a motto) is dropped; a name is given once.
//   - A name keeps its letters as the byline has them, and ends where the next field of the byline begins.
//   - What papers write around names, word by word, lies in the lists of the folder data.
//
// Example:
//
//	byline.Names("By Ann Lee and Bo Day, Staff Writer") // "Ann Lee", "Bo Day"
package byline
