package journal

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"pullquote/index/intake/folder"
)

// journalPath holds what intake remembers of addresses: a JSON object a line, later lines overriding earlier ones. A
// line that a kill cut short is passed over. What is lost with it is only asked for again. feedsPath holds what it
// remembers of feeds, apart, as it is read often and is small.
const (
	journalPath = folder.StateDir + "/journal.jsonl"
	feedsPath   = folder.StateDir + "/feeds.json"
)

// A Journal is open for adding lines when file is set.
type Journal struct {
	Pages map[string]Page
	Feeds map[string]Feed
	Runs  map[string]Run
	lines int
	file  *os.File
}

// A Page is what is remembered of the last time that a page was asked for.
type Page struct {
	Key      string         `json:"page"`
	Final    string         `json:"final,omitempty"` // the article's identity, where redirects and the page's own word led
	ETag     string         `json:"etag,omitempty"`
	Modified string         `json:"modified,omitempty"`
	At       time.Time      `json:"at"`
	Run      string         `json:"run,omitempty"`
	Outcome  folder.Outcome `json:"outcome"`
	Reason   string         `json:"reason,omitempty"`
}

// A Feed is what is remembered of a feed.
type Feed struct {
	URL      string        `json:"feed"`
	ETag     string        `json:"etag,omitempty"`
	Modified string        `json:"modified,omitempty"`
	At       time.Time     `json:"at"`               // the last try
	OK       time.Time     `json:"ok,omitzero"`      // the last try that succeeded
	Newest   time.Time     `json:"newest,omitzero"`  // the feed's newest item
	Spacing  time.Duration `json:"spacing,omitzero"` // usual time between two of its items, in nanoseconds
	Failures int           `json:"failures,omitzero"`
	Err      string        `json:"err,omitempty"`
}

// A Run marks the beginning and the end of an import, so that an interrupted one is resumed.
type Run struct {
	Sources string    `json:"sources"` // a hash of what was asked for
	Run     string    `json:"run"`
	At      time.Time `json:"at"`
	Done    bool      `json:"done,omitempty"`
}

// Read reads what the journal of a coverage folder holds; an empty one when there is none.
func Read(dir string) (*Journal, error) {
	feeds, err := ReadFeeds(dir)
	if err != nil {
		return nil, err
	}
	j := &Journal{Pages: map[string]Page{}, Feeds: feeds, Runs: map[string]Run{}}
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(journalPath)))
	if errors.Is(err, fs.ErrNotExist) {
		return j, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the intake journal: %w", err)
	}
	for line := range bytes.Lines(data) {
		j.take(line)
	}
	return j, nil
}

func (j *Journal) take(line []byte) {
	var record struct {
		Page
		Sources string `json:"sources"`
	}
	j.lines++
	if json.Unmarshal(line, &record) != nil {
		return
	}
	switch {
	case record.Key != "":
		j.Pages[record.Key] = record.Page
	case record.Sources != "":
		var r Run
		if json.Unmarshal(line, &r) == nil {
			j.Runs[r.Sources] = r
		}
	}
}

// Open makes the journal ready for adding lines; the caller holds the folder's lock. A journal that holds more
// overridden lines than others is written anew first.
func (j *Journal) Open(f *folder.Folder) error {
	if held := len(j.Pages) + len(j.Runs); j.lines > 2*held+1000 {
		if err := j.compact(f); err != nil {
			return err
		}
	}
	file, err := f.AppendTo(journalPath)
	if err != nil {
		return err
	}
	j.file = file
	return j.endLine()
}

// endLine ends a last line that was cut short, so that the next one stands alone.
func (j *Journal) endLine() error {
	info, err := j.file.Stat()
	if err != nil || info.Size() == 0 {
		return err
	}
	last := make([]byte, 1)
	if _, err := j.file.ReadAt(last, info.Size()-1); err != nil || last[0] == '\n' {
		return err
	}
	_, err = j.file.WriteString("\n")
	return folder.WriteError("write", journalPath, err)
}

func (j *Journal) compact(f *folder.Folder) error {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	enc := json.NewEncoder(w)
	err := errors.Join(encodeAll(enc, j.Pages), encodeAll(enc, j.Runs), w.Flush())
	if err != nil {
		return fmt.Errorf("compact the intake journal: %w", err)
	}
	j.lines = len(j.Pages) + len(j.Runs)
	return f.Replace(journalPath, b.Bytes())
}

func encodeAll[T any](enc *json.Encoder, records map[string]T) error {
	for _, r := range records {
		if err := enc.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

// Close ends the adding of lines.
func (j *Journal) Close() error {
	if j.file == nil {
		return nil
	}
	err := j.file.Close()
	j.file = nil
	return err
}

// Add writes one line; without an open file (a dry run) it only remembers.
func (j *Journal) Add(record any) error {
	line, err := json.Marshal(record)
	if err != nil {
		return fmt.Errorf("write the intake journal: %w", err)
	}
	j.take(line)
	if j.file == nil {
		return nil
	}
	_, err = j.file.Write(append(line, '\n'))
	return folder.WriteError("write", journalPath, err)
}
