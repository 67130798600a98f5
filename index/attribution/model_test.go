package attribution

import (
	"bytes"
	"testing"
)

func TestModelFileIsSound(t *testing.T) {
	m, err := decodeModel(modelFile)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.lexicon) == 0 || len(m.tagger.known) == 0 || m.confidenceFloor <= -3 || m.confidenceFloor >= 3 {
		t.Errorf("%d cues, %d known words, floor %g: the model is not one that was trained", len(m.lexicon), len(m.tagger.known), m.confidenceFloor)
	}
	const limit = 5 << 20
	if len(modelFile) > limit {
		t.Errorf("the model has %d bytes, at most %d are embedded", len(modelFile), limit)
	}
}

func TestDamagedModelIsRefused(t *testing.T) {
	for _, row := range []struct {
		fact string
		data []byte
	}{
		{"empty", nil},
		{"another version", []byte("pullquote attribution 0\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")},
		{"a byte changed", append(bytes.Clone(modelFile[:len(modelFile)-1]), modelFile[len(modelFile)-1]+1)},
		{"cut short", modelFile[:len(modelFile)/2]},
	} {
		if _, err := decodeModel(row.data); err == nil {
			t.Errorf("%s: no error", row.fact)
		}
	}
}

func TestQuotedRegions(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"He said “no” and “yes”.", "no|yes"},
		{`He said "no" and "yes".`, "no|yes"},
		{"He said ''no'' and it's fine.", "no"},
		{"“Open here.\n\n“And here,” he said.", "Open here.|And here,"},
		{"“Open here.\n\nNot marked,” he said.", "Open here.|Not marked,"},
		{`It is 6'2" tall.`, ""},
		{"She wrote <a title=\"x\">this</a> “here”.", "here"},
		{"A slip: “word“ it was.", "word"},
		{"‘Single’ marks quote nothing.", ""},
	} {
		got := ""
		for i, s := range quotedRegions(row.text) {
			if i > 0 {
				got += "|"
			}
			got += s.Of(row.text)
		}
		if got != row.want {
			t.Errorf("%q: got %q, want %q", row.text, got, row.want)
		}
	}
}

func TestLemmaBringsFormsTogether(t *testing.T) {
	for _, row := range []struct {
		words string
		tags  []tag
	}{
		{"say says said saying", []tag{vb, vbz, vbd, vbg}},
		{"promise promises promised promising", []tag{vb, vbz, vbd, vbg}},
		{"deny denies denied denying", []tag{vb, vbz, vbd, vbg}},
		{"call calls called calling", []tag{vb, vbz, vbd, vbg}},
		{"claim claims claimed claims", []tag{vb, vbz, vbd, nns}},
		{"write writes wrote written", []tag{vb, vbz, vbd, vbn}},
	} {
		want := ""
		for i, w := range bytes.Fields([]byte(row.words)) {
			got := lemma(string(w), row.tags[i])
			if i == 0 {
				want = got
			} else if got != want {
				t.Errorf("%s is %q, want %q as the others of %q", w, got, want, row.words)
			}
		}
	}
}
