package invented

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
)

// Article writes the file of the article with a number.
func (a *Archive) Article(i int) []byte {
	w := &writer{rand: rand.New(rand.NewPCG(a.seed, uint64(i)))}
	w.zipf = rand.NewZipf(w.rand, 1.1, 20, vocabulary)
	for range 40 {
		w.subject = append(w.subject, Word(int(w.zipf.Uint64())+200))
	}
	for range 4 {
		w.people = append(w.people, name(w.rand)+" "+name(w.rand))
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "---\ntitle: %s\npublication: %s\ndate: %d-%02d-%02d\n---\n", title(w), publications[w.rand.IntN(len(publications))],
		1990+w.rand.IntN(35), 1+w.rand.IntN(12), 1+w.rand.IntN(28))
	for range 12 + w.rand.IntN(12) {
		w.paragraph(&b)
	}
	return b.Bytes()
}

// Question asks for some words of an article: three to eight, with function words between them as people write them.
func (a *Archive) Question(i int) string {
	r := rand.New(rand.NewPCG(a.seed+1, uint64(i)))
	_, body, _ := strings.Cut(string(a.Article(r.IntN(a.articles))), "\n---\n")
	words := strings.Fields(body)
	at := r.IntN(max(1, len(words)-60))
	var asked []string
	for n := 3 + r.IntN(6); len(asked) < n; at += 1 + r.IntN(3) {
		asked = append(asked, strings.Trim(words[at%len(words)], ".,“”"))
	}
	return strings.Join(asked, " ") + "?"
}

// vocabulary is how many words there may be. The larger the archive, the more of them occur.
const vocabulary = 3_000_000

type writer struct {
	rand    *rand.Rand
	zipf    *rand.Zipf
	subject []string
	people  []string
}

func (w *writer) paragraph(b *bytes.Buffer) {
	for range 1 + w.rand.IntN(4) {
		w.sentence(b)
		b.WriteByte(' ')
	}
	b.WriteString("\n\n")
}

func (w *writer) sentence(b *bytes.Buffer) {
	speaker := w.people[w.rand.IntN(len(w.people))]
	switch w.rand.IntN(6) {
	case 0:
		fmt.Fprintf(b, "“%s,” said %s.", w.clause(), speaker)
	case 1:
		fmt.Fprintf(b, "%s said %s.", speaker, w.clause())
	default:
		b.WriteString(w.clause())
		b.WriteByte('.')
	}
}

// clause has the mix of running text: nearly half function words, the rest by Zipf's law or of the article's subject.
func (w *writer) clause() string {
	words := make([]string, 6+w.rand.IntN(20))
	for i := range words {
		switch n := w.rand.IntN(100); {
		case n < 44:
			words[i] = functionWords[w.rand.IntN(len(functionWords))]
		case n < 60:
			words[i] = w.subject[w.rand.IntN(len(w.subject))]
		case n < 62:
			words[i] = fmt.Sprint(1 + w.rand.IntN(2500))
		default:
			words[i] = Word(int(w.zipf.Uint64()))
		}
	}
	words[0] = strings.ToUpper(words[0][:1]) + words[0][1:]
	return strings.Join(words, " ")
}

func title(w *writer) string {
	return strings.ToUpper(w.subject[0][:1]) + w.subject[0][1:] + " " + w.subject[1] + " " + w.subject[2]
}

func name(r *rand.Rand) string {
	word := Word(1000 + r.IntN(20000))
	return strings.ToUpper(word[:1]) + word[1:]
}

// Word is the word of a rank: the commoner, the shorter.
func Word(rank int) string {
	var b strings.Builder
	for rank += 60; rank > 0; rank /= 60 {
		syllable := rank % 60
		b.WriteByte("bdfgklmnprtv"[syllable%12])
		b.WriteByte("aeiou"[syllable/12])
	}
	return b.String() + "n"
}

var (
	publications  = []string{"Harbour Post", "The Valley Ledger", "Evening Courant", "Morning Dispatch", "North Shore News"}
	functionWords = strings.Fields("the of and to a in that is was he for it with as his on be at by had not are but from or have an they which one you were her all their there she we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three")
)
