package mention

import (
	"sync"

	"pullquote/bot/discord/interaction"
)

// mostExchanges is how many messages are remembered, with the ids of their answers, so that these can follow them.
const mostExchanges = 5000

// An exchange is a message and its answer. Its fields are held by the book's lock, but for answer, which is the attending goroutine's.
type exchange struct {
	written interaction.Mention // as it stands now
	stale   bool                // what was answered is not what stands there
	deleted bool
	tended  bool   // somebody attends to it
	answer  string // the id of the reply; "" when there is none
}

// A book holds the exchanges, by the ids of their messages.
type book struct {
	mu    sync.Mutex
	of    map[string]*exchange
	order []string // of the ids, oldest first
}

// write notes a new message. It is nil for one that is known: Discord delivers some twice.
func (b *book) write(m interaction.Mention) *exchange {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.of[m.ID] != nil {
		return nil
	}
	if b.of == nil {
		b.of = map[string]*exchange{}
	}
	for len(b.order) >= mostExchanges {
		delete(b.of, b.order[0])
		b.order = b.order[1:]
	}
	x := &exchange{written: m, stale: true, tended: true}
	b.of[m.ID] = x
	b.order = append(b.order, m.ID)
	return x
}

// rewrite notes what a message says now. attend says that nobody attends to it yet; known, that it was noted before.
func (b *book) rewrite(m interaction.Mention) (x *exchange, known, attend bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	x = b.of[m.ID]
	if x == nil {
		return nil, false, false
	}
	if x.deleted || x.written.Request.Message[0] == m.Request.Message[0] { // Discord adds previews of links
		return x, true, false
	}
	x.written, x.stale = m, true
	attend, x.tended = !x.tended, true
	return x, true, attend
}

// erase notes that a message was deleted.
func (b *book) erase(id string) (x *exchange, attend bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	x = b.of[id]
	if x == nil {
		return nil, false
	}
	x.deleted = true
	attend, x.tended = !x.tended, true
	return x, attend
}

// next is what is to be done: to answer what the message says, or to delete the answer; both false: nothing, and nobody attends any
// more.
func (b *book) next(x *exchange) (m interaction.Mention, answer, erase bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case x.deleted && x.answer != "":
		return x.written, false, true
	case x.stale && !x.deleted:
		x.stale = false
		return x.written, true, false
	}
	x.tended = false
	return m, false, false
}
