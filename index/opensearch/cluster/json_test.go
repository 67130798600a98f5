package cluster

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"unicode/utf8"
)

// any reads a value as encoding/json does.
func (r *Reader) any() any {
	switch r.peek() {
	case '{':
		all := map[string]any{}
		r.Object(func(name string) { all[name] = r.any() })
		return all
	case '[':
		all := []any{}
		r.Array(func() { all = append(all, r.any()) })
		return all
	case '"':
		return string(r.Text())
	case 't', 'f':
		return r.True()
	case 'n':
		r.Skip()
		return nil
	}
	return r.Number()
}

// What a Reader reads of JSON is what it says; of what is cut short it says so; and it comes to an end of anything.
func FuzzReaderReadsWhatItSays(f *testing.F) {
	for _, text := range []string{
		`{"took":3,"hits":{"max_score":null,"hits":[{"_score":1.5e-3,"_source":{"a":["x\\","\"y\"",""],"b":-0}}]}}`,
		`[ {} , [] , true , false , null , "é\u003c\n" ]`, `{"a"`, `"\`, `[[[[`, `{"a":1 "b":2}`, `]`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		skipped := Read(text)
		skipped.Skip()
		read := Read(text)
		got := read.any()
		var want any
		if json.Unmarshal(text, &want) != nil || !utf8.Valid(text) { // other bytes are read as they are
			return
		}
		if read.Err() != nil || skipped.Err() != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q is read as %v, %v, %v; want %v", text, got, read.Err(), skipped.Err(), want)
		}
	})
}

func TestEachReadsHitsAndTellsOfWhatIsMissing(t *testing.T) {
	const hits = `"hits":{"max_score":2,"hits":[{"_index":"i","_score":2.5,"fields":{"words":["AQI"]}},{"_score":1,"_source":{"data":"AQI="}}]}`
	for _, c := range []struct {
		what, answer, want string
		err                error
	}{
		{"an answer", `{"took":1,"timed_out":false,"_shards":{"total":1,"failed":0},` + hits + `}`, "2.5 [1 2] 1 [1 2] ", nil},
		{"a shard is away", `{"timed_out":false,"_shards":{"total":2,"failed":1},` + hits + `}`, "", ErrPartial},
		{"there was no time", `{"timed_out":true,"_shards":{"total":1,"failed":0},` + hits + `}`, "", ErrPartial},
		{"cut short", `{"timed_out":false,` + hits[:len(hits)/2], "", errNotJSON},
	} {
		got := ""
		err := Each(context.Background(), connect(t, &answering{answers: []string{"200 " + c.answer}}), Search{Index: "i"}, func(h Raw) error {
			r := Read(append(h.Fields, h.Source...))
			r.Object(func(string) {
				if r.peek() == '[' {
					r.Array(func() { got += fmt.Sprintf("%v %v ", h.Score, r.AppendBytes(nil)) })
				} else {
					got += fmt.Sprintf("%v %v ", h.Score, r.AppendBytes(nil))
				}
			})
			return r.Err()
		})
		if got != c.want && c.err == nil || !errors.Is(err, c.err) {
			t.Errorf("%s: %q, %v; want %q, %v", c.what, got, err, c.want, c.err)
		}
	}
}

// What is written of a value is what encoding/json writes, but for the order of fields and for < > &.
func TestQueriesAreWrittenAsJSON(t *testing.T) {
	for _, value := range []any{
		nil, Q{}, []Q{}, []string{}, true, -1, int64(1) << 40, 1.5e-9, "ferri", `"\\"`, "<zürich>\n\x00\xff", struct{ A int }{1}, []int64{1, 2}, (*int)(nil),
		Q{"bool": Q{"filter": []Q{{"term": Q{"a\"b": "x"}}, {"terms": Q{"n": []int{1}}}}, "x": nil, "y": []any{1, "2"}}},
	} {
		written, err := appendJSON([]byte(" "), value)
		var got, want any
		same, wantErr := json.Marshal(value)
		if err != nil || wantErr != nil || json.Unmarshal(written, &got) != nil || json.Unmarshal(same, &want) != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%v is written as %s, %v; want %s", value, written, err, same)
		}
	}
	if _, err := appendJSON(nil, Q{"a": []Q{{"b": func() {}}}}); err == nil {
		t.Error("what is no JSON is written")
	}
}
