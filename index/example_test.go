package index_test

import (
	"context"
	"fmt"

	"pullquote/index"
	"pullquote/index/local"
	"pullquote/seeds"
)

func ExampleSearcher() {
	ctx := context.Background()
	engine, err := local.Open(ctx, seeds.FS, local.Options{}) // any engine is a Searcher
	if err != nil {
		fmt.Println(err)
		return
	}
	defer engine.Close()
	var searcher index.Searcher = engine
	s, err := searcher.Snapshot(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()
	found, err := s.Search(ctx, index.Query{Text: "family separation", Limit: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, h := range found.Hits {
		fmt.Println(h.Document.Title)
	}
	// Output:
	// Connecticut Immigration Advocates To Trump: No More Raids
}
