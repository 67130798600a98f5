package record

import (
	"encoding/binary"
	"errors"

	"pullquote/index/article"
)

// ErrDamaged says that stored bytes are not what was stored.
var ErrDamaged = errors.New("stored record is damaged")

// A packer writes a record: varints and length-prefixed strings, in an order that the unpacker must repeat.
type packer []byte

func (p *packer) int(n int)       { *p = binary.AppendVarint(*p, int64(n)) }
func (p *packer) int64(n int64)   { *p = binary.AppendVarint(*p, n) }
func (p *packer) string(s string) { p.int(len(s)); *p = append(*p, s...) }

func (p *packer) strings(all []string) {
	p.int(len(all))
	for _, s := range all {
		p.string(s)
	}
}

func (p *packer) date(d article.Date) { p.int(d.Year); p.int(int(d.Month)); p.int(d.Day) }

func (p *packer) span(s article.Span) { p.int(s.Start); p.int(s.Len()) }

func (p *packer) spans(all []article.Span) {
	p.int(len(all))
	for _, s := range all {
		p.span(s)
	}
}

// An unpacker reads what a packer wrote. The first error stays; after it everything reads as zero.
type unpacker struct {
	data string // strings are cut from it, not copied
	err  error
}

func (u *unpacker) fail() {
	u.err = ErrDamaged
	u.data = ""
}

func (u *unpacker) int64() int64 {
	var x uint64
	for i, shift := 0, uint(0); i < len(u.data) && shift < 64; i, shift = i+1, shift+7 {
		b := u.data[i]
		x |= uint64(b&0x7f) << shift
		if b < 0x80 {
			u.data = u.data[i+1:]
			return int64(x>>1) ^ -int64(x&1)
		}
	}
	u.fail()
	return 0
}

func (u *unpacker) int() int { return int(u.int64()) }

// count reads how many records follow; each takes at least a byte, so that damage cannot ask for endless memory.
func (u *unpacker) count() int {
	n := u.int()
	if n < 0 || n > len(u.data) {
		u.fail()
		return 0
	}
	return n
}

func (u *unpacker) string() string {
	n := u.count()
	s := u.data[:n]
	u.data = u.data[n:]
	return s
}

func (u *unpacker) strings() []string {
	n := u.count()
	if n == 0 {
		return nil
	}
	all := make([]string, n)
	for i := range all {
		all[i] = u.string()
	}
	return all
}

func (u *unpacker) date() article.Date {
	return article.Date{Year: u.int(), Month: month(u.int()), Day: u.int()}
}

func (u *unpacker) span() article.Span {
	start := u.int()
	return article.Span{Start: start, End: start + u.int()}
}

func (u *unpacker) spans() []article.Span {
	n := u.count()
	if n == 0 {
		return nil
	}
	all := make([]article.Span, n)
	for i := range all {
		all[i] = u.span()
	}
	return all
}
