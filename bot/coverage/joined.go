package coverage

import (
	"context"
	"errors"
	"strings"

	"pullquote/index"
	"pullquote/index/article"
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
		parts = append(parts, joint.Part{Searcher: o.Index, Prefix: o.prefix()})
	}
	return joint.Of(parts...)
}

// prefix stands before the ids of its articles where there are several coverages.
func (o Opened) prefix() string { return o.Name + "/" }

// Holder is the name of the coverage that an article of several is of.
func Holder(id article.ID) string {
	name, _, _ := strings.Cut(string(id), "/")
	return name
}

// Stamps are those of all articles, with their ids as Joined has them.
func Stamps(ctx context.Context, all []Opened) (map[article.ID]*index.Stamp, error) {
	if len(all) == 1 {
		return all[0].Stamps(ctx)
	}
	joined := map[article.ID]*index.Stamp{}
	for _, o := range all {
		own, err := o.Stamps(ctx)
		if err != nil {
			return nil, err
		}
		for id, stamp := range own {
			joined[article.ID(o.prefix())+id] = stamp
		}
	}
	return joined, nil
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
