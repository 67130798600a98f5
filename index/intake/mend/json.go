package mend

import "bytes"

// JSON gives a JSON document without the control characters that JSON forbids within its texts; between them they are space.
// One that is cut off ends after the last thing in it that is whole.
func JSON(text []byte) []byte {
	return closed(bytes.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, text))
}

// closed ends a document that is cut off after the last object that is whole, with what closes those around it.
func closed(text []byte) []byte {
	var open []byte // what closes the objects and lists that are open
	var closing []byte
	end, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{':
			open = append(open, '}')
		case c == '[':
			open = append(open, ']')
		case (c == '}' || c == ']') && len(open) > 0:
			if open = open[:len(open)-1]; c == '}' {
				end, closing = i+1, append(closing[:0], open...)
			}
		}
	}
	if len(open) == 0 || end == 0 {
		return text
	}
	whole := bytes.Clone(text[:end])
	for i := len(closing) - 1; i >= 0; i-- {
		whole = append(whole, closing[i])
	}
	return whole
}
