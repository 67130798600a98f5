package redact

import (
	"regexp"
	"slices"
	"strings"
)

// A Masker hides secrets in text. The zero Masker knows none, and hides what looks like one. It may be used by many
// goroutines.
type Masker struct{ known *strings.Replacer }

// leastSecret is how long a known secret must be to be looked for: a shorter one would be found in ordinary words.
const leastSecret = 6

// Knowing returns a Masker that hides these as well, wherever they stand.
func Knowing(secrets ...string) Masker {
	secrets = slices.Clone(secrets)
	slices.SortFunc(secrets, func(a, b string) int { return len(b) - len(a) }) // one may be part of another
	var pairs []string
	for _, s := range secrets {
		if len(s) >= leastSecret {
			pairs = append(pairs, s, "[secret]")
		}
	}
	if pairs == nil {
		return Masker{}
	}
	return Masker{strings.NewReplacer(pairs...)}
}

var (
	addresses = regexp.MustCompile("[A-Za-z][A-Za-z0-9+.-]*://[^\\s\"'<>`\\\\]+")
	// A bot's token: its id, a time and a signature, in base64url (docs.discord.com/developers/reference, "Authentication").
	botToken = regexp.MustCompile(`\b[A-Za-z0-9_-]{18,}\.[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{25,}`)
	// The token of an interaction or of a webhook, in the path of an address.
	pathToken = regexp.MustCompile(`((?:interactions|webhooks)/[0-9]+/)[^/\s"?]+`)
	// What stands behind the name of a secret, in a database's keywords, a header or JSON.
	named = regexp.MustCompile(`(?i)((?:password|passwd|pwd|passphrase|api_?key|client_secret|access_token)"?\s*[=:]\s*"?|\bauthorization"?\s*[=:]\s*"?(?:(?:bot|bearer|basic)\s+)?|\btoken"?\s*=\s*"?|"token":\s*")('[^']*'|[^\s"'&;,\[\]]*[^\s"'&;,\[\].])`)
)

// Text is the text without secrets.
func (m Masker) Text(text string) string {
	if m.known != nil {
		text = m.known.Replace(text)
	}
	text = addresses.ReplaceAllStringFunc(text, func(address string) string {
		plain := strings.TrimRight(address, ".,;:!?)]}")
		return Address(plain) + address[len(plain):]
	})
	text = pathToken.ReplaceAllString(text, "${1}[token]")
	text = botToken.ReplaceAllString(text, "[token]")
	return named.ReplaceAllString(text, "${1}"+Hidden)
}

// Looks reports whether text holds what looks like a secret.
func Looks(text string) bool { return (Masker{}).Text(text) != text }
