package state

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"time"

	"pullquote/bot/following"
)

// refused stands for the message of a post that the platform does not take, or that had nothing to show any more.
const refused = "-"

// told stands for the post of an amendment that readers know of from the message itself.
const told = -1

// Waiting are the items that are yet to be posted, in the order in which they were found.
func (s *Store) Waiting(ctx context.Context) ([]following.Waiting, error) {
	all, err := list(ctx, s, itemColumns+` where post is null order by at, article, key`, nil, scanItem)
	if err != nil {
		return nil, fmt.Errorf("read what is to be posted: %w", err)
	}
	return all, nil
}

const itemColumns = `select follow, key, article, by_words, nearness, at from item`

func scanItem(scan func(...any) error) (w following.Waiting, err error) {
	var by, at int64
	var near string
	if err := scan(&w.Follow, &w.Key, &w.Article, &by, &near, &at); err != nil {
		return w, err
	}
	w.Reason.Words, w.At = by == 1, time.UnixMilli(at)
	w.Reason.Nearness, err = strconv.ParseFloat(near, 64)
	return w, err
}

// Amendments are those that readers are yet to be told.
func (s *Store) Amendments(ctx context.Context) ([]following.Amendment, error) {
	all, err := list(ctx, s, amendmentColumns+` where amendment.sent = 0 order by amendment.at, amendment.post, amendment.note`, nil, scanAmendment)
	if err != nil {
		return nil, fmt.Errorf("read what is to be amended: %w", err)
	}
	return all, nil
}

const amendmentColumns = `select amendment.post, amendment.note, amendment.kind, amendment.text, amendment.key, amendment.article, amendment.at, post.channel
	from amendment join post on post.id = amendment.post`

func scanAmendment(scan func(...any) error) (a following.Amendment, err error) {
	var at int64
	err = scan(&a.Post, &a.Note, &a.Kind, &a.Text, &a.Key, &a.Article, &at, &a.Channel)
	a.At = time.UnixMilli(at)
	return a, err
}

// LastPosts tells when something was last posted to each channel since a moment.
func (s *Store) LastPosts(ctx context.Context, since time.Time) (map[string]time.Time, error) {
	type row struct {
		channel string
		at      int64
	}
	all, err := list(ctx, s, `select channel, max(at) from post where at > ? and message <> '-' group by channel`, []any{since.UnixMilli()},
		func(scan func(...any) error) (r row, err error) { return r, scan(&r.channel, &r.at) })
	if err != nil {
		return nil, fmt.Errorf("read the last posts: %w", err)
	}
	last := map[string]time.Time{}
	for _, r := range all {
		last[r.channel] = time.UnixMilli(r.at)
	}
	return last, nil
}

// MessageOf is where a post stands, for replies to it; "" when it is not known.
func (s *Store) MessageOf(ctx context.Context, post int64) (server, message string, err error) {
	err = s.db.QueryRowContext(ctx, s.sql(`select server, message from post where id = ?`), post).Scan(&server, &message)
	if err != nil {
		return "", "", fmt.Errorf("read a post: %w", err)
	}
	if message == refused {
		message = ""
	}
	return server, message, nil
}

// Claim writes down a post that is about to be sent, with what it holds. The error is following.ErrNotMine when somebody else posts by now.
func (s *Store) Claim(ctx context.Context, owner string, p following.Post) error {
	return s.within(ctx, "claim a post", func(tx *sql.Tx) error {
		if err := s.leased(ctx, tx, owner); err != nil {
			return err
		}
		if _, err := s.exec(ctx, tx, `insert into post (id, server, channel, kind, replies, at, message) values (?, ?, ?, ?, ?, ?, '')`,
			p.ID, p.Server, p.Channel, string(p.Kind), p.Replies, p.At.UnixMilli()); err != nil {
			return err
		}
		for _, i := range p.Items {
			if err := s.claimItem(ctx, tx, p, i); err != nil {
				return err
			}
		}
		if p.Amends != nil {
			return s.one(ctx, tx, `update amendment set sent = ? where post = ? and note = ? and sent = 0`, p.ID, p.Amends.Post, p.Amends.Note)
		}
		if p.Telling != 0 {
			return s.one(ctx, tx, `update telling set sent = ? where id = ? and sent = 0`, p.ID, p.Telling)
		}
		return nil
	})
}

