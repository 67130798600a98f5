package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"pullquote/index"
	"pullquote/index/invented"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/index/opensearch"
)

// inCluster opens the index of an archive in the cluster that is measured.
func (b *bench) inCluster(coverage *invented.Archive, folder string, m *meaning.Model) (*local.Index, error) {
	ctx := context.Background()
	engine, err := opensearch.Open(ctx, "opensearch://"+b.cluster+"/bench-"+strings.ToLower(filepath.Base(folder))+"?tls=off", opensearch.Options{Meaning: m})
	if err != nil {
		return nil, err
	}
	return local.Join(ctx, coverage, engine, local.Options{})
}

func (b *bench) buildCluster(coverage *invented.Archive, folder string) (int, error) {
	x, err := b.inCluster(coverage, folder, nil)
	if err != nil {
		return 0, err
	}
	held, err := index.StatsOf(context.Background(), x)
	return held.Passages, errors.Join(err, x.Close())
}

func (b *bench) openCluster(coverage *invented.Archive, folder string) (opened, error) {
	x, err := b.inCluster(coverage, folder, meaning.Default())
	if err != nil {
		return opened{}, err
	}
	return searching(x, index.Query{Nearest: 10, Limit: 30}), nil
}

func (b *bench) openClusterDesk(coverage *invented.Archive, folder string) (opened, error) {
	x, err := b.inCluster(coverage, folder, meaning.Default())
	if err != nil {
		return opened{}, err
	}
	return answering(x), nil
}
