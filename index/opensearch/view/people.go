package view

import (
	"context"
	"slices"

	"pullquote/index/article"
	"pullquote/index/attribution"
	"pullquote/index/people"
	"pullquote/index/record"
)

// Register is whom the coverage names.
func (v *View) Register(ctx context.Context) (*people.Register, error) {
	if v.records == "" {
		return new(people.Register), ctx.Err()
	}
	return load(ctx, v, "people", func(ctx context.Context, v *View) (*people.Register, error) {
		held, err := v.Column(ctx, CardColumn)
		if err != nil {
			return nil, err
		}
		read, err := v.Column(ctx, readings)
		if err != nil {
			return nil, err
		}
		rules, err := v.Rules(ctx)
		if err != nil {
			return nil, err
		}
		r, err := registerOf(held, read)
		if err == nil && len(rules) > 0 {
			parsed, _ := people.ParseRules(rules) // what is faulty was said when it was stored
			r.Correct(parsed)
		}
		return r, err
	})
}

func registerOf(held, read Column) (*people.Register, error) {
	r := new(people.Register)
	for id, d := range held {
		c, err := record.UnpackCard(d.Data)
		if err != nil {
			return nil, err
		}
		if c.Withdrawn != "" {
			continue
		}
		var reading attribution.Reading
		if reading, err = record.UnpackReading(read[id].Data); err != nil {
			return nil, err
		}
		r.Put(&c.Article, reading)
	}
	return r, nil
}

// Rules are what the coverage's owner wrote about people; nil when nothing.
func (v *View) Rules(ctx context.Context) ([]byte, error) {
	c, err := v.Column(ctx, RulesColumn)
	if err != nil || len(c[""].Data) == 0 {
		return nil, err
	}
	return []byte(c[""].Data), nil
}

// A directory loads the register when it is asked.
type directory struct{ view *View }

// People finds whom the coverage names.
func (v *View) People() people.Directory { return directory{v} }

func (d directory) of(ctx context.Context) (people.Directory, error) {
	r, err := d.view.Register(ctx)
	if err != nil {
		return nil, err
	}
	return r.Directory(), nil
}

func (d directory) Find(ctx context.Context, name string) ([]people.Person, error) {
	of, err := d.of(ctx)
	if err != nil {
		return nil, err
	}
	return of.Find(ctx, name)
}

func (d directory) Holders(ctx context.Context, role string, from, to article.Date) ([]people.Person, error) {
	of, err := d.of(ctx)
	if err != nil {
		return nil, err
	}
	return of.Holders(ctx, role, from, to)
}

func (d directory) Suggest(ctx context.Context, prefix string, limit int) ([]people.Person, error) {
	of, err := d.of(ctx)
	if err != nil {
		return nil, err
	}
	return of.Suggest(ctx, prefix, limit)
}

func (d directory) Like(ctx context.Context, name string, limit int) ([]people.Person, error) {
	of, err := d.of(ctx)
	if err != nil {
		return nil, err
	}
	return of.Like(ctx, name, limit)
}

func (d directory) Bearer(ctx context.Context, id article.ID, name string) (people.Person, bool, error) {
	of, err := d.of(ctx)
	if err != nil {
		return people.Person{}, false, err
	}
	return of.Bearer(ctx, id, name)
}

func (d directory) Statements(ctx context.Context) (int, error) {
	of, err := d.of(ctx)
	if err != nil {
		return 0, err
	}
	return of.Statements(ctx)
}

// ArticlesOf are those that name one of some people, by id.
func (v *View) ArticlesOf(ctx context.Context, names map[string]bool) ([]article.ID, error) {
	r, err := v.Register(ctx)
	if err != nil {
		return nil, err
	}
	found := r.Articles(names)
	slices.Sort(found)
	return slices.Compact(found), nil
}
