package mapped

import "encoding/binary"

// A reader reads numbers. After the first that is not there bad is set, and everything reads as 0.
type reader struct {
	bytes []byte
	at    int
	bad   bool
}

// left is how many bytes there are still.
func (r *reader) left() uint64 { return uint64(len(r.bytes) - r.at) }

func (r *reader) fail() { r.bad, r.at = true, len(r.bytes) }

func (r *reader) number() uint64 {
	if at := r.at; at < len(r.bytes) && r.bytes[at] < 0x80 {
		r.at = at + 1
		return uint64(r.bytes[at])
	}
	return r.longNumber()
}

func (r *reader) longNumber() uint64 {
	n, size := binary.Uvarint(r.bytes[r.at:])
	if size <= 0 {
		r.fail()
		return 0
	}
	r.at += size
	return n
}

// cut takes the next n bytes.
func (r *reader) cut(n uint64) []byte {
	if n > r.left() {
		r.fail()
		return nil
	}
	end := r.at + int(n)
	taken := r.bytes[r.at:end:end]
	r.at = end
	return taken
}

// pass passes over n bytes.
func (r *reader) pass(n uint64) {
	if n > r.left() {
		r.fail()
		return
	}
	r.at += int(n)
}

// skip passes over n numbers, each of a byte at the least.
func (r *reader) skip(n uint64) {
	if n > r.left() {
		r.fail()
		return
	}
	for range n {
		r.number()
	}
}
