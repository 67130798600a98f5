package state

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"pullquote/bot/commands/keep"
)

// lease is how long a copy has for a chore that it took; after it another one takes it over.
const lease = 5 * time.Minute

// Take takes a chore that is to be done once by one of all copies. It reports false where another copy has it or did it.
func (s *Store) Take(ctx context.Context, chore string, now time.Time) (mine bool, err error) {
	done, err := s.db.ExecContext(ctx, s.sql(`insert into chore (name, day, taken, done) values (?, ?, ?, 0)
		on conflict (name) do update set taken = excluded.taken where chore.done = 0 and chore.taken < ?`),
		chore, dayOf(now), now.Unix(), now.Add(-lease).Unix())
	if err != nil {
		return false, fmt.Errorf("take a chore: %w", err)
	}
	n, err := done.RowsAffected()
	return n == 1, err
}

// Done says that a chore that was taken is done.
func (s *Store) Done(ctx context.Context, chore string) error {
	if _, err := s.db.ExecContext(ctx, s.sql(`update chore set done = 1 where name = ?`), chore); err != nil {
		return fmt.Errorf("cross out a chore: %w", err)
	}
	return nil
}

// Staffed are the servers that have named a channel for their staff, with their settings.
func (s *Store) Staffed(ctx context.Context) (map[string]keep.Settings, error) {
	rows, err := s.db.QueryContext(ctx, `select id, settings from server order by id`)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	defer rows.Close()
	all := map[string]keep.Settings{}
	for rows.Next() {
		var id, text string
		if err := rows.Scan(&id, &text); err != nil {
			return nil, fmt.Errorf("read settings: %w", err)
		}
		var k kept
		if err := json.Unmarshal([]byte(text), &k); err != nil {
			return nil, fmt.Errorf("read settings: %w", err)
		}
		if k.Staff != "" {
			all[id] = k.settings()
		}
	}
	return all, rows.Err()
}
