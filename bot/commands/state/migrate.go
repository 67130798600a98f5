package state

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// A dialect is how one kind of database is spoken to.
type dialect struct {
	prepare    string   // begins a migration; "" for none
	steps      []string // bring a state from each schema to the next; never change a released one: add one
	version    string   // asks how many steps are done
	setVersion string   // a format that takes the number
	sql        func(query string) string
	lock       string                               // makes copies take turns until a transaction's end
	hold       string                               // ends a query whose row nobody else may change before the transaction's end
	quick      func(place string) (*sql.DB, error)  // opens it once more, without waiting for the disk; nil: no other way
	erase      func(context.Context, *sql.DB) error // takes what was deleted off the disk
}

// errNewer is returned for a state that a later version of the program has written.
var errNewer = errors.New("it was written by a later version of the program; use that one, or another state")

// migrate does the steps that a state lacks, each in a transaction with its number.
func (d dialect) migrate(ctx context.Context, db *sql.DB) error {
	for {
		at, err := d.step(ctx, db)
		if err != nil {
			return err
		}
		if at == len(d.steps) {
			return nil
		}
	}
}

// step does one step, if one is lacking, and returns how many are done. Of two programs that do so at once, one waits.
func (d dialect) step(ctx context.Context, db *sql.DB) (at int, err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, fmt.Errorf("bring the schema up to date: %w", err)
	}
	defer tx.Rollback() // after Commit it does nothing
	if d.prepare != "" {
		if _, err := tx.ExecContext(ctx, d.prepare); err != nil {
			return 0, fmt.Errorf("read the schema's version: %w", err)
		}
	}
	if err := tx.QueryRowContext(ctx, d.version).Scan(&at); err != nil {
		return 0, fmt.Errorf("read the schema's version: %w", err)
	}
	switch {
	case at > len(d.steps):
		return at, fmt.Errorf("schema %d: %w", at, errNewer)
	case at == len(d.steps):
		return at, nil
	}
	if _, err := tx.ExecContext(ctx, d.steps[at]); err != nil {
		return at, fmt.Errorf("bring the schema to version %d: %w", at+1, err)
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf(d.setVersion, at+1)); err != nil {
		return at, fmt.Errorf("bring the schema to version %d: %w", at+1, err)
	}
	return at + 1, tx.Commit()
}
