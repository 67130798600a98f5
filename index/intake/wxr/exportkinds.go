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
	for _, c := range item.Categories {
		if c.Domain != "author" {
			continue
		}
		name := source.OneLine(c.Name)
		short := strings.TrimPrefix(name, "cap-")
		name = cmp.Or(x.authors[name], x.guests[short], name)
		if isShort := strings.ToLower(name) == name && !strings.Contains(name, " "); isShort {
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
