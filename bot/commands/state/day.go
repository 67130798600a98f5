package state

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"
)

// A secret is a day's key. What is hashed with it tells, as long as there is the key, whether somebody did the same before on that
// day; without it, it tells nothing.
type secret struct {
	day string // in UTC
	key []byte
}

const secretBytes = 32

// secretOf is the key of a day, made where there is none: that of all copies.
func (s *Store) secretOf(ctx context.Context, tx *sql.Tx, at time.Time) (secret, error) {
	day, fresh := dayOf(at), make([]byte, secretBytes)
	rand.Read(fresh) // never fails: crypto/rand ends the program instead
	if _, err := tx.ExecContext(ctx, s.sql(`insert into secret (day, key) values (?, ?) on conflict (day) do nothing`), day, fresh); err != nil {
		return secret{}, fmt.Errorf("make the day's key: %w", err)
	}
	k := secret{day: day}
	if err := tx.QueryRowContext(ctx, s.sql(`select key from secret where day = ?`), day).Scan(&k.key); err != nil {
		return secret{}, fmt.Errorf("read the day's key: %w", err)
	}
	return k, nil
}

func dayOf(at time.Time) string { return at.UTC().Format(time.DateOnly) }

// markBytes are enough that no two of a day's are the same.
const markBytes = 16

// of hashes what somebody did.
func (k secret) of(what ...string) []byte {
	h := hmac.New(sha256.New, k.key)
	h.Write([]byte(strings.Join(what, "\x00")))
	return h.Sum(nil)[:markBytes]
}

// first notes that something was done, and reports whether it was not before on that day.
func (s *Store) first(ctx context.Context, tx *sql.Tx, k secret, what ...string) (bool, error) {
	done, err := tx.ExecContext(ctx, s.sql(`insert into mark (hash, day, n) values (?, ?, 1) on conflict (hash) do nothing`), k.of(what...), k.day)
	if err != nil {
		return false, fmt.Errorf("note a mark: %w", err)
	}
	n, err := done.RowsAffected()
	return n == 1, err
}

// times counts something once more, and gives how often it was on that day.
func (s *Store) times(ctx context.Context, tx *sql.Tx, k secret, what ...string) (n int, err error) {
	err = tx.QueryRowContext(ctx, s.sql(`insert into mark (hash, day, n) values (?, ?, 1)
		on conflict (hash) do update set n = mark.n + 1 returning n`), k.of(what...), k.day).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count a mark: %w", err)
	}
	return n, nil
}

// Forget destroys the keys of the days before, with what was hashed by them, so that no byte of them is left in the state's
// files, and lets go of what is no longer needed. Call it often: it does nothing until a day has ended.
func (s *Store) Forget(ctx context.Context, now time.Time) error {
	gone := 0
	for _, query := range []struct{ sql, before string }{
		{`delete from secret where day < ?`, dayOf(now)},
		{`delete from mark where day < ?`, dayOf(now)},
		{`delete from missed where last < ?`, dayOf(now.AddDate(0, 0, -missedDays))},
		{`delete from chore where day < ?`, dayOf(now.AddDate(0, 0, -missedDays))},
	} {
		done, err := s.db.ExecContext(ctx, s.sql(query.sql), query.before)
		if err != nil {
			return fmt.Errorf("destroy what is of days before: %w", err)
		}
		n, err := done.RowsAffected()
		gone += int(n)
		if err != nil {
			return fmt.Errorf("destroy what is of days before: %w", err)
		}
	}
	if gone == 0 && !s.unerased.Load() {
		return nil
	}
	s.unerased.Store(true)
	if err := s.erase(ctx, s.db); err != nil {
		return fmt.Errorf("the keys of the days before are deleted, but may still be on the disk: %w", err)
	}
	s.unerased.Store(false)
	return nil
}

// within does something in one transaction of a database.
func within(ctx context.Context, db *sql.DB, do func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}
