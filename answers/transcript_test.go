package answers_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"pullquote/answers"
	"pullquote/index/article"
	"pullquote/index/local"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestTranscripts answers the questions of testdata/transcripts and compares with the replies there, which people have
// read. A comment says what is wanted: "Want: WORDS at N" (words of excerpt N) or "Want: silence" (no answer).
// STATS.golden sums up; a change that lowers a number says why.
func TestTranscripts(t *testing.T) {
	desk, ix := openSeeds(t)
	files, err := filepath.Glob("testdata/transcripts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	var s transcriptStats
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want := txtar.Format(archive)
			a, err := desk.Answer(t.Context(), answers.Question{Text: strings.TrimSpace(string(archive.Files[0].Data)), Asked: article.Date{Year: 2020, Month: 1, Day: 15}})
			if err != nil {
				t.Fatal(err)
			}
			checkVerbatim(t, ix, a)
			archive.Files = append(archive.Files[:1], txtar.File{Name: "understood", Data: []byte(understoodLine(a))},
				txtar.File{Name: "reply", Data: []byte(replyLines(a))}, txtar.File{Name: "stats", Data: []byte(s.add(string(archive.Comment), a))})
			got := txtar.Format(archive)
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			} else if string(got) != string(want) {
				t.Errorf("%s is\n%s\nthe answer now is\n%s\nread it, then: go test ./answers -update", file, want, got)
			}
		})
	}
	compareGolden(t, "testdata/transcripts/STATS.golden", s.String())
}

func compareGolden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is\n%s\nnow it is\n%s", file, want, got)
	}
}

// checkVerbatim holds the first law: every excerpt is body[start:end] of its article.
func checkVerbatim(t *testing.T, ix *local.Index, a answers.Answer) {
	t.Helper()
	for _, e := range a.Excerpts {
		doc, err := document(t, ix, e.Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		if e.Text != doc.Body[e.Start:e.End] {
			t.Errorf("%q is not %s[%d:%d]", e.Text, e.Article.ID, e.Start, e.End)
		}
	}
}

func understoodLine(a answers.Answer) string {
	var parts []string
	if a.Understood.Speaker != nil {
		parts = append(parts, "speaker "+*a.Understood.Speaker)
	}
	if a.Understood.Source != nil {
		parts = append(parts, "source "+*a.Understood.Source)
	}
	if a.Understood.From != nil {
		parts = append(parts, "from "+a.Understood.From.String())
	}
	if a.Understood.To != nil {
		parts = append(parts, "to "+a.Understood.To.String())
	}
	return strings.Join(append(parts, "words "+strings.Join(a.Understood.Terms, " ")), "; ") + "\n"
}

// replyLines shows the first three excerpts as a reader sees them, highlights in **.
func replyLines(a answers.Answer) string {
	var b strings.Builder
	fmt.Fprintln(&b, a.Verdict)
	for _, e := range a.Excerpts[:min(3, len(a.Excerpts))] {
		fmt.Fprintf(&b, "[%d] %s | %s | %s | [%d:%d]\n    %s\n", e.Rank, e.Article.Title, e.Article.Publication, answers.DateInWords(e.Article.Date), e.Start, e.End, starred(e))
		if e.Speaker != nil {
			fmt.Fprintf(&b, "    — %s\n", e.Speaker.Name)
		}
		for _, n := range e.Notes {
			fmt.Fprintf(&b, "    Correction: %s\n", n.Text)
		}
	}
	return b.String()
}

func starred(e answers.Excerpt) string {
	var b strings.Builder
	at := e.Start
	for _, h := range e.Highlights {
		b.WriteString(e.Text[at-e.Start:h.Start-e.Start] + "**" + e.Text[h.Start-e.Start:h.End-e.Start] + "**")
		at = h.End
	}
	return strings.ReplaceAll(b.String()+e.Text[at-e.Start:], "\n", "⏎")
}

// transcriptStats counts over all transcripts.
type transcriptStats struct {
	questions, first, three, silent, silence, answered int
	reciprocal                                         float64
}

var wanted = regexp.MustCompile(`(?m)^Want: (.+?)(?: at (\d))?\.?$`)

// add counts one answer and says where its target is.
func (s *transcriptStats) add(comment string, a answers.Answer) string {
	m := wanted.FindStringSubmatch(comment)
	if m == nil {
		return "no target\n"
	}
	s.questions++
	if m[1] == "silence" {
		s.silence++
		if a.Verdict != answers.Answered {
			s.silent++
			return "rightly said nothing\n"
		}
		return "wrongly answered\n"
	}
	if a.Verdict == answers.Answered {
		s.answered++
	}
	for i, e := range a.Excerpts {
		if strings.Contains(strings.ReplaceAll(e.Text, "\u00a0", " "), m[1]) {
			if i == 0 {
				s.first++
			}
			if i < 3 {
				s.three++
			}
			s.reciprocal += 1 / float64(i+1)
			return fmt.Sprintf("shown %d  target at %d  %s\n", len(a.Excerpts), i+1, a.Verdict)
		}
	}
	return fmt.Sprintf("shown %d  target not found  %s\n", len(a.Excerpts), a.Verdict)
}

func (s *transcriptStats) String() string {
	n := s.questions - s.silence
	return fmt.Sprintf("questions with an answer: %d\nfound at 1: %d\nfound within 3: %d\nMRR: %.3f\nanswered: %d\n"+
		"questions without an answer: %d\nrightly said nothing: %d\n", n, s.first, s.three, s.reciprocal/float64(max(n, 1)), s.answered, s.silence, s.silent)
}
