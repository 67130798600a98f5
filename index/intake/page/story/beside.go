package story

import (
	"strings"
	"unicode"
)

// besideWords are what the names of elements are made of that stand beside a story, or within it as an ornament or an
// offer: related stories, subscriptions, comments, sharing, pictures' captions, the author's portrait. Two words
// that only together say so are joined.
var besideWords = wordSet(`
related relatedposts relatedarticles relatedcontent relatedlinks jp-relatedposts recommendation recommendations recommended recommend similar
teasers trending popular mostread most-read most-popular latest-news more-news more-stories read-next readnext outbrain taboola zergnet plista
newsletter newsletters newsletterbox newslettersignup subscribe subscription subscriptions subscribe-box signup sign-up registration-banner
paywall piano regwall cta call-to-action donate donation donations support-us membership app-store appstores app-promo
sharedaddy share-buttons sharebuttons social-share socialshare sharing-buttons addtoany addthis share-bar sharebar a2a
advert advertisement advertising adslot ad-slot ad-container ad-wrapper sponsored sponsor werbung anzeige publicidad
promo promobox promo-box pullquote pull-quote
comments comment comment-area comments-area comment-list commentlist comment-form commentform discussion disqus disqus_thread respond reviews-section
author-bio authorbio author-box authorbox author-info author-card about-author about-the-author bio-box saboxplugin
cookie cookies cookie-notice cookie-banner consent gdpr breadcrumb breadcrumbs
image-legend img-legend photo-legend picture-legend legende bildunterschrift bildtext bildlegende pie-foto piefoto piedefoto didascalia
cutline cutlines photo-caption picture-caption slide-caption gallery-caption caption-text wp-caption-text media-caption image-caption img-caption figcaption photo-credit image-credit
video-player videoplayer audio-player audioplayer
screen-reader-text visually-hidden sr-only visuallyhidden
toc table-of-contents news-letter ad-disclosure
community-notice disclaimer site-footer page-footer press-footer global-footer sidebar widget-area
rating ratings star-rating poll quiz tagcloud tag-cloud
`)

func wordSet(text string) map[string]bool {
	set := make(map[string]bool)
	for _, word := range strings.Fields(text) {
		set[word] = true
	}
	return set
}

// besideOf is the word in an element's names that puts it beside the story; "" when there is none.
func besideOf(names string) string {
	for _, name := range strings.Fields(names) {
		if strings.HasPrefix(name, "widget_") { // WordPress calls the boxes of its sidebars and footers so
			return "widget"
		}
		parts := nameParts(name)
		for i, part := range parts {
			if besideWords[part] {
				return part
			}
			if i > 0 && besideWords[parts[i-1]+"-"+part] {
				return parts[i-1] + "-" + part
			}
		}
	}
	return ""
}

// nameParts are the words of a name such as "c-RelatedPosts__item" in lower case. A name with very many is a hash.
func nameParts(name string) []string {
	var spaced strings.Builder
	lower := false
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			spaced.WriteByte(' ')
		case unicode.IsUpper(r) && lower:
			spaced.WriteByte(' ')
			spaced.WriteRune(unicode.ToLower(r))
		default:
			spaced.WriteRune(unicode.ToLower(r))
		}
		lower = unicode.IsLower(r)
	}
	return strings.Fields(spaced.String())
}
