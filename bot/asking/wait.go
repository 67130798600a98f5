package asking

import "context"

// UntilDone does what reads from a terminal or pipe, and does not wait for it when ctx ends: nothing interrupts such a
// read but the end of the process, which follows.
func UntilDone(ctx context.Context, do func() error) error {
	ended := make(chan error, 1)
	go func() { ended <- do() }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
