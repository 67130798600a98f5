package address

import (
	"net"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// tracking parameters tell a site where a reader came from; the page is the same without them. By prefix, and by name.
var (
	trackingPrefixes = []string{"utm_", "mc_", "pk_", "mtm_", "hsa_", "at_", "wt_", "_hs", "vero_", "oly_", "trk_", "__"}
	trackingNames    = regexp.MustCompile(`^(?:fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|` +
		`mkt_tok|cmpid|cmp|ncid|smid|smtyp|sref|srnd|xtor|icid|ito|ocid|s_cid|cid_source|ref_src|ref_url|guccounter|guce_referrer|` +
		`guce_referrer_sig|spm|_ga|_gl|share|shared|campaign|taid|soc_src|soc_trk|partner|rss|feed_id|output|amp|outputtype|unlocked_article_code)$`)
)

// Clean is an address as it is cited: absolute, without fragment, default port and tracking parameters. "" is what is
// no http or https address.
func Clean(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		return ""
	}
	u.Host = strings.ToLower(u.Host)
	if host, port, err := net.SplitHostPort(u.Host); err == nil && (u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443") {
		u.Host = host
	}
	u.Fragment, u.RawFragment, u.ForceQuery = "", "", false
	u.RawQuery = cleanQuery(u.RawQuery)
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String()
}

// cleanQuery drops tracking parameters and keeps the others as written, in their order.
func cleanQuery(query string) string {
	if query == "" {
		return ""
	}
	kept := slices.DeleteFunc(strings.Split(query, "&"), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		return name == "" || tracks(strings.ToLower(name))
	})
	return strings.Join(kept, "&")
}

func tracks(name string) bool {
	for _, prefix := range trackingPrefixes {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return trackingNames.MatchString(name)
}

// Key is what two addresses of one page share: neither scheme, "www." and "m.", a last slash nor the order of
// parameters tell pages apart. "" is what is no address.
func Key(address string) string {
	u, err := url.Parse(Clean(address))
	if err != nil || u.Host == "" {
		return ""
	}
	path := u.EscapedPath()
	for _, end := range []string{"index.html", "index.htm", "index.php", "amp/", "/amp"} {
		if trimmed := strings.TrimSuffix(path, end); strings.HasSuffix(trimmed, "/") || end == "/amp" {
			path = trimmed
		}
	}
	query := strings.Split(u.RawQuery, "&")
	slices.Sort(query)
	return strings.TrimSuffix(Site(u.Host)+"/"+strings.Trim(path, "/")+"?"+strings.Join(query, "&"), "?")
}

// Site is a host without the parts that do not tell sites apart.
func Site(host string) string {
	host = strings.ToLower(host)
	for _, prefix := range []string{"www.", "m.", "amp."} {
		host = strings.TrimPrefix(host, prefix)
	}
	return host
}

// Host is the host of an address, with its port; "" when it has none.
func Host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

// SameSite reports whether two addresses lie on one site.
func SameSite(a, b string) bool { return Site(Host(a)) == Site(Host(b)) }

// IsHome reports whether an address is a site's home page.
func IsHome(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Host != "" && strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
}
