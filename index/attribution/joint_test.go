package attribution_test

import (
	"slices"
	"strings"
	"testing"
)

// Each of those who said it together is listed with the statement, and nobody else.
func TestTwoSpeakersAreBothListed(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"Tom Grady and Ruth Lowell said the road was closed.", "Ruth Lowell, Tom Grady"},
		{"“The road is closed,” said Tom Grady and Ruth Lowell.", "Ruth Lowell, Tom Grady"},
		{"Tom Grady, Ruth Lowell and Jim Holt said the road was closed.", "Jim Holt, Ruth Lowell, Tom Grady"},
		{"Tom Grady, the mayor, and Ruth Lowell, the sheriff, said the road was closed.", "Ruth Lowell, Tom Grady"},
		{"The road was closed, according to Tom Grady and Ruth Lowell.", "Ruth Lowell, Tom Grady"},
		{"“The road is closed,” said Tom Grady, and Ruth Lowell agreed to open the gate.", "Tom Grady"},
		{"Coach Tom Grady and his assistant, Ruth Lowell, said the road was closed.", "Ruth Lowell, Tom Grady"},
		{"“The road is closed,” said Tom Grady and his assistant", "Tom Grady"},
		{"Chief executive Tom Grady and chairwoman Ruth Lowell said the road was closed.", "Ruth Lowell, Tom Grady"},
		{"Mayor Tom Grady and marketing director Ruth Lowell told staff that the road was closed.", "Ruth Lowell, Tom Grady"},
		{"Tom Grady told chairwoman Ruth Lowell that the road was closed.", "Tom Grady"},
		{"Sen. Tom Grady and Rep. Ruth Lowell called the road closed for good.", "Ruth Lowell, Tom Grady"},
		{"Voters chose Tom Grady. Ruth Lowell said the road was closed.", "Ruth Lowell"},
		{"They chose Tom Grady and Ruth Lowell said the road was closed.", "Tom Grady"},
		{"“The road is closed,” Tom Grady and Ruth Lowell said.", "Ruth Lowell, Tom Grady"},
		{"We know that Tom Grady and Ruth Lowell said the road was closed.", "Ruth Lowell, Tom Grady"},
		{"It was late but Tom Grady and Ruth Lowell said the road was closed.", "Ruth Lowell, Tom Grady"},
		{"Tom Grady and Ruth Lowell also said the road was closed.", "Ruth Lowell, Tom Grady"},
		{"Tom Grady and Ruth Lowell have said the road was closed.", "Ruth Lowell, Tom Grady"},
		{"Tom Grady and Ruth Lowell will say the road is closed.", "Ruth Lowell, Tom Grady"},
		{"Tom Grady and Ruth Lowell both said the road was closed.", "Ruth Lowell, Tom Grady"},
		{"Tom Grady and Ruth Lowell met and said the road was closed.", "Tom Grady"},
		{"“The road is closed,” said Tom Grady", "Tom Grady"},
		{"“The road is closed,” said Tom Grady and Ruth Lowell", "Ruth Lowell, Tom Grady"},
		{"“The road is closed,” said Tom Grady and his assistant in Torsby, Ruth Lowell.", "Tom Grady"},
		{"“The road is closed,” said Tom Grady and his boat, Ruth Lowell.", "Tom Grady"},
		{"“The road is closed,” said Tom Grady and his assistant, a clerk.", "Tom Grady"},
		{"“The road is closed,” said Tom Grady and\n\nRuth Lowell, at home.", "Tom Grady"},
		{"Ruth Lowell came. “The road is closed,” said Tom Grady, Lowell and Jim Holt.", "Jim Holt, Ruth Lowell, Tom Grady"},
		{"Ruth Lowell and JR said the road was closed.", "Ruth Lowell"},
		{"Tom Grady and Ruth Lowell: “The road is closed.”", "Ruth Lowell, Tom Grady"},
		{"“The road is closed,” said Tom Grady, Ruth Lowell, Jim Holt, Ann Day, Karl Bern, Mara Quill and Sven Holm.", "Ann Day, Jim Holt, Karl Bern, Mara Quill, Ruth Lowell, Sven Holm, Tom Grady"},
		{"“The road is closed,” said Tom Grady, Ruth Lowell, Jim Holt, Ann Day, Karl Bern, Mara Quill, Sven Holm and Franz Roe.", "Tom Grady"},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s\nis said by %q, want %q", row.body, got, row.want)
		}
	}
}

// What a group says is put into nobody's mouth, whoever leads it.
func TestGroupsSpeakForNobody(t *testing.T) {
	for _, row := range []string{
		"Jane Doe chairs the panel. Panel chairwoman Jane Doe left. “The road is closed,” the panel said.",
		"The team, Jim Holt told us, was tired. “The road is closed,” the team said.",
		"Jim Holt founded the company. Company founder Jim Holt left. “The road is closed,” the company said.",
		"Family lawyer Ruth Lowell came. “The road is closed,” the family said.",
		"Tom Grady, a jury member, spoke. “The road is closed,” the jury said.",
		"School board president Tom Grady came. The board said the road was closed.",
	} {
		if got := speakersOf(t, row, "closed"); len(got) > 0 {
			t.Errorf("%s\nis said by %q", row, got)
		}
	}
}

// A nickname in marks, a surname that could be a thing, a rare given name.
func TestNamesWithMoreWords(t *testing.T) {
	for _, row := range []struct{ body, want string }{
		{"Walter “Red” Marsh, who runs the ferry, said the road was closed.", "Walter “Red” Marsh"},
		{"Mayor Ann Day said the road was closed.", "Ann Day"},
		{"Helen Bridge said the road was closed.", "Helen Bridge"},
		{"Tilly Marsh, a teacher, said the road was closed.", "Tilly Marsh"},
		{"TILDA MARSH: The road is closed.\n\nTilda Marsh, a teacher, spoke on the radio.", "Tilda Marsh"},
	} {
		if got := strings.Join(speakersOf(t, row.body, "closed"), ", "); got != row.want {
			t.Errorf("%s\nis said by %q, want %q", row.body, got, row.want)
		}
	}
}

// speakersOf are the names of everybody a statement that holds some words is listed for, sorted.
func speakersOf(t *testing.T, body, words string) []string {
	t.Helper()
	a, reading := read(t, body)
	var names []string
	for _, q := range reading.Quotes {
		if q.Speaker != nil && strings.Contains(q.Content[len(q.Content)-1].Of(a.Body), words) {
			names = append(names, q.Speaker.Name)
		}
	}
	slices.Sort(names)
	return names
}
