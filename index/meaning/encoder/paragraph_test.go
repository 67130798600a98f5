package encoder

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
)

func sentencesOf(t *testing.T, paragraphs ...Paragraph) [][]Vector {
	t.Helper()
	all, err := Default().Sentences(t.Context(), paragraphs)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestASentenceIsReadInTheLightOfItsParagraph(t *testing.T) {
	asked, err := Default().Question(t.Context(), "who signed the ferry contract?")
	if err != nil {
		t.Fatal(err)
	}
	leans := "She signed it at dawn."
	alone := sentencesOf(t, Paragraph{Sentences: []string{leans}})[0][0]
	for _, p := range []Paragraph{
		{Title: "Ferry contract agreed", Sentences: []string{"Union chair Lena Ortiz read the ferry contract.", leans}},
		{Before: "Union chair Lena Ortiz read the ferry contract.", Sentences: []string{leans}},
	} {
		of := sentencesOf(t, p)[0]
		if in := of[len(of)-1]; asked.Cosine(&in) <= asked.Cosine(&alone) {
			t.Errorf("%q in %q: %.3f, alone %.3f", leans, p, asked.Cosine(&in), asked.Cosine(&alone))
		}
	}
}

func TestASentencesVectorDoesNotDependOnTheBatch(t *testing.T) {
	long := strings.Repeat("The river rose again and again. ", 40)
	all := []Paragraph{
		{Title: "T", Sentences: []string{"The ferry left.", "It was late."}},
		{},
		{Sentences: []string{"", "A gale came."}},
		{Title: "T", Before: "They met.", Sentences: []string{long, long, long, "The ferry sank."}}, // beyond the positions
	}
	together := sentencesOf(t, all...)
	for i, p := range all {
		if len(together[i]) != len(p.Sentences) {
			t.Fatalf("%d vectors of %q", len(together[i]), p)
		}
		if alone := sentencesOf(t, p)[0]; !slices.Equal(alone, together[i]) {
			t.Errorf("%q has other vectors alone than among others", p)
		}
	}
}

func TestReadingParagraphsEndsWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Default().Sentences(ctx, []Paragraph{{Sentences: []string{"The ferry left."}}}); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}
