package state_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"pullquote/bot/commands/gaps"
	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
)

var noon = time.Date(2026, 8, 20, 12, 0, 0, 0, time.UTC)

// Ids as Discord gives them; none may be found in a state.
const ana, ben, cleo = "411220000000000001", "411220000000000002", "411220000000000003"

func press(s *state.Store, at time.Time, by string, helpful bool, question string) (bool, error) {
	return s.Rate(context.Background(), keep.Press{At: at, By: by, Helpful: helpful, Answer: keep.Answer{Command: "ask", Question: question, Shown: []string{"a [1:2]"}, Version: "v1"}})
}

func TestAPressCountsOnceAPersonAnswerAndDay(t *testing.T) {
	countsOnce(t, filepath.Join(t.TempDir(), "state.db"))
}

func TestADatabaseCountsAPressOnce(t *testing.T) { countsOnce(t, server(t)) }

func countsOnce(t *testing.T, path string) {
	t.Helper()
	s, other := open(t, path), open(t, path)
	for _, p := range []struct {
		fact     string
		by       *state.Store
		at       time.Time
		who      string
		helpful  bool
		question string
		want     bool
	}{
		{"the first one", s, noon, ana, true, "who?", true},
		{"the same again", s, noon.Add(time.Hour), ana, true, "who?", false},
		{"the other thumb", s, noon, ana, false, "who?", false},
		{"the same in another copy", other, noon, ana, true, "who?", false},
		{"somebody else", other, noon, ben, false, "who?", true},
		{"another answer", s, noon, ana, true, "when?", true},
		{"the day after", other, noon.AddDate(0, 0, 1), ana, true, "who?", true},
	} {
		if got, err := press(p.by, p.at, p.who, p.helpful, p.question); err != nil || got != p.want {
			t.Errorf("%s: counted %v, %v", p.fact, got, err)
		}
	}
	all, err := other.Ratings(t.Context())
	if err != nil || len(all) != 2 || all[0].Question != "who?" || all[0].Helpful != 2 || all[0].NotHelpful != 1 || all[0].Last != "2026-08-21" || all[1].Helpful != 1 {
		t.Errorf("ratings %+v, %v", all, err)
	}
	if err := s.DropRatings(t.Context()); err != nil {
		t.Error(err)
	}
	if all, err := s.Ratings(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("after they were deleted: %+v, %v", all, err)
	}
}

func TestCopiesThatCountAtOnceCountAPressOnce(t *testing.T) {
	atOnce(t, filepath.Join(t.TempDir(), "state.db"))
}

func TestCopiesThatCountAtOnceInADatabaseCountAPressOnce(t *testing.T) { atOnce(t, server(t)) }

func atOnce(t *testing.T, path string) {
	t.Helper()
	stores := []*state.Store{open(t, path), open(t, path)}
	var copies sync.WaitGroup
	for i := range 8 {
		copies.Go(func() {
			if _, err := press(stores[i%2], noon, ana, true, "who?"); err != nil {
				t.Error(err)
			}
			if _, err := stores[i%2].Miss(context.Background(), missed(noon, ana, "does the pool open", 100)); err != nil {
				t.Error(err)
			}
		})
	}
	copies.Wait()
	if all, err := stores[0].Ratings(t.Context()); err != nil || len(all) != 1 || all[0].Helpful != 1 {
		t.Errorf("ratings %+v, %v", all, err)
	}
	if all, err := stores[1].Missed(t.Context(), noon); err != nil || len(all) != 1 || all[0].Asked != 1 {
		t.Errorf("groups %+v, %v", all, err)
	}
}

// missed is a question whose meaning is a direction: neighbours mean nearly the same.
func missed(at time.Time, by, words string, direction int8) keep.Miss {
	private := gaps.Private(words)
	m := keep.Miss{At: at, By: by, Words: words, Private: private, Model: "test", Whole: keep.Meaning{Vector: []int8{direction, 127 - direction, 3}, Type: "x"},
		Closest: keep.Passage{Article: "a", Start: 1, End: 2, Mark: "m"}}
	if gaps.Without(words, private) != "" {
		m.Masked = keep.Meaning{Vector: []int8{50, 50, direction / 2}, Type: "x"}
	}
	return m
}

