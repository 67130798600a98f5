package index

import "errors"

// ErrNoArticle is returned for an article that the coverage does not hold, or no longer.
var ErrNoArticle = errors.New("not in the coverage")
