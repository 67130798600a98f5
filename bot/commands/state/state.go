package state

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/texts"
	"pullquote/index/article"
)

// A Store is an open state. It is safe for use by many goroutines and by several programs: through SQLite's locks on
// one machine, through PostgreSQL on many.
type Store struct {
	db    *sql.DB
	quick *sql.DB // for what need not survive a loss of power; may be db
	owner owner
	dialect
}

// Open opens a state, and makes what is lacking of it: the SQLite file at a path, or the PostgreSQL database at a
// postgres:// address. Errors tell no password.
func Open(ctx context.Context, place string) (*Store, error) {
	open, name := openFile, fmt.Sprintf("state file %q", place)
	if isPostgres(place) {
		open, name = openPostgres, "state database"
	}
	db, d, err := open(place)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", name, err)
	}
	if err := d.migrate(ctx, db); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", name, err), db.Close())
	}
	s := &Store{db: db, quick: db, owner: thisRun(), dialect: d}
	if d.quick != nil {
		if s.quick, err = d.quick(place); err != nil {
			return nil, errors.Join(fmt.Errorf("open %s: %w", name, err), db.Close())
		}
	}
	return s, nil
}

// Close closes it.
func (s *Store) Close() error {
	if s.quick != s.db {
		return errors.Join(s.quick.Close(), s.db.Close())
	}
	return s.db.Close()
}

// kept is how the settings of a server are written. Keys once used keep their meaning; readers pass over unknown ones.
type kept struct {
	Public       bool         `json:"public,omitempty"`
	Where        string       `json:"where,omitempty"`
	Channels     []string     `json:"channels,omitempty"`
	Publications []string     `json:"publications,omitempty"`
	Earliest     article.Date `json:"earliest"`
	Language     string       `json:"language,omitempty"`
	Mentions     []string     `json:"mentions,omitempty"`
	Posts        []string     `json:"posts,omitempty"`
	Staff        string       `json:"staff,omitempty"`
	Quiet        string       `json:"quiet,omitempty"`
}

// Settings are those of a server; the zero value when none were kept.
func (s *Store) Settings(ctx context.Context, server string) (keep.Settings, error) {
	var text string
	err := s.db.QueryRowContext(ctx, s.sql(`select settings from server where id = ?`), server).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return keep.Settings{}, nil
	}
	if err != nil {
		return keep.Settings{}, fmt.Errorf("read settings: %w", err)
	}
	var k kept
	if err := json.Unmarshal([]byte(text), &k); err != nil {
		return keep.Settings{}, fmt.Errorf("read settings: %w", err)
	}
	return keep.Settings{Public: k.Public, Where: keep.Where(k.Where), Channels: k.Channels, Publications: k.Publications,
		Earliest: k.Earliest, Language: texts.Language(k.Language), Mentions: k.Mentions, Posts: k.Posts, Staff: k.Staff, Quiet: k.Quiet}, nil
}

// Keep replaces the settings of a server.
func (s *Store) Keep(ctx context.Context, server string, c keep.Settings) error {
	text, err := json.Marshal(kept{c.Public, string(c.Where), c.Channels, c.Publications, c.Earliest, string(c.Language), c.Mentions, c.Posts, c.Staff, c.Quiet})
	if err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	_, err = s.db.ExecContext(ctx, s.sql(`insert into server (id, settings) values (?, ?)
		on conflict (id) do update set settings = excluded.settings`), server, string(text))
	if err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	return nil
}

// Report keeps a report for the operator.
func (s *Store) Report(ctx context.Context, r keep.Report) error {
	shown, err := json.Marshal(r.Shown)
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	_, err = s.db.ExecContext(ctx, s.sql(`insert into report (at, kind, command, question, shown, version) values (?, ?, ?, ?, ?, ?)`),
		r.At.UTC().Format(time.RFC3339), r.Kind, r.Command, r.Question, string(shown), r.Version)
	if err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// Reports are all reports, oldest first.
func (s *Store) Reports(ctx context.Context) ([]keep.Report, error) {
	rows, err := s.db.QueryContext(ctx, `select at, kind, command, question, shown, version from report order by id`)
	if err != nil {
		return nil, fmt.Errorf("read reports: %w", err)
	}
	defer rows.Close()
	var all []keep.Report
	for rows.Next() {
		var r keep.Report
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

// DropReports deletes the n oldest reports: those that Reports gave, if n is how many these were. Afterwards no byte of
// them, and of those deleted before, is in the state's files.
func (s *Store) DropReports(ctx context.Context, n int) error {
	_, err := s.db.ExecContext(ctx, s.sql(`delete from report where id in (select id from report order by id limit ?)`), n)
	if err != nil {
		return fmt.Errorf("delete reports: %w", err)
	}
	if err := s.erase(ctx, s.db); err != nil {
		return fmt.Errorf("the reports are deleted, but their text may still be on the disk: %w", err)
	}
	return nil
}
