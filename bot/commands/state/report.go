package state

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"
	"time"

	"pullquote/bot/commands/keep"
)

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
	_, all, err := s.reports(ctx)
	return all, err
}

// reports are all reports with the numbers of their rows, oldest first.
func (s *Store) reports(ctx context.Context) (numbers []int64, all []keep.Report, err error) {
	rows, err := s.db.QueryContext(ctx, `select id, at, kind, command, question, shown, version from report order by id`)
	if err != nil {
		return nil, nil, fmt.Errorf("read reports: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var r keep.Report
		var number int64
		var at, shown string
		if err := rows.Scan(&number, &at, &r.Kind, &r.Command, &r.Question, &shown, &r.Version); err != nil {
			return nil, nil, fmt.Errorf("read report: %w", err)
		}
		var badTime error
		r.At, badTime = time.Parse(time.RFC3339, at)
		if err := errors.Join(badTime, json.Unmarshal([]byte(shown), &r.Shown)); err != nil {
			return nil, nil, fmt.Errorf("read report: %w", err)
		}
		r.ID = idOf(at, r.Kind, r.Command, r.Question, shown)
		numbers, all = append(numbers, number), append(all, r)
	}
	return numbers, all, rows.Err()
}

// idOf names a report by what it says, not by its row: SQLite gives the number of a row that was deleted to another one.
func idOf(parts ...string) string {
	h := fnv.New32a()
	for _, p := range parts {
		h.Write([]byte(p + "\x00"))
	}
	return fmt.Sprintf("%08x", h.Sum32())
}

// DropReports deletes the n oldest reports: those that Reports gave, if n is how many these were. Afterwards no byte of
// them, and of those deleted before, is in the state's files.
func (s *Store) DropReports(ctx context.Context, n int) error {
	_, err := s.db.ExecContext(ctx, s.sql(`delete from report where id in (select id from report order by id limit ?)`), n)
	if err != nil {
		return fmt.Errorf("delete reports: %w", err)
	}
	return s.erased(ctx)
}

// DropReport deletes the reports of some ids, as thoroughly.
func (s *Store) DropReport(ctx context.Context, ids ...string) error {
	numbers, all, err := s.reports(ctx)
	if err != nil {
		return err
	}
	for i, r := range all {
		if !slices.Contains(ids, r.ID) {
			continue
		}
		if _, err := s.db.ExecContext(ctx, s.sql(`delete from report where id = ?`), numbers[i]); err != nil {
			return fmt.Errorf("delete reports: %w", err)
		}
	}
	return s.erased(ctx)
}

func (s *Store) erased(ctx context.Context) error {
	if err := s.erase(ctx, s.db); err != nil {
		return fmt.Errorf("the reports are deleted, but their text may still be on the disk: %w", err)
	}
	return nil
}
