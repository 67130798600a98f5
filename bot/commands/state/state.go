package state

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite", without C

	"pullquote/bot/commands"
	"pullquote/index/article"
)

// A Store is an open state file. It is safe for use by many goroutines and, through SQLite's locks, by several
// programs on one machine.
type Store struct{ db *sql.DB }

// Open opens a state file, and makes it and its folder where there is none.
func Open(ctx context.Context, path string) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of state file %q: %w", path, err)
	}
	// WAL lets readers go on while somebody writes; FULL keeps what was committed through a loss of power; the timeout
	// waits for another program's write. Each connection is set up alike.
	address := url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: url.Values{"_pragma": {
		"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)"}, "_txlock": {"immediate"}}.Encode()}
	db, err := sql.Open("sqlite", address.String())
	if err != nil {
		return nil, fmt.Errorf("open state file %q: %w", path, err)
	}
	db.SetMaxOpenConns(4)
	if err := migrate(ctx, db); err != nil {
		return nil, errors.Join(fmt.Errorf("open state file %q: %w", path, err), db.Close())
	}
	return &Store{db}, nil
}

// Close closes the file.
func (s *Store) Close() error { return s.db.Close() }

// kept is how the settings of a server are written. Keys once used keep their meaning; readers pass over unknown ones.
type kept struct {
	Public       bool         `json:"public,omitempty"`
	Where        string       `json:"where,omitempty"`
	Channels     []string     `json:"channels,omitempty"`
	Publications []string     `json:"publications,omitempty"`
	Earliest     article.Date `json:"earliest"`
	Language     string       `json:"language,omitempty"`
}

// Settings are those of a server; the zero value when none were kept.
func (s *Store) Settings(ctx context.Context, server string) (commands.Settings, error) {
	var text string
	err := s.db.QueryRowContext(ctx, `select settings from server where id = ?`, server).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return commands.Settings{}, nil
	}
	if err != nil {
		return commands.Settings{}, fmt.Errorf("read settings: %w", err)
	}
	var k kept
	if err := json.Unmarshal([]byte(text), &k); err != nil {
		return commands.Settings{}, fmt.Errorf("read settings: %w", err)
	}
	return commands.Settings{Public: k.Public, Where: commands.Where(k.Where), Channels: k.Channels, Publications: k.Publications,
		Earliest: k.Earliest, Language: commands.Language(k.Language)}, nil
}

// Keep replaces the settings of a server.
func (s *Store) Keep(ctx context.Context, server string, c commands.Settings) error {
	text, err := json.Marshal(kept{c.Public, string(c.Where), c.Channels, c.Publications, c.Earliest, string(c.Language)})
	if err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	_, err = s.db.ExecContext(ctx, `insert into server (id, settings) values (?, ?)
		on conflict (id) do update set settings = excluded.settings`, server, string(text))
	if err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	return nil
}

// Report keeps a report for the operator.
func (s *Store) Report(ctx context.Context, r commands.Report) error {
	shown, err := json.Marshal(r.Shown)
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	_, err = s.db.ExecContext(ctx, `insert into report (at, kind, command, question, shown, version) values (?, ?, ?, ?, ?, ?)`,
		r.At.UTC().Format(time.RFC3339), r.Kind, r.Command, r.Question, string(shown), r.Version)
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// Reports are all reports, oldest first.
func (s *Store) Reports(ctx context.Context) ([]commands.Report, error) {
	rows, err := s.db.QueryContext(ctx, `select at, kind, command, question, shown, version from report order by id`)
	if err != nil {
		return nil, fmt.Errorf("read reports: %w", err)
	}
	defer rows.Close()
	var all []commands.Report
	for rows.Next() {
		var r commands.Report
		var at, shown string
		if err := rows.Scan(&at, &r.Kind, &r.Command, &r.Question, &shown, &r.Version); err != nil {
			return nil, fmt.Errorf("read report: %w", err)
		}
		var badTime error
		r.At, badTime = time.Parse(time.RFC3339, at)
		if err := errors.Join(badTime, json.Unmarshal([]byte(shown), &r.Shown)); err != nil {
			return nil, fmt.Errorf("read report: %w", err)
		}
		all = append(all, r)
	}
	return all, rows.Err()
}
