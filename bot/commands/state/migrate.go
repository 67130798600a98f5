package state

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// steps bring a file from each schema to the next; the number of steps done is SQLite's user_version. Never change a
// step that has been released: add one.
var steps = []string{
	`create table server (id text primary key, settings text not null) strict;
	 create table report (id integer primary key, at text not null, kind text not null, command text not null,
	   question text not null, shown text not null, version text not null) strict;`,
}

// errNewer is returned for a file that a later version of the program has written.
var errNewer = errors.New("it was written by a later version of the program; use that one, or another file")

// migrate does the steps that a file lacks, each in a transaction with its number.
func migrate(ctx context.Context, db *sql.DB) error {
	for {
		at, err := step(ctx, db)
		if err != nil {
			return err
		}
		if at == len(steps) {
			return nil
		}
	}
}

// step does one step, if one is lacking, and returns how many are done. The transaction is immediate: of two programs
// that open the file at once, one waits.
func step(ctx context.Context, db *sql.DB) (at int, err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, fmt.Errorf("bring the schema up to date: %w", err)
	}
	defer tx.Rollback() // after Commit it does nothing
	if err := tx.QueryRowContext(ctx, `pragma user_version`).Scan(&at); err != nil {
		return 0, fmt.Errorf("read the schema's version: %w", err)
	}
	switch {
	case at > len(steps):
		return at, fmt.Errorf("schema %d: %w", at, errNewer)
	case at == len(steps):
		return at, nil
	}
	if _, err := tx.ExecContext(ctx, steps[at]); err != nil {
		return at, fmt.Errorf("bring the schema to version %d: %w", at+1, err)
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf(`pragma user_version = %d`, at+1)); err != nil {
		return at, fmt.Errorf("bring the schema to version %d: %w", at+1, err)
	}
	return at + 1, tx.Commit()
}
