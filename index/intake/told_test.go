package intake

import "strings"

const pierText = "The harbour board met on Thursday for the third time in a week and voted, five to four, to repair the old pier before the winter storms, at a cost of 40,000 dollars."

// pierWhole is a story's text as feeds have it: long enough to be no teaser.
var pierWhole = "<p>" + pierText + "</p><p>" + strings.Repeat("“The sea has not waited for us,” said Lena Ortiz, who fishes from it. ", 12) + "</p>"

func rssOf(items string) string {
	return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title>` + items + `</channel></rss>`
}

func pierItem(inner string) string {
	return "<item><title>The pier</title><link>https://a.example/pier</link>" + inner + "</item>"
}
