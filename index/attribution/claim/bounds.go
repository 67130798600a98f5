package claim

// cuesAtMost is how many cues of a sentence, or a piece of one, are looked at further: the surest.
const cuesAtMost = 12
