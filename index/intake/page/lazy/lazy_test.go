package lazy

import "testing"

func TestAnExpressionIsCompiledWhenItIsUsed(t *testing.T) {
	broken := Regexp(`(`) // declaring it does no harm
	day := Regexp(`\d{1,2}`)
	if first := day(); first != day() || !first.MatchString("3 May") {
		t.Error("compiled once, and it matches")
	}
	defer func() {
		if recover() == nil {
			t.Error("an expression that does not compile is a fault")
		}
	}()
	broken()
}
