package nlp

import "testing"

func TestQuotedRegions(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"He said “no” and “yes”.", "no|yes"},
		{`He said "no" and "yes".`, "no|yes"},
		{"He said ''no'' and it's fine.", "no"},
		{"“Open here.\n\n“And here,” he said.", "Open here.|And here,"},
		{"“Open here.\n\nNot marked,” he said.", "Open here.|Not marked,"},
		{`It is 6'2" tall.`, ""},
		{`" We left , " he said . " It was late . "`, " We left , | It was late . "},
		{`A pipe of 6 " and one of 8 " wide.`, ""},
		{`They left " then .`, ""},
		{"She wrote <a title=\"x\">this</a> “here”.", "here"},
		{"A slip: “word“ it was.", "word"},
		{"‘Single’ marks quote nothing.", ""},
		{"‘Never mind,’ he said. ‘It is the boat’s turn.’", "Never mind,|It is the boat’s turn."},
		{"'Never mind,' he said.", "Never mind,"},
		{"“He said, ‘Never mind,’ and left,” she said.", "He said, ‘Never mind,’ and left,"},
		{"'We left,' he said.\n\n'It was late,' he said. 'We heard \"go\".'", "We left,|It was late,|We heard \"go\"."},
		{"'We left,' he said.\n\n'We heard, \"go\",' he said.\n\n'So we went.'", "We left,|We heard, \"go\",|So we went."},
		{"\"We left,\" he said. \"It was 'Never mind,' again,\" he said. \"Who?\"", "We left,|It was 'Never mind,' again,|Who?"},
		{"'We left,' he said.\n\n'It was late,' he said.\n\nThe \"barge\" sank. 'It was \"old\",' he said.", `We left,|It was late,|barge|It was "old",`},
		{`He said: "We left. "It was late." They went.`, `We left. "It was late.`},
		{`He said: "We left "it was late." They went.`, `We left |it was late.`},
		{"“We left,’’ he said. “It was late.’’", "We left,|It was late."},
		{"“We heard ‘Go,’ he said,” she said.", "We heard ‘Go,’ he said,"},
		{"The ‘Old Boat’ is back, and the ’90s with it.", ""},
		{"”Slip,” he said.", "Slip,"},
		{"They left ” then “here” too.", "here"},
		{`They left " then "here".`, "here"},
		{`They left <`, ""},
		{`5 <6 "here" and 7> "there".`, "here|there"},
		{`She wrote <a "here" <b "there".`, "here|there"},
		{`She wrote "here</a title="x">" too.`, `here</a title="x">`},
		{"He said “no’’’ and “yes”.", "no’|yes"},
		{"‘We left,’ he said, ’We left,’ too.", "We left,"},
		{"It’s old, x‘We left,’ he said.", ""},
		{"‘we left,’ he said.", ""},
		{"‘We left,‘ he said.", ""},
		{"‘We left, O.’Neill said.’ He left.", "We left, O.’Neill said."},
		{"'We left,' he said.\n\n'It was late,' he said. 'We heard \"go.\n\n'So we went.'", "We left,|It was late,|go."},
		{"'We left,' he said.\n\n'It was late,' he said.\n\n\"So 'We heard,' go.\n\nThen we went,\" he said.", "We left,|It was late,|We heard,"},
		{"\"Open here.\n\nNot marked,\" he said.", "Open here.|Not marked,"},
		{"He said “no “yes” and left.", "no “yes"},
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
