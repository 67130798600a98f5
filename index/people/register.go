package people

import (
	"pullquote/index/article"
	"pullquote/index/attribution"
)

// A Register holds the people of a coverage. Its zero value is empty and ready for use. Put and Remove must not run
// beside other calls; Snapshot gives a copy that readers may share.
type Register struct{}

// Put enters, or replaces, what one article tells. When a stored index is opened, a comes without its Body.
func (r *Register) Put(a *article.Article, reading attribution.Reading) {}

// Remove takes out what one article told.
func (r *Register) Remove(id article.ID) {}

// Find returns the people that a name in any usual form may mean, best first: full name, surname, acronym, nickname,
// without accents or case, one or two letters wrong. It is empty for an unknown name.
func (r *Register) Find(name string) []Person { return nil }

// Holders returns who held a role (“governor”, “mayor of New Haven”) as articles of the given dates describe it, best
// first. Zero dates are open.
func (r *Register) Holders(role string, from, to article.Date) []Person { return nil }

// Suggest completes a prefix of any part of a name, most quoted first.
func (r *Register) Suggest(prefix string, limit int) []Person { return nil }
