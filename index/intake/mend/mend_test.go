package mend

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
)

func TestTheBytesTellTheCharacterSetBeforeTheDeclaration(t *testing.T) {
	for _, c := range []struct{ fact, doc, declared, want string }{
		{"UTF-8 declared Latin-1", "Acción", "text/html; charset=iso-8859-1", "Acción"},
		{"Windows-1252 declared UTF-8", "Acci\xf3n \x93x\x94", "text/html; charset=utf-8", "Acción “x”"},
		{"Latin-2 declared rightly", "\xb3\xf3d\xbc", "text/html; charset=iso-8859-2", "łódź"},
		{"Shift JIS declared in the document", "<meta charset=shift_jis>\x93\xfa\x96\x7b", "", "<meta charset=shift_jis>日本"},
		{"a byte order mark", "\xef\xbb\xbfhello", "", "hello"},
		{"UTF-16 by its mark", "\xff\xfeh\x00i\x00", "", "hi"},
		{"UTF-16 without a mark", "<\x00p\x00>\x00h\x00i\x00<\x00/\x00p\x00>\x00", "", "<p>hi</p>"},
		{"UTF-16, big end first", "\x00<\x00p\x00>\x00h\x00i\x00<\x00/\x00p\x00>", "text/html; charset=utf-8", "<p>hi</p>"},
		{"one bad byte among UTF-8", "Le port réparera la jetée\xe9 dès l’été", "", "Le port réparera la jetée\uFFFD dès l’été"},
		{"one bad byte beside a few quotation marks", "“It is cold,” she said. jet\xe9e", "", "“It is cold,” she said. jet\uFFFDe"},
		{"Cyrillic declared in XML alone", "<?xml version='1.0' encoding='windows-1251'?><a>\xcf\xee\xf0\xf2</a>", "", "<?xml version='1.0' encoding='windows-1251'?><a>Порт</a>"},
		{"Cyrillic declared by the server alone", "<a>\xcf\xee\xf0\xf2</a>", "text/xml; charset=windows-1251", "<a>Порт</a>"},
		{"the server's UTF-8 against the page's word", "<meta charset=windows-1251>\xcf\xee\xf0\xf2", "text/html; charset=utf-8", "<meta charset=windows-1251>Порт"},
		{"undeclared, by the page's language", "<html lang=ru>\xcf\xee\xf0\xf2", "", "<html lang=ru>Порт"},
		{"undeclared, by the feed's language", "<rss><language>pl</language>\xb3\xf3d\xbc", "", "<rss><language>pl</language>łódź"},
		{"undeclared French", "jet\xe9e", "", "jetée"},
		{"ISO-2022-JP", "\x1b$BF|K\\\x1b(B", "text/html; charset=iso-2022-jp", "日本"},
		{"an escape in UTF-8", "é\x1b$ è", "text/html; charset=utf-8", "é\x1b$ è"},
		{"a NUL", "a\x00b", "", "ab"},
	} {
		if got := string(Text([]byte(c.doc), c.declared)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.fact, got, c.want)
		}
	}
}

func TestWhatIsDeclaredNowhereIsToldByItsLetters(t *testing.T) {
	for _, c := range []struct {
		fact string
		set  encoding.Encoding
		text string
	}{
		{"Russian", charmap.Windows1251, "Городской совет решил в понедельник снова открыть старую баню в Мельничном переулке, которая была закрыта три зимы подряд, сообщила газета."},
		{"Russian of another time", charmap.KOI8R, "Городской совет решил в понедельник снова открыть старую баню в Мельничном переулке, которая была закрыта три зимы подряд, сообщила газета."},
		{"Japanese", japanese.EUCJP, "町議会は月曜日、三年前から閉まっていた古い浴場を再び開くことを決めた。費用は旧税務署の売却でまかなわれる。"},
		{"Korean", korean.EUCKR, "시의회는 월요일에 세 해 전부터 닫혀 있던 옛 목욕탕을 다시 열기로 했다. 비용은 옛 세무서를 판 돈으로 낸다."},
		{"Polish", charmap.Windows1250, "Rada miejska zdecydowała w poniedziałek, że stara łaźnia przy ulicy Młyńskiej zostanie znów otwarta, choć część radnych wyszła z sali."},
		{"Swedish", charmap.Windows1252, "Kommunfullmäktige beslutade på måndagen att öppna det gamla badhuset igen, sedan det stått stängt i tre vintrar."},
	} {
		doc, err := c.set.NewEncoder().String("<html><p>" + c.text + "</p></html>")
		if err != nil {
			t.Fatal(err)
		}
		if got := string(Text([]byte(doc), "text/html")); !strings.Contains(got, c.text) {
			t.Errorf("%s: got %q", c.fact, got)
		}
	}
}

