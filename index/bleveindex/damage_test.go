package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"

	"pullquote/index"
)

func TestErrorsOfTheEngineCountAsDamage(t *testing.T) {
	for err, want := range map[error]bool{
		errors.New("vellum: invalid"): false, os.ErrClosed: false, fmt.Errorf("search: %w", errors.New("unexpected EOF")): false,
		fmt.Errorf("a: %w", index.ErrNoArticle): true, context.Canceled: true, fmt.Errorf("b: %w", context.DeadlineExceeded): true,
	} {
		if got := expected(err); got != want {
			t.Errorf("%v is expected: %v, want %v", err, got, want)
		}
	}
}
