package bleveindex

import (
	"context"
	"errors"

	"pullquote/index"
	"pullquote/index/article"
	"pullquote/index/bleveindex/generation"
	"pullquote/index/bleveindex/view"
)

// State is what the index holds, of the newest generation there is.
func (x *Index) State(ctx context.Context) (index.State, error) {
	if err := ctx.Err(); err != nil {
		return index.State{}, err
	}
	x.updating.Lock()
	defer x.updating.Unlock()
	if x.memory == nil {
		x.adopt()
	}
	s := index.State{Notices: x.notices}
	x.notices = nil
	v, err := x.acquire()
	if err != nil {
		return s, nil
	}
	defer v.Release()
	number, _ := x.reads()
	s.Held, s.Stamps, s.Rules = x.memory != nil || number > 0, stampsOf(v), v.Rules()
	if cause := x.ailing(x.options.Now()); cause != nil {
		s.Damaged, s.Notices = true, append(s.Notices, "the index is built anew: "+cause.Error())
	}
	return s, nil
}

func stampsOf(v *view.View) map[article.ID]*index.Stamp {
	stamps := make(map[article.ID]*index.Stamp, len(v.Cards))
	for _, c := range v.Cards {
		stamps[c.ID] = &c.Stamp
	}
	return stamps
}

// adopt opens the newest generation when it is not the one that is open.
func (x *Index) adopt() {
	number, _ := x.reads()
	newest, err := x.store.Newest()
	if err != nil || newest == 0 || newest == number || newest == x.damaged {
		return
	}
	v, seals, err := x.openGeneration(newest, generation.Wholly)
	if err != nil {
		x.damaged = newest
		x.notices = append(x.notices, "the index is built anew: "+err.Error())
		return
	}
	x.replace(v, newest, seals)
	x.suspect.Store(false) // that was the one before
}

// openGeneration opens a generation for reading after looking for damage in its files, in the first checked bytes of
// them through and through.
func (x *Index) openGeneration(number int, checked int64) (*view.View, generation.Seals, error) {
	folder := x.store.Folder(number)
	seals, err := generation.Seal(folder) // before they are read: what is changed meanwhile is noticed
	if err != nil {
		return nil, nil, err
	}
	if err := generation.Check(folder, checked); err != nil {
		return nil, nil, err
	}
	e, err := openEngine(folder, true)
	if err != nil {
		return nil, nil, err
	}
	v, err := e.read(func() { _ = e.close() })
	if err != nil {
		return nil, nil, errors.Join(err, e.close())
	}
	return v, seals, nil
}

// Stamps are those of State, of what snapshots that are taken now show. It waits for no update, and takes no notices.
func (x *Index) Stamps(ctx context.Context) (map[article.ID]*index.Stamp, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	v, err := x.acquire()
	if err != nil {
		return nil, err
	}
	defer v.Release()
	return stampsOf(v), nil
}
