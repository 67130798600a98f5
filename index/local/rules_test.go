package local_test

import (
	"testing"
	"testing/fstest"

	"pullquote/index/local"
	"pullquote/index/people"
)

func TestPeopleYAMLWins(t *testing.T) {
	files := fstest.MapFS{
		"a.md": {Data: []byte("---\ntitle: A\n---\n“We will win,” said Mayor Jane Smith. “Soon.”\n")},
		"b.md": {Data: []byte("---\ntitle: B\n---\n“We have won,” said Jenny Miller, the mayor’s new name after her wedding.\n")},
	}
	x, err := local.Open(t.Context(), files, local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	find := func() []people.Person {
		found, err := snapshot(t, x).People().Find(t.Context(), "Jenny Miller")
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	if found := find(); len(found) != 1 || found[0].Name != "Jenny Miller" {
		t.Fatalf("without rules Jenny Miller is %v", found)
	}
	files["people.yaml"] = &fstest.MapFile{Data: []byte("people:\n  - name: Jane Smith Miller\n    aliases: [Jane Smith, Jenny Miller]\n")}
	refresh(t, x)
	found := find()
	if len(found) != 1 || found[0].Name != "Jane Smith Miller" || found[0].Quotes != 2 {
		t.Errorf("with rules Jenny Miller is %v, want Jane Smith Miller with 2 quotations", found)
	}
}
