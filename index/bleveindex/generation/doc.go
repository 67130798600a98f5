// Package generation keeps an index on disk as a row of generations, of which one process writes the next while any number
// read the newest (see Store). It knows files, and not what is in them.
package generation
