package claim

// isOneself reports whether a word is one with which people speak of themselves; “we” is a newspaper’s too.
func isOneself(word string) bool {
	switch word {
	case "i", "me", "my", "mine", "myself":
		return true
	}
	return false
}
