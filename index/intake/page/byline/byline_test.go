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
		"Par Anne Dupont avec Luc Petit":                {"Anne Dupont avec Luc Petit"},
		"The Associated Press":                          {"The Associated Press"},
		"All the news of the coast, told by its people": nil,
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
