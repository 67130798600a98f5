package byline

import (
	"slices"
	"strings"
	"testing"
)

func TestBylinesAreSplitIntoNames(t *testing.T) {
	for line, want := range map[string][]string{
		"By ANN LEE and BO DAY":                         {"ANN LEE", "BO DAY"},
		"Ann Lee, Bo Day & Cy Orr":                      {"Ann Lee", "Bo Day", "Cy Orr"},
		"Von unserer Korrespondentin Anna Lee":          {"Anna Lee"},
		"Anna Lee Do 9 Apr 2020":                        {"Anna Lee"},
		"Door onze verslaggever Jan de Vries":           {"Jan de Vries"},
		"De notre envoyée spéciale Anne Dupont":         {"Anne Dupont"},
		"Propos recueillis par Anne Dupont":             {"Anne Dupont"},
		"A cura di Anna Neri":                           {"Anna Neri"},
		"Texto: Ana Ruiz":                               {"Ana Ruiz"},
		"Haber: Cem Demir":                              {"Cem Demir"},
		"글 김민수 기자 사진 박하늘":                               {"김민수"},
		"Par Anne Dupont (avec Reuters)":                {"Anne Dupont"},
		"Par notre correspondante Anne Dupont":          {"Anne Dupont"},
		"Szerző: Nagy Anna":                             {"Nagy Anna"},
		"[채석장일보 김민수 기자]":                                {"김민수"},
		"Par Anne Dupont avec AFP":                      {"Anne Dupont"},
		"이하늘 기자 sky@quarrydaily.example":                {"이하늘"},
		"記者王小明／山城報導":                                    {"王小明"},
		"Words: Ann Lee. Photography: Bo Day":           {"Ann Lee"},
		"Muhabir: Cem Demir":                            {"Cem Demir"},
		"Door: Jan de Vries en Anna Smit (ANP)":         {"Jan de Vries", "Anna Smit"},
		"Ana Ruiz, en Quito":                            {"Ana Ruiz"},
		"Anna Lee (dpa)":                                {"Anna Lee"},
		"Ann Lee (ann.lee@post.example)":                {"Ann Lee"},
		"记者:王小明 编辑:陈红":                                  {"王小明"},
		"文/王小明 责任编辑：陈红":                                 {"王小明"},
		"Ann Lee @annlee":                               {"Ann Lee"},
		"Text: Anna Lee Fotos: Bo Tag":                  {"Anna Lee"},
		"Story by Ann Lee. Photographs by Bo Day":       {"Ann Lee"},
		"By Ann Lee | Special to the Post":              {"Ann Lee"},
		"Posted by Ann Lee at May 3, 2004 09:30 AM":     {"Ann Lee"},
		"Submitted by Ann Lee on Fri, 05/03/2024":       {"Ann Lee"},
		"记者 王小明":                                        {"王小明"},
		"文・山田太郎":                                        {"山田太郎"},
		"김민수 기자":                                        {"김민수"},
		"Por: Ana Ruiz":                                 {"Ana Ruiz"},
		"Ana Ruiz e Rui Sá":                             {"Ana Ruiz", "Rui Sá"},
		"Martin Luther King, Jr.":                       {"Martin Luther King, Jr."},
		"Written by Ann Lee on May 3, 2024":             {"Ann Lee"},
		"Ann Lee, Harbour Post staff writer":            {"Ann Lee"},
		"Text: Anna Lee, Fotos: Bo Tag":                 {"Anna Lee"},
		"Ann Lee; edited by Bo Day":                     {"Ann Lee"},
		"By Ann Lee | Photos by Bo Day":                 {"Ann Lee"},
		"Posted by: Ann Lee":                            {"Ann Lee"},
		"admin":                                         nil,
		"Staff Report":                                  nil,
		"ann@harbourpost.example":                       nil,
		"https://social.example/ann":                    nil,
		"Ann Lee →":                                     {"Ann Lee"},
		"Christian von Stetten":                         {"Christian von Stetten"},
		"Autor: Jan Kowalski":                           {"Jan Kowalski"},
		"De Redactie, Jan de Vries":                     {"Jan de Vries"},
		"Veröffentlicht von Anna Lee am 3. Mai 2024":    {"Anna Lee"},
		"Par Anne Dupont avec Luc Petit":                {"Anne Dupont", "Luc Petit"},
		"The Associated Press":                          {"The Associated Press"},
		"All the news of the coast, told by its people": nil,

		// A name ends where the next field begins.
		"Bo Day Updated: May 3, 2024":                      {"Bo Day"},
		"Anna Lee Stand: 03. Mai 2024":                     {"Anna Lee"},
		"Anna Lee — veröffentlicht am 3. Mai 2024":         {"Anna Lee"},
		"Ana Ruiz, Publicado hace 3 horas":                 {"Ana Ruiz"},
		"Ana Ruiz - Actualizado: 3 de mayo de 2024":        {"Ana Ruiz"},
		"Ann Lee | Last updated 2 hours ago":               {"Ann Lee"},
		"Anne Dupont Publié le 3 mai 2024":                 {"Anne Dupont"},
		"Written by Ann Lee Edited by Bo Day":              {"Ann Lee"},
		"Anna Lee im Gespräch mit Bo Tag":                  {"Anna Lee", "Bo Tag"},
		"By Ann Lee and Bo Day for the Mill Gazette":       {"Ann Lee", "Bo Day"},
		"By ANN LEE AND BO DAY":                            {"ANN LEE", "BO DAY"},
		"Par Anne Dupont (avec Luc Petit et Eva Roy)":      {"Anne Dupont", "Luc Petit", "Eva Roy"},
		"Redaktion: Anna Lee (Pressesprecherin der Mühle)": {"Anna Lee"},
		"Author: Anna Lee (eg)":                            {"Anna Lee"},
		"Anna Lee (Mühlen), Bo Tag (Berlin)":               {"Anna Lee", "Bo Tag"},
		"石頭的家 (stonehouse)":                                {"石頭的家"},
		"Auteur : Anne Dupont":                             {"Anne Dupont"},
		"Autor anna":                                       {"anna"},
		"Texto de Ana Ruiz":                                {"Ana Ruiz"},
		"Text von Anna Lee Illustration von Bo Tag":        {"Anna Lee"},
		"~ Anna Lee":                                 {"Anna Lee"},
		`<a href="/staff/ann-lee">Ann Lee</a>`:       {"Ann Lee"},
		"Anna Lee, Wirtschaftsredakteurin Mühlen":    {"Anna Lee"},
		"Ana Ruiz, Corresponsal Política":            {"Ana Ruiz"},
		"Jean Dupont, envoyé spécial à Rome":         {"Jean Dupont"},
		"Ann Lee, Chief Executive of the Mill Trust": {"Ann Lee"},
		"Rezept von":                                   nil,
		"Von":                                          nil,
		"Posted by Ann Lee in Baths":                   {"Ann Lee"},
		"Mill Gazette (www.millgazette.example)":       nil,
		"Guest post by Ann Lee, Mill College":          {"Ann Lee"},
		"Gastbeitrag von Anna Lee":                     {"Anna Lee"},
		"Tribune de Anne Dupont":                       {"Anne Dupont"},
		"Von Anna Lee · Aus dem Spanischen von Bo Tag": {"Anna Lee"},
		"Propos recueillis par Anne Dupont et traduits de l’italien par Luc Petit": {"Anne Dupont"},
		"Mill Friends in Talheim e.V.": {"Mill Friends in Talheim e.V."},
		"gazette-admin":                nil,
		"Reporting by Ann Lee in Millford; additional reporting by Bo Day; editing by Cy Orr": {"Ann Lee", "Bo Day"},
		"Una crónica de Ana Ruiz": {"Ana Ruiz"},
		"An analysis by Ann Lee":  {"Ann Lee"},
		"Da Redação":              nil,
		"al/dpa":                  {"al/dpa"},
		"bot / APA":               {"bot / APA"},

		// Two words with "and" between them are one name; so is an office with all that it is for.
		"Mills & Mines":                           {"Mills & Mines"},
		"Stadt und Land, Mühlen, Germany":         {"Stadt und Land"},
		"Landesamt für Wasser und Boden":          {"Landesamt für Wasser und Boden"},
		"Bundesamt für Wasser, Boden und Wald":    {"Bundesamt für Wasser, Boden und Wald"},
		"Mühlenpost, Neustadt a. d. W., Germany":  {"Mühlenpost"},
		"Copyright Mühlenverlag GmbH":             nil,
		"Mühlenverlag GmbH - all rights reserved": nil,
		"© 2024 Mill Gazette":                     nil,
		"Quelle: muehlenpost.example":             nil,
		"Fuente: Agencia del Molino":              nil,
		"Zitat von Bo Tag":                        nil,
		"Фото из архива Анны Ли":                  nil,
		"Article by":                              nil,
		"Autor":                                   nil,
		"publisher":                               nil,
		"Last Updated":                            nil,
		"deinen Mühlenfreunden":                   nil,
		"social.example/millgazette":              nil,
		"ann[at]millgazette.example":              nil,
		"ann (at) millgazette.example":            nil,
		"news service reports":                    nil,
		"Übersetzt von Anna Lee":                  nil,
		"Traducción de Ana Ruiz":                  nil,
		"Traduit de l'anglais par Anne Dupont":    nil,
	} {
		if got := Names(line); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

func TestBylinesBecomeNames(t *testing.T) {
	for line, want := range map[string]string{
		"By Ann Lee":                       "Ann Lee",
		"By Ann Lee and Bo Day":            "Ann Lee|Bo Day",
		"Ann Lee, Bo Day and Cy Orr":       "Ann Lee|Bo Day|Cy Orr",
		"Tom Hale, Jr., Staff Writer":      "Tom Hale, Jr.",
		"Ann Lee, Associated Press":        "Ann Lee",
		"admin":                            "",
		"https://www.facebook.com/harbour": "",
		"ann.lee@post.example":             "",
		"The Associated Press":             "The Associated Press",
		"Words by Régine Dubé":             "Régine Dubé",
	} {
		if got := strings.Join(Names(line), "|"); got != want {
			t.Errorf("Names(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestALinkToAWritersPageHoldsTheName(t *testing.T) {
	for _, c := range []struct{ text, address, want string }{
		{"Ann Lee", "/author/ann-lee/", "Ann Lee"},
		{"Ann Lee", "https://post.example/team/ann", "Ann Lee"},
		{"All about Ann Lee", "/autor/ann-lee", "Ann Lee"},
		{"Ana Lía Torres", "/firmas/ana-lia-torres", "Ana Lía Torres"},
		{"Ann Lee", "/autor/4711", "Ann Lee"},
		{"More Posts", "/author/annlee", ""},
		{"Ann Lee", "/players/ann-lee", ""},
		{"Ann", "/author/ann", ""},
	} {
		if got := OfProfile(c.text, c.address); got != c.want {
			t.Errorf("%q at %s: got %q, want %q", c.text, c.address, got, c.want)
		}
	}
}

func TestTheLinesOfABylineAreReadApart(t *testing.T) {
	same := func(lines ...string) []Line {
		var all []Line
		for _, text := range lines {
			all = append(all, Line{Text: text, Make: "a"})
		}
		return all
	}
	for _, c := range []struct {
		fact  string
		lines []Line
		want  []string
	}{
		{"names of one make", same("Ann Lee", "Bo Day"), []string{"Ann Lee", "Bo Day"}},
		{"a name and its office", []Line{{Text: "Ann Lee", Make: "a"}, {Text: "Mill Gazette"}}, []string{"Ann Lee"}},
		{"an office of the same make", same("Ann Lee", "Gazette Staff"), []string{"Ann Lee"}},
		{"a label and a name", same("Article by", "Ann Lee"), []string{"Ann Lee"}},
		{"a label that needs its name", same("Veröffentlicht von", "Anna Lee"), []string{"Anna Lee"}},
		{"a label without its colon", same("Autor", "anna"), []string{"anna"}},
		{"an editor under the writer", []Line{{Text: "Written by Ann Lee"}, {Text: "Edited by Bo Day"}}, []string{"Ann Lee"}},
		{"a list that goes on", []Line{{Text: "By Ann Lee,"}, {Text: "Bo Day and"}, {Text: "Cy Orr"}}, []string{"Ann Lee", "Bo Day", "Cy Orr"}},
		{"a conjunction on the next line", []Line{{Text: "Von Anna Lee"}, {Text: "und Bo Tag"}}, []string{"Anna Lee", "Bo Tag"}},
		{"a name that is given twice", same("Ann", "Ann", "9"), []string{"Ann"}},
		{"what readers are offered", []Line{{Text: "Ann Lee", Make: "a"}, {Text: "Follow", Make: "a.f"}, {Text: "Expert for New Things", Make: "h4"}}, []string{"Ann Lee"}},
		{"an agency and a day", []Line{{Text: "Reuters"}, {Text: "Updated: May 3, 2024"}}, []string{"Reuters"}},
		{"a photographer by the line under the name", []Line{{"Ann Lee", "b"}, {"Reporter", "i"}, {"Bo Day", "b"}, {"Photographer", "i"}}, []string{"Ann Lee"}},
		{"a day before the name", []Line{{Text: "3 May 2024"}, {Text: "By Ann Lee"}}, []string{"Ann Lee"}},
	} {
		if got := Names(Written(c.lines)...); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.fact, got, c.want)
		}
	}
}

func TestLibrariesWriteTheFamilyNameFirst(t *testing.T) {
	for entry, want := range map[string]string{
		"Boer, Jan de":            "Jan de Boer",
		"Lee, A.":                 "A. Lee",
		"Lee, Ann Mary":           "Ann Mary Lee",
		"Ann Lee":                 "Ann Lee",
		"Ann Lee, PhD":            "Ann Lee, PhD",
		"Lee, PhD":                "Lee, PhD",
		"Lee, Ann; Day, Bo":       "Lee, Ann; Day, Bo",
		"Lee, Gazette Staff":      "Lee, Gazette Staff",
		"Ann Lee, Millford":       "Ann Lee, Millford",
		"Lee, bo":                 "Lee, bo",
		"Harbour Post, Ann, Berl": "Harbour Post, Ann, Berl",
	} {
		if got := Upright(entry); got != want {
			t.Errorf("%q: got %q, want %q", entry, got, want)
		}
	}
}

func TestAWordIsCompletedByTheWholeName(t *testing.T) {
	for _, c := range []struct {
		word, name string
		want       bool
	}{
		{"Ann", "Ann Lee", true},
		{"ANN", "Ann Lee", true},
		{"ann.lee", "Ann Lee", true},
		{"annlee", "Ann Lee", true},
		{"alee", "Ann Lee", true},
		{"rene_hoelm", "René Hoelm", true},
		{"Lee", "Ann Lee", false},
		{"Ann", "About Ann", false},
		{"Johanna", "Ann Lee", false},
		{"joanna", "Jo Anna Lee", false},
		{"Ann", "Anna Lee", false},
		{"Ann", "Ann", false},
	} {
		if got := Completes([]string{c.name}, c.word); got != c.want {
			t.Errorf("%q by %q: %v", c.word, c.name, got)
		}
	}
}
