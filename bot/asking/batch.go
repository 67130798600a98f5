package asking

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
	"pullquote/bot/fault"
	"pullquote/index/article"
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

// An Answer answers one question of a batch; id is that of its line.
type Answer func(ctx context.Context, q answers.Question, id json.RawMessage) (reply any, err error)

// A Batch is questions as JSON lines, and where their answers go.
type Batch struct {
	Flags *Flags
	Today article.Date
	In    io.Reader                       // for the batch "-"
	Line  func(reply any) ([]byte, error) // writes a reply as a line
	Out   func(line []byte) error
}

// Run answers the batch's lines one after the other, each with a line. What the flags say holds for lines that do
// not say it themselves.
func (b Batch) Run(ctx context.Context, answer Answer) error {
	in, closeIn, err := b.open()
	if err != nil {
		return err
	}
	defer closeIn()
	lines := bufio.NewReaderSize(in, 64<<10)
	failed := false
	for ctx.Err() == nil {
		var data []byte
		err := UntilDone(ctx, func() (err error) {
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
		line, err := b.reply(ctx, data, err, answer)
		failed = failed || err != nil
		if err := b.Out(line); err != nil {
			return err
		}
	}
	if failed && ctx.Err() == nil {
		return fault.ErrReported // each bad line has said what is wrong with it
	}
	return ctx.Err()
}

// reply is the line for one line; the error says that it is a badLine.
func (b Batch) reply(ctx context.Context, data []byte, err error, answer Answer) ([]byte, error) {
	var line batchLine
	if err == nil {
		line, err = parseBatchLine(data)
	}
	var q answers.Question
	if err == nil {
		q, err = b.Flags.with(line).Question(b.Today, *line.Question)
	}
	var reply any
	if err == nil {
		reply, err = answer(ctx, q, line.ID)
	}
	if err == nil {
		if out, err := b.Line(reply); err == nil {
			return out, nil
		}
	}
	bad := badLine{ID: line.ID}
	problems, hint, _ := fault.Explain(err)
	bad.Error.Problem, bad.Error.Hint = problems[0], hint
	out, encodeErr := b.Line(bad)
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
		return batchLine{ID: id.ID}, fault.Usage("the line is not a question: "+err.Error(), shape)
	}
	if line.Question == nil {
		return line, fault.Usage(`the line has no "question"`, shape)
	}
	return line, nil
}

// with is a with what the line says itself.
func (a Flags) with(line batchLine) *Flags {
	a.speaker = cmp.Or(line.Speaker, a.speaker)
	a.source = cmp.Or(line.Source, a.source)
	a.from = cmp.Or(line.From, a.from)
	a.to = cmp.Or(line.To, a.to)
	a.asked = cmp.Or(line.Asked, a.asked)
	return &a
}

func (b Batch) open() (io.Reader, func() error, error) {
	path := b.Flags.Batch
	if path == "-" {
		return b.In, func() error { return nil }, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, fault.Usage(fmt.Sprintf("open the batch: %s", err), "give a file of JSON lines, or - for standard input")
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
