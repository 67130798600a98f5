package nlp

// longestDateline is in tokens: “SAN FERNANDO DEL VALLE, Norland, March 2 (Kestrel News) —”.
const longestDateline = 16

// DatelineEnd is where the words before a story's first dash end that tell where and when it was written; the sentence's beginning where it
// has none. They begin with a place in capitals or end with an agency in brackets, and say nothing.
func (t *Text) DatelineEnd(sentence int) int {
	s := t.Sentences[sentence]
	if sentence > 0 && t.BlockOf[sentence-1] == t.BlockOf[sentence] {
		return s.From
	}
	for i := s.From; i < min(s.To, s.From+longestDateline); i++ {
		k := &t.Tokens[i]
		switch {
		case k.Quoted || k.Tag.Finite() || k.Word == ":":
			return s.From
		case k.Hash != DashHash, i == s.From || k.Start == t.Tokens[i-1].End:
		case t.Tokens[s.From].Shape == Upper && t.Tokens[s.From].Len() > 2 || t.At(s, i-1).Word == ")":
			return i
		default:
			return s.From
		}
	}
	return s.From
}
