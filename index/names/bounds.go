package names

// namesakesAtMost is how many entities that share a word with a name are compared with it: those met last.
const namesakesAtMost = 100

// organisationsAtMost is how many organisations an acronym is compared with: the first.
const organisationsAtMost = 100

// nounsAtMost is how many different nouns are remembered of what an article calls somebody.
const nounsAtMost = 200

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
