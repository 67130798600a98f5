package main

import (
	"context"
	"errors"
)

// readPassages lets the encoder read the passages of an index, not yet its sentences: those of candidates are read when they
// are weighed.
func (b *bench) readPassages(ctx context.Context) error {
	within, stop := context.WithCancel(ctx)
	defer stop()
	err := b.index.Fill(within, func(done, total int) {
		if 2*done >= total { // passages come first, an article each, then as many of sentences
			stop()
		}
	})
	if errors.Is(err, context.Canceled) && ctx.Err() == nil {
		return nil
	}
	return err
}
