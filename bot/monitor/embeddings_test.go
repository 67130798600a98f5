package monitor

import (
	"fmt"
	"strings"
	"testing"
)

func TestWithoutAnEmbeddingsServerThereIsNothingToTellOfOne(t *testing.T) {
	m := New()
	m.WatchEmbeddings(nil)
	if families, err := m.registry.Gather(); err != nil || strings.Contains(fmt.Sprint(families), "embeddings") {
		t.Errorf("without a server: %v, %v", families, err)
	}
}
