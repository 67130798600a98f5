package claim

import (
	"bytes"
	"math"
	"testing"

	"pullquote/index/nlp/linear"
)

func TestModelFileIsSound(t *testing.T) {
	m, err := decodeModel(modelFile)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Lexicon) == 0 || m.ConfidenceFloor <= -3 || m.ConfidenceFloor >= 3 {
		t.Errorf("%d cues, floor %g: the model is not one that was trained", len(m.Lexicon), m.ConfidenceFloor)
	}
	const limit = 4 << 20
	if len(modelFile) > limit {
		t.Errorf("the model has %d bytes, at most %d are embedded", len(modelFile), limit)
	}
}

func TestDamagedModelIsRefused(t *testing.T) {
	none, _ := linear.Pack(modelMagic)
	many, _ := linear.Pack(modelMagic, 0.0, 0.0, uint32(1<<21))
	head, _ := linear.Pack(modelMagic, 0.0, 0.0, uint32(0))
	lost := Model{CueFloor: math.NaN()}
	for _, table := range lost.tables() {
		table.Weights = make([]int8, 1<<linear.Bits)
	}
	floor, _ := lost.Encode()
	for _, row := range []struct {
		fact string
		data []byte
	}{
		{"empty", nil},
		{"nothing in it", none},
		{"more words than are read", many},
		{"a head alone", head},
		{"a floor that is no number", floor},
		{"another version", []byte("pullquote attribution 0\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")},
		{"a byte changed", append(bytes.Clone(modelFile[:len(modelFile)-1]), modelFile[len(modelFile)-1]+1)},
		{"cut short", modelFile[:len(modelFile)/2]},
	} {
		if _, err := decodeModel(row.data); err == nil {
			t.Errorf("%s: no error", row.fact)
		}
	}
}
