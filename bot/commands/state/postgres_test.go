package state_test

import (
	"context"
	"database/sql"
	"os"
	"strings"
	"sync"
	"testing"

	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
)

// server is the address of a PostgreSQL server whose database may be emptied; .ci/postgres starts one.
func server(t *testing.T) string {
	t.Helper()
	address := os.Getenv("PULLQUOTE_TEST_POSTGRES")
	if address == "" {
		t.Skip("SKIPPED: no PostgreSQL server in PULLQUOTE_TEST_POSTGRES; .ci/postgres starts one")
	}
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), `drop table if exists server, report, owed, secret, mark, rating, missed_day, missed, chore, follow, lease, known, stock, item, post, amendment, telling, pullquote_schema`); err != nil {
		t.Fatal(err)
	}
	return address
}

func TestADatabaseKeepsWhatAFileKeeps(t *testing.T) { keptAfterReopening(t, server(t)) }

func TestCopiesThatStartAtOnceShareADatabase(t *testing.T) {
	address := server(t)
	var copies sync.WaitGroup
	for range 8 {
		copies.Go(func() {
			s, err := state.Open(context.Background(), address)
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			if err := s.Keep(context.Background(), "9", keep.Settings{Public: true}); err != nil {
				t.Error(err)
			}
		})
	}
	copies.Wait()
	if got, err := open(t, address).Settings(t.Context(), "9"); err != nil || !got.Public {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestADatabaseOfALaterVersionIsRefused(t *testing.T) {
	address := server(t)
	open(t, address).Close()
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`update pullquote_schema set version = 99`); err != nil {
		t.Fatal(err)
	}
	if _, err := state.Open(t.Context(), address); err == nil || !strings.Contains(err.Error(), "later version") {
		t.Errorf("error %v", err)
	}
}

func TestAnAddressThatDoesNotWorkTellsNoPassword(t *testing.T) {
	for _, address := range []string{"postgres://bot:canary@127.0.0.1:1/x?connect_timeout=1", "postgres://bot:canary@[/x", "postgres://bot:ca%zznary@h/x?sslmode=canary"} {
		_, err := state.Open(t.Context(), address)
		if err == nil || strings.Contains(err.Error(), "canary") || strings.Contains(err.Error(), "nary@") {
			t.Errorf("%s: %v", address, err)
		}
	}
}
