package config

import (
	"log/slog"
	"regexp"
	"strings"

	"pullquote/config/redact"
)

// An Address is a file path, or the address of a PostgreSQL database, which may hold a password. It prints without the
// password, and not at all when it is neither.
type Address struct {
	whole Secret
}

// NewAddress takes a path or an address; Validate tells whether it is one.
func NewAddress(text string) Address { return Address{NewSecret(text)} }

// Reveal is the whole address, password included.
func (a Address) Reveal() string { return a.whole.Reveal() }

// Database reports whether it is the address of a database, not a path. Schemes have no case (RFC 3986, 3.1).
func (a Address) Database() bool {
	scheme, _, found := strings.Cut(a.Reveal(), "://")
	return found && (strings.EqualFold(scheme, "postgres") || strings.EqualFold(scheme, "postgresql"))
}

// HoldsPassword reports whether there is something in it that is not printed.
func (a Address) HoldsPassword() bool { return a.String() != a.Reveal() }

// String is the address with "xxxxx" for passwords, or "[secret]" when it is neither a path nor the address of a database.
func (a Address) String() string {
	text := a.Reveal()
	switch {
	case a.Database():
		return redact.Address(text)
	case !isPath(text):
		return hidden
	}
	return text
}

var (
	// beforeColon matches what stands before a colon in the first part of a path: a scheme, a user, a host; but not a drive.
	beforeColon = regexp.MustCompile(`^[^/\\]{2,}:|^:|^//[^/]*@`)
	// connection matches the words of a connection string, as PostgreSQL, ODBC and ADO.NET have them.
	connection = regexp.MustCompile(`(?i)(?:^|[\s;,?&])(?:host|hostaddr|port|dbname|database|data source|server|user|user id|uid|username|password|passwd|pwd|passfile|sslmode|service|driver)\s*=`)
)

// isPath tells a path from the addresses and connection strings of databases that are not supported, which as names of files
// would show their passwords to everybody who lists the folder. Of a file named so, "./" in front makes a path.
func isPath(text string) bool {
	return !redact.Looks(text) && !beforeColon.MatchString(text) && !connection.MatchString(text) && !strings.ContainsAny(text, "\x00\n\r")
}

func (a Address) GoString() string             { return a.String() }
func (a Address) LogValue() slog.Value         { return slog.StringValue(a.String()) }
func (a Address) MarshalText() ([]byte, error) { return []byte(a.String()), nil }
