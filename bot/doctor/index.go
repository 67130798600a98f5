package doctor

import (
	"context"
	"fmt"

	"pullquote/bot/coverage"
	"pullquote/bot/terminal"
	"pullquote/index"
	"pullquote/index/bleveindex"
	"pullquote/index/local"
	"pullquote/index/opensearch"
)

// heldIn is what an index holds, as it is.
func (d *Doctor) heldIn(ctx context.Context, path string) (index.Stats, error) {
	if opensearch.Is(path) {
		x, err := d.opener.OpenCluster(ctx, path)
		if err != nil {
			return index.Stats{}, err
		}
		defer x.Close()
		return index.StatsOf(ctx, x)
	}
	x, err := bleveindex.Open(ctx, bleveindex.Options{Path: path, Encoder: d.opener.Encoder()})
	if err != nil {
		return index.Stats{}, err
	}
	defer x.Close()
	return index.StatsOf(ctx, x)
}

// checkReading looks how much of the index the encoder has read.
func (d *Doctor) checkReading(ctx context.Context, cov coverage.Folder) []Finding {
	path := coverage.IndexPath(cov, d.CacheDir)
	if opensearch.Is(path) {
		return d.checkRead(ctx, path)
	}
	if c, err := bleveindex.Probe(path); path == local.InMemory || err != nil || c.Generation == 0 {
		return nil // the index's finding says so
	}
	return d.checkRead(ctx, path)
}

// checkIndexes looks at the index folder of each coverage.
func (d *Doctor) checkIndexes() (all []Finding) {
	for _, one := range d.Config.Chosen() {
		if cov, err := coverage.Find(one); err == nil { // else there is nothing to index
			all = append(all, of(one.Name, d.checkIndex(cov))...)
		}
	}
	return all
}

// checkIndex looks at the index folder without bringing it up to date.
func (d *Doctor) checkIndex(cov coverage.Folder) []Finding {
	path := coverage.IndexPath(cov, d.CacheDir)
	if opensearch.Is(path) {
		return d.checkCluster(path)
	}
	if path == local.InMemory {
		return []Finding{{Good, "index", "in memory, built anew at each start", ""}}
	}
	c, err := bleveindex.Probe(path)
	unwritable := writable(path)
	switch {
	case unwritable != nil && (err != nil || c.Generation == 0):
		return []Finding{{Bad, "index", fmt.Sprintf("%s cannot be made: %s", path, unwritable), "choose another folder with --index, or --index :memory:"}}
	case err != nil:
		return []Finding{{Bad, "index", path + ": " + err.Error(), `"pullquote index --rebuild" makes it anew from the articles`}}
	case c.Generation == 0:
		return []Finding{{Fair, "index", path + ": not built yet", `it is built when it is first needed, or by "pullquote index"`}}
	}
	return []Finding{{Good, "index", fmt.Sprintf("%s: %s, written %s ago", path, size(c.Bytes), age(d.Now().Sub(c.Written))), ""}}
}

// checkRead tells how much of an index the encoder has read; nothing where it reads none.
func (d *Doctor) checkRead(ctx context.Context, path string) []Finding {
	if d.Config.Meaning.Use != "on" {
		return nil
	}
	held, err := d.heldIn(ctx, path)
	if err != nil || held.Articles == 0 {
		return nil // the index's finding says so
	}
	if left := held.Unread(); left > 0 {
		return []Finding{{Fair, "reading", terminal.Percent(left) + " of the articles' text is not read by meaning yet",
			`"pullquote index" reads them; serve does beside its work`}}
	}
	return []Finding{{Good, "reading", "all articles are read by meaning", ""}}
}