func TestQuestionsThatMissedAreCountedInGroups(t *testing.T) {
	grouped(t, filepath.Join(t.TempDir(), "state.db"))
}

func TestADatabaseGroupsQuestionsThatMissed(t *testing.T) { grouped(t, server(t)) }

func grouped(t *testing.T, path string) {
	t.Helper()
	s := open(t, path)
	for _, q := range []struct {
		fact   string
		m      keep.Miss
		worded bool
	}{
		{"a question", missed(noon, ana, "when does the pool open", 100), true},
		{"the same person again", missed(noon.Add(time.Hour), ana, "when does the pool open", 100), true},
		{"somebody else in other words", missed(noon, ben, "when will the pool open", 101), true},
		{"the day after", missed(noon.AddDate(0, 0, 8), ana, "when does the pool open", 100), true},
		{"another question", missed(noon, ana, "why is the bridge closed", 2), true},
		{"a name that one typed", missed(noon, ana, "did jane roe get evicted", 60), false},
		{"… and again", missed(noon, ana, "did jane roe get evicted", 60), false},
		{"a number that one typed", missed(noon, ben, "why was 555-0134 called", 61), false},
		{"a name alone", missed(noon, cleo, "Zyxwell?", 90), false},
		{"a name that two typed, with a word that one typed", missed(noon, ben, "did jane poe get evicted", 60), false},
		{"the name that two typed now", missed(noon, ben, "did jane roe get evicted", 60), true},
		{"a day later it is one who typed it", missed(noon.AddDate(0, 0, 1), ben, "did jane roe get evicted", 60), false},
		{"another model reads nothing of the groups", func() keep.Miss { m := missed(noon, cleo, "when does the pool open", 100); m.Model = "new"; return m }(), true},
	} {
		if got, err := s.Miss(t.Context(), q.m); err != nil || got != q.worded {
			t.Errorf("%s: words kept %v, %v", q.fact, got, err)
		}
	}
	all, err := s.Missed(t.Context(), noon.AddDate(0, 0, 5))
	if err != nil {
		t.Fatal(err)
	}
	worded, silent := map[string]int{}, 0
	for _, g := range all {
		if g.Words == "" {
			silent++
			if g.Closest.Article != "a" {
				t.Errorf("a group without words has no passage: %+v", g)
			}
			continue
		}
		worded[g.Words] += g.Asked
	}
	if worded["when does the pool open"] != 4 || worded["why is the bridge closed"] != 1 || worded["did jane roe get evicted"] != 1 || len(worded) != 3 || silent != 2 {
		t.Errorf("words %v, %d groups without; %+v", worded, silent, all)
	}
	if g := all[0]; g.Words != "when does the pool open" || g.Asked != 3 || g.Lately != 1 || g.First != "2026-08-20" || g.Last != "2026-08-28" {
		t.Errorf("the first is %+v", g)
	}
}

func TestWhatWasMissedLongAgoIsForgotten(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "state.db"))
	if _, err := s.Miss(t.Context(), missed(noon, ana, "when does the pool open", 100)); err != nil {
		t.Fatal(err)
	}
	for _, after := range []struct{ days, groups int }{{90, 1}, {91, 0}} {
		if err := s.Forget(t.Context(), noon.AddDate(0, 0, after.days)); err != nil {
			t.Fatal(err)
		}
		if all, err := s.Missed(t.Context(), noon); err != nil || len(all) != after.groups {
			t.Errorf("after %d days: %+v, %v", after.days, all, err)
		}
	}
}

func TestAChoreIsDoneOnceByOneCopy(t *testing.T) {
	choreOnce(t, filepath.Join(t.TempDir(), "state.db"))
}

func TestADatabaseHasAChoreDoneOnce(t *testing.T) { choreOnce(t, server(t)) }

func choreOnce(t *testing.T, path string) {
	t.Helper()
	s, other := open(t, path), open(t, path)
	take := func(fact string, by *state.Store, at time.Time, want bool) {
		t.Helper()
		if got, err := by.Take(t.Context(), "card 2026-W34 9", at); err != nil || got != want {
			t.Errorf("%s: %v, %v", fact, got, err)
		}
	}
	take("the first", s, noon, true)
	take("another copy meanwhile", other, noon.Add(time.Minute), false)
	take("another copy after the first was killed", other, noon.Add(10*time.Minute), true)
	if err := other.Done(t.Context(), "card 2026-W34 9"); err != nil {
		t.Fatal(err)
	}
	take("after it was done", s, noon.Add(time.Hour), false)
}

