package cluster

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"strconv"
)

// A Reader reads a JSON text in place, as whoever calls it knows it to be: answers hold tens of thousands of words, most of which are
// passed on as they are. The first error stays; after it everything reads as nothing.
type Reader struct {
	data []byte
	at   int
	err  error
}

// Read is a Reader of a text.
func Read(data []byte) *Reader { return &Reader{data: data} }

// Err is what was wrong with the text.
func (r *Reader) Err() error { return r.err }

var errNotJSON = errors.New("the answer is cut short or not as expected")

func (r *Reader) fail() { r.err, r.at = errNotJSON, len(r.data) }

// peek is the next byte that is no space; 0 at the end.
func (r *Reader) peek() byte {
	for ; r.at < len(r.data); r.at++ {
		if c := r.data[r.at]; c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			return c
		}
	}
	return 0
}

// take takes a byte, if it is the next.
func (r *Reader) take(c byte) bool {
	if r.peek() != c {
		return false
	}
	r.at++
	return true
}

// Object calls field for the name of every field; it must read the value.
func (r *Reader) Object(field func(name string)) {
	r.list('{', '}', func() {
		name := r.Text()
		if !r.take(':') {
			r.fail()
			return
		}
		field(string(name))
	})
}

// Array calls value for every value, which it must read.
func (r *Reader) Array(value func()) { r.list('[', ']', value) }

func (r *Reader) list(begin, end byte, one func()) {
	if !r.take(begin) {
		r.fail()
		return
	}
	for !r.take(end) {
		one()
		if r.err != nil || !r.take(',') && r.peek() != end {
			r.fail()
			return
		}
	}
}

// Text is a string. It holds until the text that is read is used for another.
func (r *Reader) Text() []byte {
	written := r.quoted()
	if bytes.IndexByte(written, '\\') < 0 {
		return written
	}
	var text string
	if json.Unmarshal(r.data[r.at-len(written)-2:r.at], &text) != nil {
		r.fail()
	}
	return []byte(text)
}

// quoted is what stands between quotation marks, as it is written.
func (r *Reader) quoted() []byte {
	if !r.take('"') {
		r.fail()
		return nil
	}
	from := r.at
	for {
		n := bytes.IndexByte(r.data[r.at:], '"')
		if n < 0 {
			r.fail()
			return nil
		}
		r.at += n + 1
		if !escaped(r.data[from : r.at-1]) {
			return r.data[from : r.at-1]
		}
	}
}

// escaped reports whether what follows a text is part of it: an odd number of backslashes stands at its end.
func escaped(text []byte) bool {
	return (len(text)-len(bytes.TrimRight(text, `\`)))%2 == 1
}

// AppendBytes appends to those that a string holds in base 64. Documents are padded as they were written, columns are not.
func (r *Reader) AppendBytes(to []byte) []byte {
	all, err := base64.RawStdEncoding.AppendDecode(to, bytes.TrimRight(r.Text(), "="))
	if err != nil {
		r.fail()
	}
	return all
}

// Number is a number; null and nothing are 0.
func (r *Reader) Number() float64 {
	word := r.word()
	n, err := strconv.ParseFloat(string(word), 64)
	if err != nil && string(word) != "null" {
		r.fail()
	}
	return n
}

// True is a truth value.
func (r *Reader) True() bool { return string(r.word()) == "true" }

// word is what stands up to the next mark.
func (r *Reader) word() []byte {
	r.peek()
	n := bytes.IndexAny(r.data[r.at:], ",]} \n\t\r")
	if n < 0 {
		n = len(r.data) - r.at
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

// Skip passes a value over, and is its text.
func (r *Reader) Skip() []byte {
	c := r.peek()
	from := r.at
	switch c {
	case '"':
		r.quoted()
	case '{', '[':
		r.skipList()
	default:
		r.word()
	}
	return r.data[from:r.at]
}

func (r *Reader) skipList() {
	for depth := 0; r.err == nil; {
		switch r.peek() {
		case '{', '[':
			depth++
			r.at++
		case '}', ']':
			depth--
			r.at++
		case '"':
			r.quoted()
		case ',', ':':
			r.at++
		case 0:
			r.fail()
		default:
			r.word()
		}
		if depth == 0 {
			return
		}
	}
}
