package question_test

import (
	"testing"

	"pullquote/answers/question"
	"pullquote/index/meaning/encoder"
)

func TestSenseTellsTalkFromQuestionsInFourLanguages(t *testing.T) {
	for _, row := range []struct {
		asked string
		talk  bool
	}{
		{"who was elected to the harbour board?", false},
		{"why did the council close the library", false},
		{"¿qué dijo el alcalde sobre la huelga?", false},
		{"combien de maisons ont brûlé ?", false},
		{"quando começa a obra da ponte?", false},
		{"good evening bot", true},
		{"thanks, you're great", true},
		{"buenas tardes", true},
		{"merci bien", true},
		{"obrigada!", true},
		{"write me a haiku", true},
		{"how do i install python on windows", true},
	} {
		v, err := encoder.Default().Question(t.Context(), row.asked)
		if err != nil {
			t.Fatal(err)
		}
		if s := question.SenseOf(v[:]); (s.Talk > 0.5) != row.talk {
			t.Errorf("%q is talk with a chance of %.2f", row.asked, s.Talk)
		}
	}
}

func TestSenseTellsTheAnswerTypeInFourLanguages(t *testing.T) {
	for _, row := range []struct {
		asked string
		want  question.AnswerType
	}{
		{"when does the ferry leave?", question.AskWhen},
		{"¿cuándo sale el ferry?", question.AskWhen},
		{"quand part le ferry ?", question.AskWhen},
		{"quando sai a balsa?", question.AskWhen},
		{"¿por qué cerró la escuela?", question.AskWhy},
		{"combien de maisons ont brûlé ?", question.AskNumber},
		{"onde caiu o avião?", question.AskWhere},
	} {
		v, err := encoder.Default().Question(t.Context(), row.asked)
		if err != nil {
			t.Fatal(err)
		}
		if s := question.SenseOf(v[:]); s.Type != row.want {
			t.Errorf("%q asks %q with a chance of %.2f, want %q", row.asked, s.Type, s.Chance, row.want)
		}
	}
}

func TestAVectorOfAnotherModelTellsNothing(t *testing.T) {
	if s := question.SenseOf(make([]int8, 7)); s.Chance != 0 || s.Talk != 0 {
		t.Errorf("it tells %+v", s)
	}
}
