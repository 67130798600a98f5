package folder

import (
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestWhatTheOperatorCanMendComesWithAHint(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "the disk is full"},
		{&os.PathError{Op: "open", Path: "x", Err: syscall.EROFS}, "cannot be written to"},
		{&os.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, "cannot be written to"},
	} {
		e, ok := errors.AsType[*Error](WriteError("write", "a.md", c.err))
		if !ok || !strings.Contains(e.Problem, c.want) || e.Hint() == "" || !errors.Is(e, c.err) {
			t.Errorf("%v: got %v", c.err, e)
		}
	}
	if err := WriteError("write", "a.md", nil); err != nil {
		t.Errorf("no error: got %v", err)
	}
}
