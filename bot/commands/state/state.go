package state

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"sync/atomic"

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

	unerased atomic.Bool // something was deleted, and may still be on the disk
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
	Coverages    []string     `json:"coverages,omitempty"`
	Quiet        string       `json:"quiet,omitempty"`

	ChannelCoverages map[string][]string `json:"channel_coverages,omitempty"`
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
	return k.settings(), nil
}

func (k kept) settings() keep.Settings {
	return keep.Settings{Public: k.Public, Where: keep.Where(k.Where), Channels: k.Channels, Publications: k.Publications,
		Earliest: k.Earliest, Language: texts.Language(k.Language), Mentions: k.Mentions, Posts: k.Posts, Staff: k.Staff, Quiet: k.Quiet,
		Coverages: k.Coverages, ChannelCoverages: k.ChannelCoverages}
}

// Keep replaces the settings of a server.
func (s *Store) Keep(ctx context.Context, server string, c keep.Settings) error {
	text, err := json.Marshal(kept{c.Public, string(c.Where), c.Channels, c.Publications, c.Earliest, string(c.Language), c.Mentions, c.Posts, c.Staff, c.Coverages, c.Quiet, c.ChannelCoverages})
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
