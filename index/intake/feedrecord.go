package intake

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// readFeeds reads what is remembered of feeds, by address.
func readFeeds(dir string) (map[string]feedRecord, error) {
	feeds := make(map[string]feedRecord)
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(feedsPath)))
	if errors.Is(err, fs.ErrNotExist) {
		return feeds, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read what is known of the feeds: %w", err)
	}
	if json.Unmarshal(data, &feeds) != nil {
		return map[string]feedRecord{}, nil // what is lost is asked for again
	}
	return feeds, nil
}

// addFeed remembers a feed.
func (j *journal) addFeed(f *folder, r feedRecord) error {
	j.feeds[r.URL] = r
	if j.file == nil {
		return nil
	}
	data, err := json.Marshal(j.feeds)
	if err != nil {
		return fmt.Errorf("write what is known of the feeds: %w", err)
	}
	temp := unfinishedDir + "/feeds.json"
	if err := f.writeSynced(temp, data); err != nil {
		return writeError("write", feedsPath, err)
	}
	return writeError("write", feedsPath, f.root.Rename(temp, feedsPath))
}
