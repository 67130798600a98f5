package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"pullquote/answers"
)

// A batchLine is one line of a batch. Other keys are ignored.
type batchLine struct {
	ID       json.RawMessage `json:"id"`
	Question *string         `json:"question"`
	Speaker  string          `json:"speaker"`
	Source   string          `json:"source"`
	From     string          `json:"from"`
	To       string          `json:"to"`
	Asked    string          `json:"asked"`
}

// A badLine stands in the place of a reply that could not be given.
type badLine struct {
	ID    json.RawMessage `json:"id"`
	Error struct {
		Problem string `json:"problem"`
		Hint    string `json:"hint"`
	} `json:"error"`
}

// maxBatchLine bounds a line of a batch: a question has hundreds of bytes, what is longer than 1 MB is no batch.
const maxBatchLine = 1 << 20

// runBatch answers the batch's lines one after the other, each with a line. What the flags say holds for lines that do
// not say it themselves.
func (p *program) runBatch(ctx context.Context, flags *asking, answer func(context.Context, answers.Question, json.RawMessage) (any, error)) error {
	in, closeIn, err := p.openBatch(flags.batch)
	if err != nil {
		return err
	}
	defer closeIn()
	lines := bufio.NewReaderSize(in, 64<<10)
	failed := false
	for ctx.Err() == nil {
		var data []byte
		err := untilDone(ctx, func() (err error) {
			data, err = readLine(lines, maxBatchLine)
			return err
		})
		if err == io.EOF || ctx.Err() != nil {
			break
		}
		if err != nil && !errors.Is(err, errLongLine) {
			return fmt.Errorf("read the batch: %w", err)
		}
		if err == nil && len(bytes.TrimSpace(data)) == 0 {
			continue
		}
		line, err := p.batchReply(ctx, flags, data, err, answer)
		failed = failed || err != nil
		if err := p.write(line); err != nil {
			return err
		}
	}
	if failed && ctx.Err() == nil {
		return errSilent // each bad line has said what is wrong with it
	}
	return ctx.Err()
}

// batchReply is the line for one line; the error says that it is a badLine.
func (p *program) batchReply(ctx context.Context, flags *asking, data []byte, err error, answer func(context.Context, answers.Question, json.RawMessage) (any, error)) ([]byte, error) {
	var line batchLine
	if err == nil {
		line, err = parseBatchLine(data)
	}
	var q answers.Question
	if err == nil {
		q, err = flags.with(line).question(p, *line.Question)
	}
	var reply any
	if err == nil {
		reply, err = answer(ctx, q, line.ID)
	}
	if err == nil {
		if out, err := encode(reply, ""); err == nil {
			return out, nil
		}
	}
	bad := badLine{ID: line.ID}
	problems, hint, _ := explain(err)
	bad.Error.Problem, bad.Error.Hint = problems[0], hint
	out, encodeErr := encode(bad, "")
	return out, errors.Join(err, encodeErr)
}

// parseBatchLine keeps the id of a line that is otherwise bad, so that its error can be matched with it.
func parseBatchLine(data []byte) (batchLine, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var line batchLine
	const shape = `want {"id": …, "question": "…"} on one line`
	if err := json.Unmarshal(data, &line); err != nil {
		var id struct{ ID json.RawMessage }
		_ = json.Unmarshal(data, &id) // best effort: without an id the line gets null
		return batchLine{ID: id.ID}, &usageError{"the line is not a question: " + err.Error(), shape}
	}
	if line.Question == nil {
		return line, &usageError{`the line has no "question"`, shape}
	}
	return line, nil
}

// with is a with what the line says itself.
func (a asking) with(line batchLine) *asking {
	a.speaker = cmp.Or(line.Speaker, a.speaker)
	a.source = cmp.Or(line.Source, a.source)
	a.from = cmp.Or(line.From, a.from)
	a.to = cmp.Or(line.To, a.to)
	a.asked = cmp.Or(line.Asked, a.asked)
	return &a
}

func (p *program) openBatch(path string) (io.Reader, func() error, error) {
	if path == "-" {
		return p.in, func() error { return nil }, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, &usageError{fmt.Sprintf("open the batch: %s", err), "give a file of JSON lines, or - for standard input"}
	}
	return f, f.Close, nil
}

var errLongLine = fmt.Errorf("the line has more than %d bytes", maxBatchLine)

// readLine reads to the next line feed. A line of more than most bytes is read past, and errLongLine returned.
func readLine(r *bufio.Reader, most int) ([]byte, error) {
	var line []byte
	long := false
	for {
		piece, err := r.ReadSlice('\n')
		if long = long || len(line)+len(piece) > most; !long {
			line = append(line, piece...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long:
			return nil, errLongLine
		case err == io.EOF && len(line) > 0:
			return line, nil
		}
		return line, err
	}
}