func TestWhatXMLForbidsCostsItselfAlone(t *testing.T) {
	for _, c := range []struct{ fact, doc, want string }{
		{"a control character", "<a>pier\x0b here</a>", "<a>pier here</a>"},
		{"one by number", "<a>pier&#x1F; &#0;here&#8217;s</a>", "<a>pier here&#8217;s</a>"},
		{"a declaration that is not true", `<?xml version="1.0" encoding="ISO-8859-1"?>` + "\n<a>jetée</a>", "<a>jetée</a>"},
		{"words before the document", "Warning: x in y.php\n<?xml version='1.0'?><a/>", "<a/>"},
		{"markup before the document", "<br />\n<b>Warning</b>: x in y.php<br />\n<?xml version='1.0'?><a/>", "<a/>"},
		{"an end mark within a section", "<a><![CDATA[if x[y]]>0 then]]></a>", "<a><![CDATA[if x[y]]]]><![CDATA[>0 then]]></a>"},
		{"an end mark that is split already", "<a><![CDATA[x]]]]><![CDATA[>y]]></a>", "<a><![CDATA[x]]]]><![CDATA[>y]]></a>"},
		{"words after a section", "<a><![CDATA[x]]> and</a><b><![CDATA[y]]></b>", "<a><![CDATA[x]]> and</a><b><![CDATA[y]]></b>"},
		{"a section that is cut off", "<a><![CDATA[x", "<a><![CDATA[x"},
		{"a section of an element with attributes", `<a t="1"> <![CDATA[x]]>1]]> </a>`, `<a t="1"> <![CDATA[x]]]]><![CDATA[>1]]> </a>`},
		{"XHTML with a prefix", `<f xmlns:h="http://www.w3.org/1999/xhtml"><h:p>x</h:p></f>`, `<f xmlns:h="http://www.w3.org/1999/xhtml"><p>x</p></f>`},
	} {
		if got := string(XML([]byte(c.doc), "")); got != c.want {
			t.Errorf("%s: got %q, want %q", c.fact, got, c.want)
		}
	}
}

func TestJSONThatIsCutOffEndsAfterWhatIsWhole(t *testing.T) {
	for text, want := range map[string]string{
		`{"items":[{"title":"a }"},{"title":"b"},{"title":"c`: `{"items":[{"title":"a }"},{"title":"b"}]}`,
		`{"items":[{"by":{"name":"x"},"title":"a`:             `{"items":[{"by":{"name":"x"}}]}`,
		`{"items":[{"title":"a\"{"}]}`:                        `{"items":[{"title":"a\"{"}]}`,
		`{"items":[`:                                          `{"items":[`,
	} {
		if got := string(JSON([]byte(text))); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

func TestAControlCharacterInJSONIsASpace(t *testing.T) {
	if got := string(JSON([]byte("{\"a\":\n\"pier\x0bhere\"}"))); got != `{"a": "pier here"}` {
		t.Errorf("got %q", got)
	}
}

func TestAFeedIsReadItemByItemWhereItIsBroken(t *testing.T) {
	for _, c := range []struct {
		fact, feed string
		want       []string
	}{
		{"the last item is cut off", "<rss><channel><title>P</title><item>1</item><item>2", []string{"<rss><channel><title>P</title><item>1</item></channel></rss>"}},
		{"an item opens twice", "<feed><entry>1</entry><entry x='1'>2</entry>", []string{"<feed><entry>1</entry></feed>", "<feed><entry x='1'>2</entry></feed>"}},
		{"RDF", "<rdf:RDF><channel/><item>1</item></rdf:RDF>", []string{"<rdf:RDF><channel/><item>1</item></rdf:RDF>"}},
		{"no item at all", "<rss><channel>", nil},
	} {
		var got []string
		for part := range Parts([]byte(c.feed)) {
			got = append(got, string(part))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.fact, got, c.want)
		}
	}
}

func TestManyOpenSectionsEnd(t *testing.T) {
	doc := []byte(strings.Repeat("<a><![CDATA[", 200_000))
	if got := Sections(doc); !bytes.Equal(got, doc) {
		t.Errorf("sections without an end were changed")
	}
}

func FuzzXML(f *testing.F) {
	f.Add([]byte("<a>\xe9<![CDATA[x]]>y]]></a>"), "text/xml; charset=windows-1251")
	f.Add([]byte("\xff\xfe<\x00a\x00/\x00>\x00"), "")
	f.Fuzz(func(t *testing.T, doc []byte, contentType string) {
		text := XML(doc, contentType)
		if !utf8.Valid(text) {
			t.Fatalf("not UTF-8: %q", text)
		}
		dec := xml.NewDecoder(bytes.NewReader(text))
		dec.Strict = false
		for {
			if _, err := dec.Token(); err != nil {
				if strings.Contains(err.Error(), "illegal character code") || strings.Contains(err.Error(), "invalid UTF-8") {
					t.Fatal(err)
				}
				return
			}
		}
	})
}
