// Package cache keeps what was used lately, up to a number of bytes: articles, vectors, counts. The least lately used goes first.
//
//	documents := cache.NewDocuments(64 << 20)
//	d, err := documents.Get(cache.Key{ID: id, Hash: hash}, read)
package cache
