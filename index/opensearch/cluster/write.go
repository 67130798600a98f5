package cluster

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// appendJSON appends a value as JSON: what queries are made of without the reflection of encoding/json, which takes more than twice as long,
// and all else with it.
func appendJSON(b []byte, value any) ([]byte, error) {
	switch v := value.(type) {
	case Q:
		return appendQuery(b, v)
	case []Q:
		return appendList(b, v)
	case []string:
		return appendList(b, v)
	case string:
		return appendText(b, v), nil
	case int:
		return strconv.AppendInt(b, int64(v), 10), nil
	case int64:
		return strconv.AppendInt(b, v, 10), nil
	case bool:
		return strconv.AppendBool(b, v), nil
	}
	data, err := json.Marshal(value)
	return append(b, data...), err
}

func appendQuery(b []byte, q Q) (_ []byte, err error) {
	before := byte('{')
	for name, value := range q {
		b = append(appendText(append(b, before), name), ':')
		if b, err = appendJSON(b, value); err != nil {
			return b, err
		}
		before = ','
	}
	if before == '{' {
		b = append(b, '{')
	}
	return append(b, '}'), nil
}

func appendList[T any](b []byte, all []T) (_ []byte, err error) {
	b = append(b, '[')
	for i, value := range all {
		if i > 0 {
			b = append(b, ',')
		}
		if b, err = appendJSON(b, value); err != nil {
			return b, err
		}
	}
	return append(b, ']'), nil
}

func appendText(b []byte, text string) []byte {
	if plain(text) {
		return append(append(append(b, '"'), text...), '"')
	}
	quoted, _ := json.Marshal(text) // every text can be
	return append(b, quoted...)
}

// plain reports whether a text is written in JSON as it is.
func plain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
