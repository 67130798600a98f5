package intake_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"pullquote/index/intake"
)

func ExampleImporter() {
	folder, err := os.MkdirTemp("", "example")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	source := filepath.Join(folder, "ferry.md")
	text := "---\ntitle: Ferry strike called off\ndate: 2024-05-03\n---\nUnion chair Lena Ortiz called off the ferry strike at midnight.\n"
	if err := os.WriteFile(source, []byte(text), 0o644); err != nil {
		fmt.Println(err)
		return
	}
	i, err := intake.New(filepath.Join(folder, "articles"), intake.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer i.Close()
	for range 2 { // the same source twice changes nothing
		summary, err := i.Import(context.Background(), source)
		fmt.Println(summary.Counts, err)
	}
	// Output:
	// map[added:1] <nil>
	// map[unchanged:1] <nil>
}
