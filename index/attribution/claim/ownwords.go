package claim

// isOneself reports whether a word is one with which people speak of themselves; “we” is a newspaper’s too.
func isOneself(word string) bool {
	switch word {
	case "i", "me", "my", "mine", "myself":
		return true
	}
	return false
}

// isPointer reports whether a word points at what was said before: “that is not to say …”.
func isPointer(word string) bool {
	switch word {
	case "that", "this", "it", "which":
		return true
	}
	return false
}
