package state

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"pullquote/bot/commands"
)

// stale is the age from which nobody can be answering any more: a question and the sending of its answer end before.
const stale = 5 * time.Minute

// Owe notes an interaction that will be owed an answer. It survives a kill of the program, not a loss of power: no disk is
// waited for.
func (s *Store) Owe(ctx context.Context, o commands.Owed) error {
	_, err := s.quick.ExecContext(ctx, s.sql(`insert into owed (id, app, token, language, at, owner) values (?, ?, ?, ?, ?, ?)
		on conflict (id) do nothing`), o.ID, o.App, o.Token, string(o.Language), o.At.UnixMilli(), s.owner.String())
	if err != nil {
		return fmt.Errorf("note what is owed: %w", err)
	}
	return nil
}

// Paid forgets an interaction that has its answer.
func (s *Store) Paid(ctx context.Context, id string) error {
	if _, err := s.quick.ExecContext(ctx, s.sql(`delete from owed where id = ? and owner = ?`), id, s.owner.String()); err != nil {
		return fmt.Errorf("cross out what was owed: %w", err)
	}
	return nil
}

// Left gives what programs that have ended still owed, each to one caller once. Of one on another machine that is known
// when nobody can be answering any more.
func (s *Store) Left(ctx context.Context) ([]commands.Owed, error) {
	all, err := s.dead(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what is owed: %w", err)
	}
	var mine []commands.Owed
	for _, o := range all {
		done, err := s.quick.ExecContext(ctx, s.sql(`delete from owed where id = ?`), o.ID)
		if err != nil {
			return mine, fmt.Errorf("take over what is owed: %w", err)
		}
		if n, err := done.RowsAffected(); err == nil && n == 1 {
			mine = append(mine, o)
		}
	}
	return mine, nil
}

func (s *Store) dead(ctx context.Context) (all []commands.Owed, err error) {
	rows, err := s.quick.QueryContext(ctx, `select id, app, token, language, at, owner from owed order by at, id`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var o commands.Owed
		var at int64
		var who string
		if err := rows.Scan(&o.ID, &o.App, &o.Token, &o.Language, &at, &who); err != nil {
			return nil, err
		}
		if o.At = time.UnixMilli(at); time.Since(o.At) > stale || s.owner.outlives(who) {
			all = append(all, o)
		}
	}
	return all, rows.Err()
}

// An owner is a run of the program on a machine.
type owner struct {
	host string
	pid  int
	at   int64 // when it began: the first process of a container has the same number each time
}

func thisRun() owner {
	host, _ := os.Hostname() // "" then: one machine among others without a name
	return owner{host, os.Getpid(), time.Now().UnixNano()}
}

func (o owner) String() string { return fmt.Sprintf("%d %d %s", o.pid, o.at, o.host) }

// outlives reports whether another run, on this machine, has ended.
func (o owner) outlives(other string) bool {
	parts := strings.SplitN(other, " ", 3)
	if len(parts) < 3 || parts[2] != o.host || other == o.String() {
		return false
	}
	pid, err := strconv.Atoi(parts[0])
	return err == nil && (pid == o.pid || !running(pid))
}

// running reports whether there is a process of a number; on Windows only what can be found is running.
func running(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	defer p.Release()
	if runtime.GOOS == "windows" {
		return true
	}
	err = p.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, fs.ErrPermission)
}
