package dates

import (
	"net/url"

	"pullquote/index/article"
	"pullquote/index/intake/page/lazy"
)

// pathDate is the date in addresses such as /2013/04/03/slug/ and /2013-04-03-slug.
var pathDate = lazy.Regexp(`/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:[/-]|$)`)

// pathDigits is the same without separators: /20130403/slug.
var pathDigits = lazy.Regexp(`/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[/_-]|$)`)

// pathDayFirst is the date in addresses such as /29-10-2021 where the first number can only be the day.
var pathDayFirst = lazy.Regexp(`/(1[3-9]|2\d|3[01])[-.](0[1-9]|1[0-2])[-.]((?:19|20)\d\d)(?:[/_-]|$)`)

// pathNamed is the date in addresses such as /2021/oct/07/slug.
var pathNamed = lazy.Regexp(`/((?:19|20)\d\d)/([a-zA-Z]{3,9})/(\d{1,2})(?:/|$)`)

// InPath is the date in the path of an address; unknown when there is none, or no address.
func InPath(u *url.URL) article.Date {
	if u == nil {
		return article.Date{}
	}
	m := pathDate().FindStringSubmatch(u.Path)
	if m == nil {
		m = pathDigits().FindStringSubmatch(u.Path)
	}
	if m != nil {
		return dateOf(m[1], m[2], m[3])
	}
	if m = pathNamed().FindStringSubmatch(u.Path); m != nil {
		return Written(m[3]+" "+m[2]+" "+m[1], "en")
	}
	if m = pathDayFirst().FindStringSubmatch(u.Path); m != nil {
		return dateOf(m[3], m[2], m[1])
	}
	return article.Date{}
}
