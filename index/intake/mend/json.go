package mend

import "bytes"

// JSON gives a JSON document without the control characters that JSON forbids within its texts; between them they are space.
func JSON(text []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, text)
}
