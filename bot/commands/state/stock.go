package state

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"pullquote/bot/following"
	"pullquote/index/article"
)

// Lease makes an owner the one who posts, until a moment, unless another one is. Owners are names that nobody else has. It need not outlive
// a loss of power, and waits for no disk.
func (s *Store) Lease(ctx context.Context, owner string, now, until time.Time) (bool, error) {
	n, err := s.exec(ctx, s.quick, `insert into lease (name, owner, until) values ('courier', ?, ?)
		on conflict (name) do update set owner = excluded.owner, until = excluded.until where lease.owner = excluded.owner or lease.until <= ?`,
		owner, until.UnixMilli(), now.UnixMilli())
	if err != nil {
		return false, fmt.Errorf("take the lease: %w", err)
	}
	return n == 1, nil
}

// leased reports in a transaction that somebody else posts by now, so that who was asleep does not go on.
func (s *Store) leased(ctx context.Context, tx *sql.Tx, owner string) error {
	query := `select owner from lease where name = 'courier'`
	if s.dialect.hold != "" {
		query += " " + s.dialect.hold
	}
	var now string
	if err := tx.QueryRowContext(ctx, query).Scan(&now); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if now != owner {
		return following.ErrNotMine
	}
	return nil
}

// Stock is what was looked at: of each article, the file as it was then.
func (s *Store) Stock(ctx context.Context) (map[article.ID]int64, error) {
	type row struct {
		id   article.ID
		hash int64
	}
	all, err := list(ctx, s, `select article, hash from stock where article <> ''`, nil, func(scan func(...any) error) (r row, err error) {
		return r, scan(&r.id, &r.hash)
	})
	if err != nil {
		return nil, fmt.Errorf("read what was looked at: %w", err)
	}
	known := make(map[article.ID]int64, len(all))
	for _, r := range all {
		known[r.id] = r.hash
	}
	return known, nil
}

// LookedAt is when all that there was had been looked at last; zero before the first time.
func (s *Store) LookedAt(ctx context.Context) (time.Time, error) {
	var at int64
	err := s.db.QueryRowContext(ctx, s.sql(`select hash from stock where article = ?`), noArticle).Scan(&at)
	if errors.Is(err, sql.ErrNoRows) {
		return time.Time{}, nil
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("read when it was looked: %w", err)
	}
	return time.UnixMilli(at), nil
}

// noArticle is the row of the stock that says when all of it had been looked at.
const noArticle = ""

// Looked notes that all that there is has been looked at.
func (s *Store) Looked(ctx context.Context, at time.Time) error {
	_, err := s.exec(ctx, s.quick, `insert into stock (article, hash) values (?, ?) on conflict (article) do update set hash = excluded.hash`, noArticle, at.UnixMilli())
	if err != nil {
		return fmt.Errorf("note that all was looked at: %w", err)
	}
	return nil
}

// TakeIn notes what articles say, and what of it is to be posted: what no article has said before. All of it, or nothing.
func (s *Store) TakeIn(ctx context.Context, owner string, all []following.Arrival) error {
	return s.within(ctx, "take in articles", func(tx *sql.Tx) error {
		if err := s.leased(ctx, tx, owner); err != nil {
			return err
		}
		for _, a := range all {
			if err := s.takeIn(ctx, tx, a); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Store) takeIn(ctx context.Context, tx *sql.Tx, a following.Arrival) error {
	fresh, err := s.learn(ctx, tx, a.Keys)
	if err != nil {
		return err
	}
	for _, w := range a.Wanted {
		if !slices.ContainsFunc(w.Parts, func(k int64) bool { return fresh[k] }) || slices.ContainsFunc(w.Needs, func(k int64) bool { return !fresh[k] }) {
			continue
		}
		if err := s.await(ctx, tx, w); err != nil {
			return err
		}
	}
	for _, m := range a.Amendments {
		if _, err := s.exec(ctx, tx, `insert into amendment (post, note, kind, text, key, article, at, sent) values (?, ?, ?, ?, ?, ?, ?, 0) on conflict (post, note) do nothing`,
			m.Post, m.Note, string(m.Kind), m.Text, m.Key, string(m.Article), m.At.UnixMilli()); err != nil {
			return err
		}
	}
	_, err = s.exec(ctx, tx, `insert into stock (article, hash) values (?, ?) on conflict (article) do update set hash = excluded.hash`, string(a.Article), a.Hash)
	return err
}

// await notes that a channel is to be posted an item; once, whichever follow wants it.
func (s *Store) await(ctx context.Context, tx *sql.Tx, w following.Wanted) error {
	by := 0
	if w.Reason.Words {
		by = 1
	}
	var channel string
	err := tx.QueryRowContext(ctx, s.sql(`select channel from follow where id = ?`), w.Follow).Scan(&channel)
	if errors.Is(err, sql.ErrNoRows) { // it was ended meanwhile
		return nil
	}
	if err != nil {
		return err
	}
	_, err = s.exec(ctx, tx, `insert into item (channel, key, follow, article, words, by_words, nearness, at, post)
		values (?, ?, ?, ?, '', ?, ?, ?, null) on conflict (channel, key) do nothing`,
		channel, w.Key, w.Follow, string(w.Article), by, fmt.Sprintf("%.4f", w.Reason.Nearness), w.At.UnixMilli())
	return err
}

// keysAtOnce is how many identities one statement holds: databases bound the values of one.
const keysAtOnce = 200

// learn notes identities, and gives those that were not known.
func (s *Store) learn(ctx context.Context, tx *sql.Tx, keys []int64) (fresh map[int64]bool, err error) {
	fresh = map[int64]bool{}
	keys = slices.Compact(slices.Sorted(slices.Values(keys))) // one order for all copies: none waits for another in a circle
	for some := range slices.Chunk(keys, keysAtOnce) {
		values := make([]any, len(some))
		for i, k := range some {
			values[i] = k
		}
		if err := s.learnSome(ctx, tx, fresh, values); err != nil {
			return nil, err
		}
	}
	return fresh, nil
}

func (s *Store) learnSome(ctx context.Context, tx *sql.Tx, fresh map[int64]bool, values []any) error {
	marks := strings.TrimSuffix(strings.Repeat("(?),", len(values)), ",")
	rows, err := tx.QueryContext(ctx, s.sql(`insert into known (key) values `+marks+` on conflict (key) do nothing returning key`), values...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var key int64
		if err := rows.Scan(&key); err != nil {
			return err
		}
		fresh[key] = true
	}
	return rows.Err()
}

// Shown are the items of an article that messages have shown, with what their readers know of.
func (s *Store) Shown(ctx context.Context, id article.ID) ([]following.Posted, error) {
	all, err := list(ctx, s, `select item.post, item.channel, item.follow, item.key, item.words from item join post on post.id = item.post
		where item.article = ? and item.words <> '' and post.message not in ('', '-') order by item.post, item.key`, []any{string(id)}, func(scan func(...any) error) (p following.Posted, err error) {
		p.Article = id
		return p, scan(&p.Post, &p.Channel, &p.Follow, &p.Key, &p.Words)
	})
	for i := range all {
		if err != nil {
			break
		}
		all[i].Noted, err = list(ctx, s, `select note from amendment where post = ?`, []any{all[i].Post}, func(scan func(...any) error) (n int64, err error) {
			return n, scan(&n)
		})
	}
	if err != nil {
		return nil, fmt.Errorf("read what was posted: %w", err)
	}
	return all, nil
}