func TestServersWithAStaffChannelAreKnown(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "state.db"))
	for server, settings := range map[string]keep.Settings{"1": {Staff: "7", Language: "es"}, "2": {Public: true}} {
		if err := s.Keep(t.Context(), server, settings); err != nil {
			t.Fatal(err)
		}
	}
	if all, err := s.Staffed(t.Context()); err != nil || len(all) != 1 || all["1"].Staff != "7" || all["1"].Language != "es" {
		t.Errorf("%+v, %v", all, err)
	}
}

// everything does what leaves a trace, as three people.
func everything(t *testing.T, s *state.Store) {
	t.Helper()
	for _, who := range []string{ana, ben} {
		if _, err := press(s, noon, who, who == ana, "who called it un-American?"); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Miss(t.Context(), missed(noon, who, "when does the pool open", 100)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Miss(t.Context(), missed(noon.Add(1234567*time.Millisecond), cleo, "did Zebedee Roe of 77 Canary Street get evicted", 60)); err != nil {
		t.Fatal(err)
	}
	if err := s.Keep(t.Context(), "9", keep.Settings{Staff: "7"}); err != nil {
		t.Fatal(err)
	}
}

// What must not be in a state: who did anything, what one person alone typed of somebody, and when on the day.
var never = []string{ana, ben, cleo, "ebedee", "Canary", "canary", "evicted", "T12", "12:2", "12:0"}

func TestAStateTellsNotWhoDidWhat(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.db")
	s := open(t, path)
	everything(t, s)
	if grep(t, path, "pool open") == nil || grep(t, path, "un-American") == nil {
		t.Fatal("the test finds nothing although it is there")
	}
	for _, text := range never {
		if files := grep(t, path, text); files != nil {
			t.Errorf("%q is in %v", text, files)
		}
	}
	key := keyOf(t, "sqlite", path)
	if grep(t, path, string(key)) == nil {
		t.Fatal("the day's key is not found although it is there")
	}
	if err := s.Forget(t.Context(), noon.Add(11*time.Hour)); err != nil || keyOf(t, "sqlite", path) == nil {
		t.Errorf("the key is destroyed before its day has ended, %v", err)
	}
	if err := s.Forget(t.Context(), noon.Add(12*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if files := grep(t, path, string(key)); files != nil {
		t.Errorf("the key of the day before is still in %v", files)
	}
	if grep(t, path, "pool open") == nil {
		t.Error("the questions went with the key")
	}
}

func keyOf(t *testing.T, driver, place string) (key []byte) {
	t.Helper()
	db, err := sql.Open(driver, place)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.QueryRow(`select key from secret`).Scan(&key); err != nil && err != sql.ErrNoRows {
		t.Fatal(err)
	}
	return key
}

func TestADatabaseTellsNotWhoDidWhat(t *testing.T) {
	address := server(t)
	s := open(t, address)
	everything(t, s)
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var all strings.Builder
	for _, table := range []string{"server", "report", "owed", "secret", "mark", "rating", "missed", "missed_day", "chore"} {
		var text sql.NullString
		if err := db.QueryRowContext(t.Context(), `select string_agg(row::text, ' ') from `+table+` as row`).Scan(&text); err != nil {
			t.Fatal(err)
		}
		all.WriteString(table + text.String)
	}
	if !strings.Contains(all.String(), "pool open") {
		t.Fatal("the test finds nothing although it is there")
	}
	for _, text := range never {
		if text != "12:0" && text != "12:2" && strings.Contains(all.String(), text) {
			t.Errorf("%q is in the database", text)
		}
	}
	if err := s.Forget(t.Context(), noon.AddDate(0, 0, 1)); err != nil {
		t.Fatal(err)
	}
	if key := keyOf(t, "pgx", address); key != nil {
		t.Error("the key of the day before is still there")
	}
}
