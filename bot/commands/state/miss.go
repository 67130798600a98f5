package state

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
)

const (
	// missedDays is how long a group is kept after it was last asked.
	missedDays = 90
	// mostMissed bounds how many groups there are: those last asked longest ago go first.
	mostMissed = 2000
)

// Miss counts a question that was not answered in the group of those that mean the same. Its words are kept where each of its
// names, numbers and addresses was typed by two people on this day; otherwise it counts in a group without words.
func (s *Store) Miss(ctx context.Context, m keep.Miss) (worded bool, err error) {
	err = within(ctx, s.quick, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, s.lock); err != nil {
			return fmt.Errorf("wait for another copy: %w", err)
		}
		k, err := s.secretOf(ctx, tx, m.At)
		if err != nil {
			return err
		}
		if worded, err = s.shared(ctx, tx, k, m); err != nil {
			return err
		}
		id, err := s.groupOf(ctx, tx, k, m, worded)
		if err != nil {
			return err
		}
		anew, err := s.first(ctx, tx, k, "missed", fmt.Sprint(id), m.By)
		if err != nil || !anew {
			return err
		}
		_, err = tx.ExecContext(ctx, s.sql(`insert into missed_day (missed, day, n) values (?, ?, 1)
			on conflict (missed, day) do update set n = missed_day.n + 1`), id, k.day)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("count what was not answered: %w", err)
	}
	return worded, nil
}

// shared reports whether each private word of a question was typed by two people on this day.
func (s *Store) shared(ctx context.Context, tx *sql.Tx, k secret, m keep.Miss) (bool, error) {
	all := true
	for _, word := range m.Private {
		anew, err := s.first(ctx, tx, k, "typed", word, m.By)
		if err != nil {
			return false, err
		}
		n := 0
		if anew {
			n, err = s.times(ctx, tx, k, "word", word)
		} else {
			err = tx.QueryRowContext(ctx, s.sql(`select n from mark where hash = ?`), k.of("word", word)).Scan(&n)
		}
		if err != nil {
			return false, err
		}
		all = all && n > 1
	}
	return all, nil
}

// groupOf is the group of a question, made where there is none.
func (s *Store) groupOf(ctx context.Context, tx *sql.Tx, k secret, m keep.Miss, worded bool) (id int64, err error) {
	words, closest, asked := m.Words, keep.Passage{}, m.Whole
	if !worded {
		words, closest, asked = "", m.Closest, m.Masked
	}
	ids, groups, err := s.meanings(ctx, tx, m.Model, worded)
	if err != nil {
		return 0, err
	}
	if at := gaps.Nearest(groups, asked); at >= 0 {
		_, err := tx.ExecContext(ctx, s.sql(`update missed set last = ?, article = ?, starts = ?, ends = ?, passage = ? where id = ?`),
			k.day, closest.Article, closest.Start, closest.End, closest.Mark, ids[at])
		return ids[at], err
	}
	err = tx.QueryRowContext(ctx, s.sql(`insert into missed (words, model, vector, type, article, starts, ends, passage, first, last)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`), words, m.Model, bytesOf(asked.Vector), asked.Type,
		closest.Article, closest.Start, closest.End, closest.Mark, k.day, k.day).Scan(&id)
	if err != nil {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, s.sql(`delete from missed where id in (select id from missed order by last desc, id desc limit ? offset ?)`), mostMissed, mostMissed)
	return id, err
}

// meanings are the groups with words, or without, that one model has read.
func (s *Store) meanings(ctx context.Context, tx *sql.Tx, model string, worded bool) (ids []int64, all []keep.Meaning, err error) {
	rows, err := tx.QueryContext(ctx, s.sql(`select id, vector, type from missed where model = ? and (words <> '') = ? order by id`), model, worded)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var vector []byte
		var m keep.Meaning
		if err := rows.Scan(&id, &vector, &m.Type); err != nil {
			return nil, nil, err
		}
		m.Vector = valuesOf(vector)
		ids, all = append(ids, id), append(all, m)
	}
	return ids, all, rows.Err()
}

func bytesOf(vector []int8) []byte {
	b := make([]byte, len(vector))
	for i, v := range vector {
		b[i] = byte(v)
	}
	return b
}

func valuesOf(b []byte) []int8 {
	var vector []int8
	for _, v := range b {
		vector = append(vector, int8(v))
	}
	return vector
}

// Missed are the groups, with how often each was asked lately, which is since a day: those asked most often first.
func (s *Store) Missed(ctx context.Context, since time.Time) (all []keep.Group, err error) {
	rows, err := s.db.QueryContext(ctx, s.sql(`select id, words, article, starts, ends, passage, first, last, coalesce(sum(n), 0),
		coalesce(sum(case when day >= ? then n else 0 end), 0) from missed left join missed_day on missed = id
		group by id, words, article, starts, ends, passage, first, last order by 10 desc, 9 desc, last desc, id`), dayOf(since))
	if err != nil {
		return nil, fmt.Errorf("read what was not answered: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var g keep.Group
		c := &g.Closest
		if err := rows.Scan(&g.ID, &g.Words, &c.Article, &c.Start, &c.End, &c.Mark, &g.First, &g.Last, &g.Asked, &g.Lately); err != nil {
			return nil, fmt.Errorf("read what was not answered: %w", err)
		}
		all = append(all, g)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read what was not answered: %w", err)
	}
	return all, nil
}
