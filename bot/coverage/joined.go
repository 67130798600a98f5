package coverage

import (
	"context"
	"errors"

	"pullquote/index"
	"pullquote/index/joint"
	"pullquote/index/local"
)

// An Opened coverage is a folder with its index.
type Opened struct {
	Folder
	*local.Index
}

// OpenAll opens every configured coverage. The caller closes them.
func (p *Opener) OpenAll(ctx context.Context) ([]Opened, error) {
	folders, err := All(p.Config)
	if err != nil {
		return nil, err
	}
	var all []Opened
	for _, cov := range folders {
		ix, err := p.Open(ctx, cov, false)
		if err != nil {
			return nil, errors.Join(err, CloseAll(all))
		}
		all = append(all, Opened{cov, ix})
	}
	return all, nil
}

// CloseAll closes them.
func CloseAll(all []Opened) error {
	var failed []error
	for _, o := range all {
		failed = append(failed, o.Close())
	}
	return errors.Join(failed...)
}

// Joined is what some of several coverages hold together, with their names before the ids of their articles. of is how many there
// are; where that is one, it stands for itself.
func Joined(chosen []Opened, of int) index.Searcher {
	if len(chosen) == 1 && of == 1 {
		return chosen[0].Index
	}
	var parts []joint.Part
	for _, o := range chosen {
		parts = append(parts, joint.Part{Searcher: o.Index, Prefix: o.Name + "/"})
	}
	return joint.Of(parts...)
}

// Titles are those of some of several coverages, for the cards that are made from them; nil where there is one.
func Titles(chosen []Opened, of int) (titles []string) {
	if of == 1 {
		return nil
	}
	for _, o := range chosen {
		titles = append(titles, o.Title)
	}
	return titles
}
