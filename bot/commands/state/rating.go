package state

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"pullquote/bot/commands/keep"
)

// Rate counts a press. counted is false for a second one of the same person on the same answer and day.
func (s *Store) Rate(ctx context.Context, p keep.Press) (counted bool, err error) {
	shown, err := json.Marshal(p.Answer.Shown)
	if err != nil {
		return false, fmt.Errorf("count a press: %w", err)
	}
	helpful, not := 1, 0
	if !p.Helpful {
		helpful, not = 0, 1
	}
	a := p.Answer
	err = within(ctx, s.db, func(tx *sql.Tx) error {
		k, err := s.secretOf(ctx, tx, p.At)
		if err != nil {
			return err
		}
		if counted, err = s.first(ctx, tx, k, "press", a.Key(), p.By); err != nil || !counted {
			return err
		}
		_, err = tx.ExecContext(ctx, s.sql(`insert into rating (answer, command, question, shown, version, helpful, not_helpful, last) values (?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (answer) do update set helpful = rating.helpful + excluded.helpful, not_helpful = rating.not_helpful + excluded.not_helpful,
			last = excluded.last, version = excluded.version`), a.Key(), a.Command, a.Question, string(shown), a.Version, helpful, not, k.day)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("count a press: %w", err)
	}
	return counted, nil
}

// Ratings are all answers that were rated, those found least helpful first.
func (s *Store) Ratings(ctx context.Context) (all []keep.Rating, err error) {
	rows, err := s.db.QueryContext(ctx, `select command, question, shown, version, helpful, not_helpful, last from rating
		order by not_helpful - helpful desc, last desc, answer`)
	if err != nil {
		return nil, fmt.Errorf("read ratings: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var r keep.Rating
		var shown string
		bad := rows.Scan(&r.Command, &r.Question, &shown, &r.Version, &r.Helpful, &r.NotHelpful, &r.Last)
		if bad == nil {
			bad = json.Unmarshal([]byte(shown), &r.Shown)
		}
		if err = errors.Join(err, bad); err != nil {
			return nil, fmt.Errorf("read ratings: %w", err)
		}
		all = append(all, r)
	}
	return all, rows.Err()
}

// DropRatings deletes all ratings.
func (s *Store) DropRatings(ctx context.Context) error {
	if _, err := s.db.ExecContext(ctx, `delete from rating`); err != nil {
		return fmt.Errorf("delete ratings: %w", err)
	}
	return nil
}
