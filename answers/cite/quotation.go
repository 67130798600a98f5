package cite

import "strings"

// EndsInQuotation reports whether an excerpt ends before the quotation that it opens: its reader should see that more
// was said. A straight mark behind a digit may mean inches, and is not counted.
func (e Excerpt) EndsInQuotation() bool {
	if opened := strings.LastIndex(e.Text, "“"); opened >= 0 {
		return opened > strings.LastIndex(e.Text, "”")
	}
	straight := 0
	for i := range len(e.Text) {
		if e.Text[i] == '"' && (i == 0 || e.Text[i-1] < '0' || e.Text[i-1] > '9') {
			straight++
		}
	}
	return straight%2 == 1
}
