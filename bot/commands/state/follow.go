package state

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"pullquote/bot/commands/keep"
	"pullquote/bot/following"
)

// Follow begins a follow, or gives one of the same a new pace and ends its pause. The error is keep.ErrFull when the server has atMost
// others. begun says that it is new.
func (s *Store) Follow(ctx context.Context, f following.Follow, atMost int) (begun bool, err error) {
	err = s.within(ctx, "keep a follow", func(tx *sql.Tx) error {
		changed, err := s.exec(ctx, tx, `update follow set pace = ?, language = ?, parent = ?, paused = '' where server = ? and channel = ? and kind = ? and folded = ?`,
			string(f.Pace), f.Language, f.Parent, f.Server, f.Channel, string(f.Kind), following.FoldName(f.Name))
		if err != nil || changed > 0 {
			return err
		}
		n := 0
		if err := tx.QueryRowContext(ctx, s.sql(`select count(*) from follow where server = ?`), f.Server).Scan(&n); err != nil {
			return err
		}
		if n >= atMost {
			return keep.ErrFull
		}
		begun = true
		_, err = s.exec(ctx, tx, `insert into follow (server, channel, parent, kind, name, folded, pace, language, since, paused) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '')`,
			f.Server, f.Channel, f.Parent, string(f.Kind), f.Name, following.FoldName(f.Name), string(f.Pace), f.Language, f.Since.UnixMilli())
		return err
	})
	return begun, err
}

// Unfollow ends a follow of a server, and what it has yet to post. It reports whether there was one.
func (s *Store) Unfollow(ctx context.Context, server string, id int64) (was bool, err error) {
	err = s.within(ctx, "end a follow", func(tx *sql.Tx) error {
		n, err := s.exec(ctx, tx, `delete from follow where server = ? and id = ?`, server, id)
		if was = n > 0; err != nil || !was {
			return err
		}
		_, err = s.exec(ctx, tx, `delete from item where follow = ? and post is null`, id)
		return err
	})
	return was, err
}

// Resume ends the pause of a follow of a server. It reports whether there was one.
func (s *Store) Resume(ctx context.Context, server string, id int64) (bool, error) {
	n, err := s.exec(ctx, s.db, `update follow set paused = '' where server = ? and id = ?`, server, id)
	if err != nil {
		return false, fmt.Errorf("resume a follow: %w", err)
	}
	return n > 0, nil
}

const followColumns = `select id, server, channel, parent, kind, name, pace, language, since, paused from follow`

// FollowsOf are a server's follows, oldest first.
func (s *Store) FollowsOf(ctx context.Context, server string) ([]following.Follow, error) {
	return s.follows(ctx, followColumns+` where server = ? order by id`, server)
}

// Follows are all follows, oldest first.
func (s *Store) Follows(ctx context.Context) ([]following.Follow, error) {
	return s.follows(ctx, followColumns+` order by id`)
}

func (s *Store) follows(ctx context.Context, query string, values ...any) ([]following.Follow, error) {
	all, err := list(ctx, s, query, values, func(scan func(...any) error) (f following.Follow, err error) {
		var since int64
		err = scan(&f.ID, &f.Server, &f.Channel, &f.Parent, &f.Kind, &f.Name, &f.Pace, &f.Language, &since, &f.Paused)
		f.Since = time.UnixMilli(since)
		return f, err
	})
	if err != nil {
		return nil, fmt.Errorf("read follows: %w", err)
	}
	return all, nil
}

// An executer is a database or a transaction.
type executer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// exec changes rows, and gives how many.
func (s *Store) exec(ctx context.Context, on executer, query string, values ...any) (int64, error) {
	done, err := on.ExecContext(ctx, s.sql(query), values...)
	if err != nil {
		return 0, err
	}
	return done.RowsAffected()
}

// within does something in a transaction.
func (s *Store) within(ctx context.Context, act string, do func(*sql.Tx) error) error {
	if err := within(ctx, s.db, do); err != nil {
		return fmt.Errorf("%s: %w", act, err)
	}
	return nil
}

// list reads rows.
func list[T any](ctx context.Context, s *Store, query string, values []any, read func(scan func(...any) error) (T, error)) (all []T, err error) {
	rows, err := s.db.QueryContext(ctx, s.sql(query), values...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		one, err := read(rows.Scan)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}
