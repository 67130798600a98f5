package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"time"

	"pullquote/index"
	"pullquote/index/bleveindex/generation"
	"pullquote/index/record"
)

// Damage is met in five places: a generation's files are read through before any of them is mapped into memory; while they
// are mapped, Check sees that they were changed, cut short or taken away; a read of a page that is gone, which would end
// the program, is a panic (see package faults), in bleve's own goroutine as well (aside.go); numbers that have become large are
// not believed (see package mapped); and a panic or an unexpected error of the engine makes the index suspect (see guard). Each leads to the next refresh building the index anew from the articles,
// while what can be read answers on.

// Check looks whether the index must be built anew, which the next Refresh then does: a question met damage, or the files
// that are answered from are not as they were opened. It costs a few looks at the file system, no reading.
func (x *Index) Check() error {
	number, seals := x.reads()
	if number == 0 {
		return nil
	}
	if x.suspect.Load() {
		return record.ErrDamaged
	}
	if newest, err := x.store.Newest(); err == nil && newest > number {
		return nil // another copy has published and cleared away; the next refresh takes over what it wrote
	}
	return seals.Broken()
}

// Damaged receives when a question has met damage: it is worth a Refresh at once.
func (x *Index) Damaged() <-chan struct{} { return x.hurt }

func (x *Index) inMemory() bool { return x.store.Path == "" }

// distrust makes the index suspect.
func (x *Index) distrust() {
	if x.inMemory() {
		return
	}
	x.suspect.Store(true)
	select {
	case x.hurt <- struct{}{}:
	default: // somebody is told already
	}
}

// guard turns a panic of the layers below, which trust their files, into an error, and makes the index suspect where an
// error is neither an answer nor the caller's.
func (x *Index) guard(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("read index: %v: %w", p, record.ErrDamaged)
	}
	if *err != nil && !expected(*err) {
		x.distrust()
	}
}

func expected(err error) bool {
	for _, known := range []error{index.ErrNoArticle, errClosed, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, known) {
			return true
		}
	}
	return false
}

// mendAgain is how long it takes until an index whose files are sound is built anew once more: what a rebuild does not mend
// is no damage.
const mendAgain = 10 * time.Minute

// ailing tells why the index must be built anew; nil when it need not. It is called with updating held.
func (x *Index) ailing(now time.Time) error {
	number, seals := x.reads()
	suspect := x.suspect.Swap(false)
	if newest, err := x.store.Newest(); err == nil && newest > number {
		return nil
	}
	err := seals.Broken()
	if err == nil && suspect {
		if err = generation.Check(x.store.Folder(number), generation.Wholly); err == nil && now.Sub(x.mended) > mendAgain {
			err = errors.New("a question met damage")
		}
	}
	if err != nil {
		x.mended = now
	}
	return err
}
