package redact

import (
	"net/url"
	"regexp"
	"strings"
)

// Hidden stands where a secret stood, as net/url has it.
const Hidden = "xxxxx"

// Address is a URL without its passwords and keys: the password, for the web the user as well, which may be a key, and
// the values of query parameters that are named like a secret or look like one. Text that is no URL is hidden but for its
// scheme; text without "://" is not looked at.
func Address(text string) string {
	scheme, rest, found := strings.Cut(text, "://")
	if !found {
		return text
	}
	u, err := url.Parse(text)
	if err != nil || u.Opaque != "" {
		return scheme + "://" + Hidden
	}
	query, secretQuery := withoutValues(u.RawQuery)
	fragment, secretFragment := withoutValues(u.EscapedFragment())
	_, password := u.User.Password()
	web := u.User != nil && !database(u.Scheme)
	if !password && !web && !secretQuery && !secretFragment {
		return text
	}
	user, host := "", rest
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		host = rest[:end]
	}
	if at := strings.LastIndexByte(host, '@'); at >= 0 {
		user, host = host[:at], host[at+1:]
	}
	switch {
	case user == "":
	case web:
		user = Hidden + "@"
	case password:
		user = u.User.Username() + ":" + Hidden + "@"
	default:
		user += "@"
	}
	shown := scheme + "://" + user + host + u.EscapedPath()
	if u.RawQuery != "" {
		shown += "?" + query
	}
	if fragment != "" {
		shown += "#" + fragment
	}
	return shown
}

// Feed is Address for the address of a feed: private feeds have their key in the path, too.
func Feed(text string) string {
	shown := Address(text)
	scheme, rest, found := strings.Cut(shown, "://")
	if !found {
		return shown
	}
	path, query, hasQuery := strings.Cut(rest, "?")
	parts := strings.Split(path, "/")
	for i, part := range parts[1:] {
		if keylike(part) {
			parts[i+1] = Hidden
		}
	}
	shown = scheme + "://" + strings.Join(parts, "/")
	if hasQuery {
		shown += "?" + query
	}
	return shown
}

// SecretsOf are the secrets that Address hides, decoded and as they are written.
func SecretsOf(address string) []string {
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	var all []string
	if password, set := u.User.Password(); set {
		all = append(all, password, url.QueryEscape(password), url.PathEscape(password))
	} else if u.User != nil && !database(u.Scheme) {
		all = append(all, u.User.Username())
	}
	for part := range strings.SplitSeq(u.RawQuery, "&") {
		name, value, _ := strings.Cut(part, "=")
		if plain, err := url.QueryUnescape(value); err == nil && secretName.MatchString(name) {
			all = append(all, value, plain)
		}
	}
	return all
}

func database(scheme string) bool {
	scheme = strings.ToLower(scheme)
	return scheme == "postgres" || scheme == "postgresql"
}

// secretName matches parameters that hold secrets: the names that services, databases and feed readers use.
var secretName = regexp.MustCompile(`(?i)pass|pwd|token|secret|auth|credential|signature|session|api_?-?key|access|^(?:key|sig|sid|code|jwt|hash|hmac|k|t|u|uid)$`)

// withoutValues hides the values of a query that may be secret, and leaves the order and the rest as they are.
func withoutValues(query string) (shown string, hid bool) {
	parts := strings.Split(query, "&")
	for i, part := range parts {
		name, value, paired := strings.Cut(part, "=")
		plain, err := url.QueryUnescape(name)
		switch {
		case paired && value != "" && (err != nil || secretName.MatchString(plain) || keylike(value)):
			parts[i], hid = name+"="+Hidden, true
		case !paired && keylike(name):
			parts[i], hid = Hidden, true
		}
	}
	return strings.Join(parts, "&"), hid
}

var uuid = regexp.MustCompile(`(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

// keylike reports whether text looks drawn by chance: a UUID, or 16 and more letters and digits without a word's breaks.
// Slugs have hyphens, and dates and numbers have no letters.
func keylike(text string) bool {
	if uuid.MatchString(text) {
		return true
	}
	run, letters, digits := 0, 0, 0
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r == '_':
			letters++
		default:
			run, letters, digits = 0, 0, 0
			continue
		}
		if run++; run >= 16 && letters > 0 && digits > 0 {
			return true
		}
	}
	return false
}