func (s *Store) claimItem(ctx context.Context, tx *sql.Tx, p following.Post, i following.Shown) error {
	if p.Kind == following.PostAmendment { // what stands there now was shown by no other post, and is from now on
		_, err := s.exec(ctx, tx, `insert into item (channel, key, follow, article, words, by_words, nearness, at, post) values (?, ?, ?, ?, ?, 0, '0', ?, ?)
			on conflict (channel, key) do nothing`, p.Channel, i.Key, i.Follow, string(i.Article), i.Words, p.At.UnixMilli(), p.ID)
		if err != nil {
			return err
		}
	} else if err := s.one(ctx, tx, `update item set post = ?, words = ? where channel = ? and key = ? and post is null`, p.ID, i.Words, p.Channel, i.Key); err != nil {
		return err
	}
	for _, n := range i.Notes {
		if _, err := s.exec(ctx, tx, `insert into amendment (post, note, kind, text, key, article, at, sent) values (?, ?, ?, '', 0, ?, ?, ?) on conflict (post, note) do nothing`,
			p.ID, n, string(following.Corrected), string(i.Article), p.At.UnixMilli(), told); err != nil {
			return err
		}
	}
	return nil
}

// one changes one row, and fails where there is none, or somebody else has it.
func (s *Store) one(ctx context.Context, tx *sql.Tx, query string, values ...any) error {
	n, err := s.exec(ctx, tx, query, values...)
	if err == nil && n != 1 {
		err = following.ErrNotMine
	}
	return err
}

// Sent notes the message that a post has become.
func (s *Store) Sent(ctx context.Context, post int64, message string) error {
	if _, err := s.exec(ctx, s.db, `update post set message = ? where id = ?`, message, post); err != nil {
		return fmt.Errorf("note a message: %w", err)
	}
	return nil
}

// Refused notes that a post will not become a message.
func (s *Store) Refused(ctx context.Context, post int64) error { return s.Sent(ctx, post, refused) }

// Unsent are the posts of which it is not known whether they have become messages, oldest first: whoever claimed them was killed, or Discord
// did not answer.
func (s *Store) Unsent(ctx context.Context) ([]following.Post, error) {
	all, err := list(ctx, s, `select id, server, channel, kind, replies, at from post where message = '' order by at, id`, nil, func(scan func(...any) error) (p following.Post, err error) {
		var at int64
		err = scan(&p.ID, &p.Server, &p.Channel, &p.Kind, &p.Replies, &at)
		p.At = time.UnixMilli(at)
		return p, err
	})
	for i := range all {
		if err == nil {
			err = s.holds(ctx, &all[i])
		}
	}
	if err != nil {
		return nil, fmt.Errorf("read what was claimed: %w", err)
	}
	return all, nil
}

// holds reads what a post holds.
func (s *Store) holds(ctx context.Context, p *following.Post) error {
	of := []any{p.ID}
	items, err := list(ctx, s, itemColumns+` where post = ? order by at, article, key`, of, scanItem)
	if err != nil {
		return err
	}
	for _, w := range items {
		p.Items = append(p.Items, following.Shown{Waiting: w})
	}
	amends, err := list(ctx, s, amendmentColumns+` where amendment.sent = ?`, of, scanAmendment)
	if err != nil {
		return err
	}
	if len(amends) > 0 {
		p.Amends = &amends[0]
	}
	tellings, err := list(ctx, s, `select id from telling where sent = ?`, of, func(scan func(...any) error) (id int64, err error) { return id, scan(&id) })
	if len(tellings) > 0 {
		p.Telling = tellings[0]
	}
	return err
}

