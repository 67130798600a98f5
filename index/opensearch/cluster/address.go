package cluster

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

// An Address says where a coverage is kept: opensearch://user@host:9200,host2/coverage?tls=off. It holds no password.
type Address struct {
	Hosts    []string // base addresses such as https://host:9200
	User     string   // "": the cluster wants none
	Coverage string   // the beginning of the names of its indexes
	Shards   int      // of a new index; 0: 1
}

// Scheme is what an address begins with.
const Scheme = "opensearch://"

// defaultPort is OpenSearch's.
const defaultPort = "9200"

var coverageName = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,59}$`)

// Is reports whether a text is meant as an address of this package's. Schemes have no case (RFC 3986, 3.1).
func Is(text string) bool {
	return len(text) >= len(Scheme) && strings.EqualFold(text[:len(Scheme)], Scheme)
}

// Parse reads an address. Its errors quote nothing of what may be a password.
func Parse(text string) (a Address, err error) {
	if !Is(text) {
		return a, errors.New("want opensearch://user@host:9200/coverage")
	}
	rest, query, _ := strings.Cut(text[len(Scheme):], "?")
	user, rest, hasUser := cutLast(rest, "@")
	if hasUser {
		if a.User, err = url.PathUnescape(user); err != nil || a.User == "" || strings.Contains(user, ":") {
			return Address{}, errors.New("the part before @ must be the user's name alone; the password is an option of its own")
		}
	}
	hosts, coverage, _ := strings.Cut(rest, "/")
	if a.Coverage = strings.TrimSuffix(coverage, "/"); !coverageName.MatchString(a.Coverage) {
		return Address{}, errors.New("want a name after the hosts, of small letters, digits and hyphens, 60 at most, such as /coverage")
	}
	scheme, err := a.options(query)
	if err != nil {
		return Address{}, err
	}
	for host := range strings.SplitSeq(hosts, ",") {
		base, err := baseOf(scheme, host)
		if err != nil {
			return Address{}, err
		}
		a.Hosts = append(a.Hosts, base)
	}
	return a, nil
}

func cutLast(s, sep string) (before, after string, found bool) {
	at := strings.LastIndex(s, sep)
	if at < 0 {
		return "", s, false
	}
	return s[:at], s[at+len(sep):], true
}

// options reads what stands after the question mark; scheme is how hosts are spoken to.
func (a *Address) options(query string) (scheme string, err error) {
	values, err := url.ParseQuery(query)
	if err != nil {
		return "", errors.New("want tls=off or shards=3 after the question mark")
	}
	scheme = "https"
	for name, given := range values {
		n, numberErr := strconv.Atoi(given[0])
		switch {
		case name == "tls" && (given[0] == "on" || given[0] == "off"):
			if given[0] == "off" {
				scheme = "http"
			}
		case name == "shards" && numberErr == nil && n > 0 && n <= 1024:
			a.Shards = n
		default:
			return "", errors.New("want tls=off or shards=1 to 1024 after the question mark, and nothing else")
		}
	}
	return scheme, nil
}

func baseOf(scheme, host string) (string, error) {
	u, err := url.Parse(scheme + "://" + host)
	if err != nil || u.Hostname() == "" || u.Host != host {
		return "", fmt.Errorf("a host is not one: want host:9200, several separated by commas")
	}
	if u.Port() == "" {
		u.Host += ":" + defaultPort
	}
	return u.String(), nil
}
