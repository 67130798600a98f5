package state

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// postgres keeps the number of steps done in a table of its own. The lock makes programs that open the database at once
// take turns; its number is our own, and ends with the transaction.
var postgres = dialect{
	prepare: `select pg_advisory_xact_lock(7307041826);
		create table if not exists pullquote_schema (version integer not null);
		insert into pullquote_schema select 0 where not exists (select from pullquote_schema);`,
	steps: []string{
		`create table server (id text primary key, settings text not null);
		 create table report (id bigint generated always as identity primary key, at text not null, kind text not null,
		   command text not null, question text not null, shown text not null, version text not null);`,
		`create table owed (id text primary key, app text not null, token text not null, language text not null,
		   at bigint not null, owner text not null);`,
		`create table secret (day text primary key, key bytea not null);
		 create table mark (hash bytea primary key, day text not null, n integer not null);
		 create table rating (answer text primary key, command text not null, question text not null, shown text not null, version text not null,
		   helpful integer not null, not_helpful integer not null, last text not null);
		 create table missed (id bigint generated always as identity primary key, words text not null, model text not null, vector bytea not null,
		   type text not null, article text not null, starts integer not null, ends integer not null, passage text not null,
		   first text not null, last text not null);
		 create table missed_day (missed bigint not null references missed on delete cascade, day text not null, n integer not null,
		   primary key (missed, day));
		 create table chore (name text primary key, day text not null, taken bigint not null, done integer not null);`,
	},
	version:    `select version from pullquote_schema`,
	setVersion: `update pullquote_schema set version = %d`,
	sql:        numbered,
	lock:       `select pg_advisory_xact_lock(7307041827)`,
	erase:      eraseRows,
}

// isPostgres tells an address from a path. Schemes have no case (RFC 3986, 3.1).
func isPostgres(place string) bool {
	scheme, _, found := strings.Cut(place, "://")
	return found && (strings.EqualFold(scheme, "postgres") || strings.EqualFold(scheme, "postgresql"))
}

// maxConnections is per program: the state is read once an interaction and written once in a long while.
const maxConnections = 8

func openPostgres(address string) (*sql.DB, dialect, error) {
	scheme, rest, _ := strings.Cut(address, "://")
	c, err := pgx.ParseConfig(strings.ToLower(scheme) + "://" + rest)
	if err != nil {
		return nil, postgres, errors.New("its address is not one of PostgreSQL") // the cause may quote a password
	}
	db := stdlib.OpenDB(*c)
	db.SetMaxOpenConns(maxConnections)
	return db, postgres, nil
}

// eraseRows writes the tables anew without what was deleted. The server's own log of writes is its operator's.
func eraseRows(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, `vacuum (full) report, rating, secret, mark, missed, missed_day`)
	return err
}

// numbered writes the marks of values as PostgreSQL has them: $1, $2, …
func numbered(query string) string {
	var b strings.Builder
	n := 0
	for _, r := range query {
		if r != '?' {
			b.WriteRune(r)
			continue
		}
		n++
		b.WriteString("$" + strconv.Itoa(n))
	}
	return b.String()
}