// Pause pauses the follows of a channel that cannot be posted to, gives back what a post was to show there, and notes that the server's managers are
// to be told, once for each pause.
func (s *Store) Pause(ctx context.Context, p following.Post, why string) error {
	return s.within(ctx, "pause follows", func(tx *sql.Tx) error {
		n, err := s.exec(ctx, tx, `update follow set paused = ? where channel = ? and paused = ''`, why, p.Channel)
		if err != nil {
			return err
		}
		if n > 0 {
			if _, err := s.exec(ctx, tx, `insert into telling (server, channel, at, sent) values (?, ?, ?, 0)`, p.Server, p.Channel, p.At.UnixMilli()); err != nil {
				return err
			}
		}
		return s.giveBack(ctx, tx, p)
	})
}

// giveBack makes what a post was to show wait again.
func (s *Store) giveBack(ctx context.Context, tx *sql.Tx, p following.Post) error {
	items := `update item set post = null, words = '' where post = ?`
	if p.Kind == following.PostAmendment { // which made its item
		items = `delete from item where post = ?`
	}
	for _, query := range []string{items, `update amendment set sent = 0 where sent = ?`, `delete from amendment where post = ?`, `delete from post where id = ?`} {
		if _, err := s.exec(ctx, tx, query, p.ID); err != nil {
			return err
		}
	}
	return nil
}

// Drop forgets items that a channel was to be posted, because their words are gone.
func (s *Store) Drop(ctx context.Context, channel string, keys []int64) error {
	for _, k := range keys {
		if _, err := s.exec(ctx, s.db, `delete from item where channel = ? and key = ? and post is null`, channel, k); err != nil {
			return fmt.Errorf("forget an item: %w", err)
		}
	}
	return nil
}

// Forgo notes that an amendment is not told: the message that it replies to is gone.
func (s *Store) Forgo(ctx context.Context, a following.Amendment) error {
	if _, err := s.exec(ctx, s.db, `update amendment set sent = ? where post = ? and note = ? and sent = 0`, told, a.Post, a.Note); err != nil {
		return fmt.Errorf("give up an amendment: %w", err)
	}
	return nil
}

// Tellings are what managers are yet to be told.
func (s *Store) Tellings(ctx context.Context) ([]following.Telling, error) {
	all, err := list(ctx, s, `select id, server, channel from telling where sent = 0 order by id`, nil, func(scan func(...any) error) (t following.Telling, err error) {
		return t, scan(&t.ID, &t.Server, &t.Channel)
	})
	if err != nil {
		return nil, fmt.Errorf("read what managers are to be told: %w", err)
	}
	return all, nil
}

// Telling is one that was claimed.
func (s *Store) Telling(ctx context.Context, id int64) (t following.Telling, err error) {
	err = s.db.QueryRowContext(ctx, s.sql(`select id, server, channel from telling where id = ?`), id).Scan(&t.ID, &t.Server, &t.Channel)
	if err != nil {
		return t, fmt.Errorf("read what managers are told: %w", err)
	}
	return t, nil
}

// Untold notes that there is nowhere to tell something.
func (s *Store) Untold(ctx context.Context, t following.Telling) error {
	if _, err := s.exec(ctx, s.db, `update telling set sent = ? where id = ?`, told, t.ID); err != nil {
		return fmt.Errorf("give up telling: %w", err)
	}
	return nil
}

// ForgetPosts forgets what was posted before a moment: whatever is corrected from then on, nobody is told there.
func (s *Store) ForgetPosts(ctx context.Context, before time.Time) error {
	return s.within(ctx, "forget old posts", func(tx *sql.Tx) error {
		for _, query := range []string{`delete from amendment where post in (select id from post where at < ? and message <> '')`,
			`delete from item where post in (select id from post where at < ? and message <> '')`, `delete from post where at < ? and message <> ''`,
			`delete from telling where at < ? and sent <> 0`} {
			if _, err := s.exec(ctx, tx, query, before.UnixMilli()); err != nil {
				return err
			}
		}
		return nil
	})
}
