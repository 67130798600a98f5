package joint

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"pullquote/index/article"
	"pullquote/index/names"
	"pullquote/index/people"
)

// People are those of all parts.
func (s *snapshot) People() people.Directory {
	d := directory{}
	for _, p := range s.parts {
		d.parts = append(d.parts, listing{p.Snapshot.People(), p})
	}
	return d
}

// A directory joins those of the parts.
type directory struct{ parts []listing }

// A listing is one part's.
type listing struct {
	people.Directory
	part part
}

// asked gathers what the parts tell, people of the same fullest name as one, whole: what other parts tell of them is added.
func (d directory) asked(ctx context.Context, ask func(people.Directory) ([]people.Person, error)) ([]people.Person, error) {
	var all []people.Person
	seen := map[string]bool{}
	for _, l := range d.parts {
		found, err := ask(l.Directory)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			if seen[p.Name] {
				continue
			}
			seen[p.Name] = true
			if p, err = d.whole(ctx, p.Name); err != nil {
				return nil, err
			}
			all = append(all, p)
		}
	}
	return all, nil
}

// whole is what all parts tell of who bears a fullest name.
func (d directory) whole(ctx context.Context, name string) (people.Person, error) {
	var all people.Person
	for _, l := range d.parts {
		found, err := l.Find(ctx, name)
		if err != nil {
			return all, err
		}
		if at := slices.IndexFunc(found, func(p people.Person) bool { return p.Name == name }); at >= 0 {
			all = add(all, l.named(found[at]))
		}
	}
	return all, nil
}

// named is a person whose descriptions name articles as the whole does.
func (l listing) named(p people.Person) people.Person {
	p.Descriptions = slices.Clone(p.Descriptions)
	for i := range p.Descriptions {
		p.Descriptions[i].Article = article.ID(l.part.prefix) + p.Descriptions[i].Article
	}
	return p
}

// add joins what two parts tell of one person.
func add(a, b people.Person) people.Person {
	if a.Name == "" {
		return b
	}
	if b.Articles > a.Articles {
		a.Kind = b.Kind
	}
	a.Aliases = slices.Concat(a.Aliases, b.Aliases)
	slices.Sort(a.Aliases)
	a.Aliases = slices.Compact(a.Aliases)
	a.Descriptions = slices.Concat(a.Descriptions, b.Descriptions)
	slices.SortStableFunc(a.Descriptions, func(x, y people.Description) int { return x.Date.First().Compare(y.Date.First()) })
	a.Articles += b.Articles
	a.Quotes += b.Quotes
	return a
}

// Find keeps to those who bear the name as it is written, where a part knows one: another part's namesakes by a slip are none then.
func (d directory) Find(ctx context.Context, name string) ([]people.Person, error) {
	found, err := d.asked(ctx, func(p people.Directory) ([]people.Person, error) { return p.Find(ctx, name) })
	written := func(p people.Person) int { return grade(p, name) }
	found = only(found, func(p people.Person) bool { return written(p) > 0 })
	slices.SortStableFunc(found, func(a, b people.Person) int { return cmp.Or(written(b)-written(a), mostQuoted(a, b)) })
	return found, err
}

// only keeps those who are, or all where nobody is.
func only(all []people.Person, are func(people.Person) bool) []people.Person {
	if !slices.ContainsFunc(all, are) {
		return all
	}
	return slices.DeleteFunc(all, func(p people.Person) bool { return !are(p) })
}

// grade tells how a name is somebody's: 3 the name itself, 2 its end, 1 words within it; 0 not as it is written.
func grade(p people.Person, name string) (best int) {
	words := names.Words(name)
	if len(words) == 0 {
		return 0
	}
	for _, own := range append([]string{p.Name}, p.Aliases...) {
		all := names.Words(own)
		switch {
		case !within(words, all):
		case len(all) == len(words):
			best = max(best, 3)
		case all[len(all)-1] == words[len(words)-1]:
			best = max(best, 2)
		default:
			best = max(best, 1)
		}
	}
	return best
}

// within reports whether some words stand among others, in order.
func within(words, all []string) bool {
	for _, w := range all {
		if len(words) > 0 && words[0] == w {
			words = words[1:]
		}
	}
	return len(words) == 0 && len(all) > 0
}

func mostQuoted(a, b people.Person) int {
	return cmp.Or(b.Quotes-a.Quotes, b.Articles-a.Articles, strings.Compare(a.Name, b.Name))
}

// Holders keeps to those of whom the whole role is told, where a part knows one: that a town's newspaper leaves its town unsaid makes
// nobody the mayor of another.
func (d directory) Holders(ctx context.Context, role string, from, to article.Date) ([]people.Person, error) {
	found, err := d.asked(ctx, func(p people.Directory) ([]people.Person, error) { return p.Holders(ctx, role, from, to) })
	wanted := names.RoleWords(role)
	return only(found, func(p people.Person) bool {
		told := map[string]bool{}
		for _, description := range p.Descriptions {
			for _, w := range names.RoleWords(description.Text) {
				told[w] = true
			}
		}
		return !slices.ContainsFunc(wanted, func(w string) bool { return !told[w] })
	}), err
}

// Suggest completes a prefix, most quoted first.
func (d directory) Suggest(ctx context.Context, prefix string, limit int) ([]people.Person, error) {
	return d.first(ctx, limit, func(p people.Directory) ([]people.Person, error) { return p.Suggest(ctx, prefix, limit) })
}

// Like is most quoted first.
func (d directory) Like(ctx context.Context, name string, limit int) ([]people.Person, error) {
	return d.first(ctx, limit, func(p people.Directory) ([]people.Person, error) { return p.Like(ctx, name, limit) })
}

func (d directory) first(ctx context.Context, limit int, ask func(people.Directory) ([]people.Person, error)) ([]people.Person, error) {
	found, err := d.asked(ctx, ask)
	slices.SortFunc(found, mostQuoted)
	return found[:min(limit, len(found))], err
}

// Bearer asks the part that has the article.
func (d directory) Bearer(ctx context.Context, id article.ID, name string) (people.Person, bool, error) {
	for _, l := range d.parts {
		own, may := l.part.own(id)
		if !may {
			continue
		}
		p, known, err := l.Directory.Bearer(ctx, own, name)
		if err != nil {
			return people.Person{}, false, err
		}
		if known {
			p, err = d.whole(ctx, p.Name)
			return p, err == nil, err
		}
	}
	return people.Person{}, false, ctx.Err()
}

// Statements adds up.
func (d directory) Statements(ctx context.Context) (all int, err error) {
	for _, l := range d.parts {
		n, err := l.Directory.Statements(ctx)
		if err != nil {
			return 0, err
		}
		all += n
	}
	return all, nil
}
