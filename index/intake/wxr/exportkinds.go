package wxr

import (
	"cmp"
	"slices"
	"strings"

	"pullquote/index/intake/page/byline"
	"pullquote/index/intake/source"
)

// ownTypes are WordPress's own kinds of content beside posts (https://developer.wordpress.org/reference/functions/register_post_type/#reserved-post-types),
// and those of widespread plug-ins that hold no articles. Any other kind is a newspaper's own: news, columns, reviews.
var ownTypes = map[string]bool{
	"page": true, "attachment": true, "revision": true, "nav_menu_item": true, "custom_css": true, "customize_changeset": true,
	"oembed_cache": true, "user_request": true,
	"guest-author": true, "product": true, "product_variation": true, "shop_order": true, "shop_coupon": true, "feedback": true,
	"elementor_library": true, "acf-field": true, "acf-field-group": true, "tribe_events": true, "tribe_venue": true,
	"tribe_organizer": true, "forum": true, "topic": true, "reply": true, "mc4wp-form": true, "wpcf7_contact_form": true,
	"tablepress_table": true, "popup": true, "newsletter": true, "sidebar": true, "safecss": true,
}

// noArticles reports whether content of this kind is none: menus, pictures, templates.
func noArticles(kind string) bool {
	return kind == "" || ownTypes[kind] || strings.HasPrefix(kind, "wp_") || strings.HasPrefix(kind, "jp_")
}

// coauthors are the people that the plug-in Co-Authors Plus names: they stand in the place of the account that
// entered the post. A name that is an account's or a guest's short form is written out where it is known, else left out.
func (x *exportReader) coauthors(item exportItem) []string {
	var names []string
	for _, name := range x.signed(item) {
		if isShort(name) {
			continue
		}
		for _, n := range byline.Names(name) {
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	return names
}

// signed are the plug-in's names of a post's authors, written out where that is known.
func (x *exportReader) signed(item exportItem) []string {
	var names []string
	for _, c := range item.Categories {
		if c.Domain == "author" {
			name := source.OneLine(c.Name)
			names = append(names, cmp.Or(x.authors[name], x.guests[strings.TrimPrefix(name, "cap-")], name))
		}
	}
	return names
}

func isShort(name string) bool { return strings.ToLower(name) == name && !strings.Contains(name, " ") }

// maxWaiting is the most that is held of posts whose authors are not known yet, in bytes.
const maxWaiting = 16 << 20

// waits holds a post back whose author is a guest that the export has not named yet: posts stand in the order of their
// making, and a guest may have been entered later.
func (x *exportReader) waits(item exportItem) bool {
	if x.held+len(item.Content) > maxWaiting || !slices.ContainsFunc(x.signed(item), isShort) {
		return false
	}
	x.waiting, x.held = append(x.waiting, item), x.held+len(item.Content)
	return true
}

// last gives the posts that were held back.
func (x *exportReader) last(yield func(source.Find) bool) {
	for _, item := range x.waiting {
		if !yield(x.item(item)) {
			return
		}
	}
}

// guest remembers a guest author of Co-Authors Plus, which is an item of its own.
func (x *exportReader) guest(item exportItem) {
	if item.Type != "guest-author" {
		return
	}
	var login, name string
	for _, m := range item.Meta {
		switch m.Key {
		case "cap-user_login":
			login = m.Value
		case "cap-display_name":
			name = m.Value
		}
	}
	if login != "" {
		x.guests[login] = cmp.Or(name, item.Title)
	}
}
