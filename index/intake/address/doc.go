// Package address tells web addresses apart: the one that is cited ([Clean]), and what makes two of them one page
// ([Key]) or one site ([Site]).
//
// Laws:
//
//   - Only http and https addresses without a user are addresses; anything else is "".
//   - A clean address, cleaned again, is the same. It leads to the page that the address led to.
//   - What tells a site where a reader came from is no part of an address.
//
// Example:
//
//	address.Clean("https://Post.example/pier?utm_source=x#top") // "https://post.example/pier"
//	address.Key("http://www.post.example/pier/")                // "post.example/pier"
package address
