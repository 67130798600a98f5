package state

import (
	"database/sql"
	"fmt"
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
	},
	version:    `pragma user_version`,
	setVersion: `pragma user_version = %d`,
	sql:        func(query string) string { return query },
}

func openFile(path string) (*sql.DB, dialect, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, sqlite, fmt.Errorf("make its folder: %w", err)
	}
	// WAL lets readers go on while somebody writes; FULL keeps what was committed through a loss of power; the timeout
	// waits for another program's write. Each connection is set up alike.
	address := url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: url.Values{"_pragma": {
		"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)"}, "_txlock": {"immediate"}}.Encode()}
	db, err := sql.Open("sqlite", address.String())
	if err != nil {
		return nil, sqlite, err
	}
	db.SetMaxOpenConns(4)
	return db, sqlite, nil
}
