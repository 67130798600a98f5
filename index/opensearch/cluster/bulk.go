package cluster

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"
)

// A Bulk gathers writes and sends them. Every write is one that does no harm when it comes twice: a whole document under its own id, a
// mark on one, a removal. What is refused for now is sent again behind the others: two writes to one document belong into two sendings.
type Bulk struct {
	cluster *Cluster
	ops     [][]byte // each with its lines
	pending int      // bytes of ops
}

// bulkBytes is what is sent at once: some hundred articles' passages. Clusters refuse 100 MB; a tenth of it is still quick to
// send again.
const bulkBytes = 6 << 20

// Bulk begins writes.
func (c *Cluster) Bulk() *Bulk { return &Bulk{cluster: c} }

// Put writes a whole document.
func (b *Bulk) Put(index, id string, document []byte) { b.add("index", index, id, document) }

// Mark changes fields of a document; one that is not there is passed over.
func (b *Bulk) Mark(index, id string, fields []byte) {
	b.add("update", index, id, fmt.Appendf(nil, `{"doc":%s}`, fields))
}

// Remove takes a document out; one that is not there is passed over.
func (b *Bulk) Remove(index, id string) { b.add("delete", index, id, nil) }

func (b *Bulk) add(op, index, id string, source []byte) {
	line := make([]byte, 0, len(source)+len(index)+len(id)+64)
	line = append(line, `{"`...)
	line = append(line, op...)
	line = append(line, `":{"_index":`...)
	line = strconv.AppendQuote(line, index)
	line = append(line, `,"_id":`...)
	line = strconv.AppendQuote(line, id)
	line = append(line, "}}\n"...)
	if source != nil {
		line = append(append(line, source...), '\n')
	}
	b.ops = append(b.ops, line)
	b.pending += len(line)
}

// Full reports whether it is time to send.
func (b *Bulk) Full() bool { return b.pending >= bulkBytes }

// A told is what the cluster says of one write.
type told struct {
	Status int             `json:"status"`
	Error  json.RawMessage `json:"error"`
}

// Send sends what was gathered. What the cluster cannot take now is sent again, as long as patience lasts.
func (b *Bulk) Send(ctx context.Context) error {
	ops := b.ops
	b.ops, b.pending = nil, 0
	until, wait := time.Now().Add(b.cluster.options.Patience), firstWait
	for len(ops) > 0 {
		left, err := b.send(ctx, ops)
		if err == nil {
			return nil
		}
		if ops = left; len(ops) == 0 || time.Now().Add(wait).After(until) {
			return fmt.Errorf("write: %w", err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
		wait = min(2*wait, mostWait)
	}
	return nil
}

// send sends once, and is what may be sent again, none when that is of no use.
func (b *Bulk) send(ctx context.Context, ops [][]byte) (left [][]byte, err error) {
	var answer struct {
		Errors bool              `json:"errors"`
		Items  []map[string]told `json:"items"`
	}
	body := slices.Concat(ops...)
	if err := b.cluster.Do(ctx, Request{Method: http.MethodPost, Path: "/_bulk", Body: body, Act: "send", Write: true, Long: true}, &answer); err != nil {
		return nil, err
	}
	if !answer.Errors {
		return nil, nil
	}
	for i, item := range answer.Items {
		for op, t := range item {
			if t.Status < 300 || t.Status == http.StatusNotFound && op != "index" {
				continue
			}
			r := &Refusal{Status: t.Status}
			r.read(t.Error)
			if !r.passes() {
				return nil, r
			}
			left, err = append(left, ops[i]), r
		}
	}
	return left, err
}
