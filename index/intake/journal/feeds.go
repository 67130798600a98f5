package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pullquote/index/intake/folder"
)

// ReadFeeds reads what is remembered of feeds, by address.
func ReadFeeds(dir string) (map[string]Feed, error) {
	feeds := make(map[string]Feed)
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(feedsPath)))
	if errors.Is(err, fs.ErrNotExist) {
		return feeds, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read what is known of the feeds: %w", err)
	}
	if json.Unmarshal(data, &feeds) != nil {
		return map[string]Feed{}, nil // what is lost is asked for again
	}
	return feeds, nil
}

// AddFeed remembers a feed.
func (j *Journal) AddFeed(f *folder.Folder, r Feed) error {
	j.Feeds[r.URL] = r
	if j.file == nil {
		return nil
	}
	data, err := json.Marshal(j.Feeds)
	if err != nil {
		return fmt.Errorf("write what is known of the feeds: %w", err)
	}
	return f.Replace(feedsPath, data)
}
