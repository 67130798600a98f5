// Package intake brings coverage in: files, pages, feeds, sitemaps, WordPress sites and archives become article files.
// It is the only code that fetches the web, and it does so politely and safely.
package intake
