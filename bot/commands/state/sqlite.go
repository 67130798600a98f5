package state

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver "sqlite", without C
)

// sqlite keeps the number of steps done in the file's user_version. Its transactions begin immediate (see openFile): of
// two programs that open the file at once, one waits.
var sqlite = dialect{
	steps: []string{
		`create table server (id text primary key, settings text not null) strict;
		 create table report (id integer primary key, at text not null, kind text not null, command text not null,
		   question text not null, shown text not null, version text not null) strict;`,
		`create table owed (id text primary key, app text not null, token text not null, language text not null,
		   at integer not null, owner text not null) strict;`,
		`create table secret (day text primary key, key blob not null) strict;
		 create table mark (hash blob primary key, day text not null, n integer not null) strict;
		 create table rating (answer text primary key, command text not null, question text not null, shown text not null, version text not null,
		   helpful integer not null, not_helpful integer not null, last text not null) strict;
		 create table missed (id integer primary key autoincrement, words text not null, model text not null, vector blob not null, type text not null,
		   article text not null, starts integer not null, ends integer not null, passage text not null, first text not null, last text not null) strict;
		 create table missed_day (missed integer not null references missed on delete cascade, day text not null, n integer not null,
		   primary key (missed, day)) strict;
		 create table chore (name text primary key, day text not null, taken integer not null, done integer not null) strict;`,
		followTables("integer primary key autoincrement", "integer", ") strict;"),
		followParent,
	},
	version:    `pragma user_version`,
	setVersion: `pragma user_version = %d`,
	lock:       `select 1`, // its transactions take turns anyway
	erase:      eraseFile,
	quick:      openQuick,
	sql:        func(query string) string { return query },
}

func openFile(path string) (*sql.DB, dialect, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, sqlite, fmt.Errorf("make its folder: %w", err)
	}
	if err := keepPrivate(path); err != nil {
		return nil, sqlite, err
	}
	db, err := openSQLite(path, "FULL")
	if err != nil {
		return nil, sqlite, err
	}
	db.SetMaxOpenConns(4)
	return db, sqlite, nil
}

// openQuick opens a file that was opened once more. In WAL mode NORMAL does not wait for the disk at each commit, and
// loses at worst the last ones with a loss of power.
func openQuick(path string) (*sql.DB, error) {
	db, err := openSQLite(path, "NORMAL")
	if err == nil {
		db.SetMaxOpenConns(1)
	}
	return db, err
}

func openSQLite(path, synchronous string) (*sql.DB, error) {
	// WAL lets readers go on while somebody writes; FULL keeps what was committed through a loss of power; the timeout
	// waits for another program's write; what is deleted is overwritten, and no temporary file holds a copy. Each connection is set up alike.
	address := url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: url.Values{"_pragma": {
		"busy_timeout(5000)", "journal_mode(WAL)", "secure_delete(1)", "temp_store(memory)", "synchronous(" + synchronous + ")", "foreign_keys(1)"}, "_txlock": {"immediate"}}.Encode()}
	return sql.Open("sqlite", address.String())
}

// keepPrivate makes the file, and what SQLite keeps beside it, readable and writable for its owner alone: questions that
// were reported are in them. SQLite gives new files beside it the mode of the file. Who may write to the file of somebody
// else may use it, and leaves its mode to them.
func keepPrivate(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("make it: %w", err)
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("make it: %w", err)
	}
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Chmod(path+suffix, 0o600); err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
			return fmt.Errorf("make it private: %w", err)
		}
	}
	return nil
}

// eraseFile writes the file anew without what was deleted, also by versions that did not overwrite it, and empties the
// write-ahead log, which has pages as they were.
func eraseFile(ctx context.Context, db *sql.DB) error {
	if _, err := db.ExecContext(ctx, `vacuum`); err != nil {
		return err
	}
	var busy, pages, moved int
	if err := db.QueryRowContext(ctx, `pragma wal_checkpoint(truncate)`).Scan(&busy, &pages, &moved); err != nil {
		return err
	}
	if busy != 0 {
		return errors.New("another program is reading it; try again")
	}
	return nil
}
