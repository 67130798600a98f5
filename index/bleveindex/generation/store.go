package generation

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"pullquote/index/meaning"
	"pullquote/index/record"
)

// On disk an index is a folder of generations:
//
//	generation-000007/   a bleve index that nobody writes to any more, with its manifest
//	building/            the next generation, being written; a crash leaves it and the next refresh goes on with it
//	writer.lock          held by the one process that writes
//
// The newest generation is the one with the highest number. A writer starts from hard links to the files of the
// Newest one (bleve never changes a segment's file), works on building, and publishes it by renaming. Readers open
// generations read-only, any number of processes at once, and are never in a writer's way; a folder that cannot be
// written to is read all the same. Superseded generations are removed by the next writer; who has one open keeps it.
type Store struct{ Path string }

const (
	generationPrefix = "generation-"
	buildingName     = "building"
	lockName         = "writer.lock"
	markerName       = "begun"
)

// Building is the folder in which the next generation is written.
func (s Store) Building() string { return filepath.Join(s.Path, buildingName) }

// Folder is that of a generation.
func (s Store) Folder(number int) string {
	return filepath.Join(s.Path, fmt.Sprintf("%s%06d", generationPrefix, number))
}

// Newest is the number of the newest generation; 0 when there is none.
func (s Store) Newest() (int, error) {
	all, err := s.generations()
	if err != nil || len(all) == 0 {
		return 0, err
	}
	return all[len(all)-1], nil
}

// generations lists the numbers of the published generations, oldest first.
func (s Store) generations() ([]int, error) {
	entries, err := os.ReadDir(s.Path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list index: %w", err)
	}
	var all []int
	for _, e := range entries {
		digits, is := strings.CutPrefix(e.Name(), generationPrefix)
		if n, err := strconv.Atoi(digits); is && err == nil && e.IsDir() {
			all = append(all, n)
		}
	}
	slices.Sort(all)
	return all, nil
}

// Prepare makes building ready to be written to: links to a generation, or empty from 0. What an interrupted writer
// left is kept when it began with the same generation and the same schema: whole articles are in it, and the refresh
// goes on where it ended.
func (s Store) Prepare(from int, fresh bool) (kept bool, err error) {
	begun := fmt.Sprintf("schema %d, model %s, from generation %d\n", record.Schema, meaning.Default().ID(), from)
	marker := filepath.Join(s.Building(), markerName)
	if left, err := os.ReadFile(marker); err == nil && string(left) == begun && !fresh {
		return true, nil
	}
	if err := os.RemoveAll(s.Building()); err != nil {
		return false, fmt.Errorf("clear %s: %w", buildingName, err)
	}
	if err := os.MkdirAll(s.Building(), 0o755); err != nil {
		return false, fmt.Errorf("begin index: %w", err)
	}
	if from > 0 {
		if err := cloneFolder(s.Folder(from), s.Building()); err != nil {
			return false, err
		}
	}
	return false, writeSynced(marker, []byte(begun)) // last, so that half a clone is not taken for a beginning
}

// cloneFolder links the segment files of a generation into a new folder and copies the others.
func cloneFolder(from, to string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return fmt.Errorf("clone index: %w", err)
	}
	for _, e := range entries {
		if e.Name() == ManifestName {
			continue
		}
		source, target := filepath.Join(from, e.Name()), filepath.Join(to, e.Name())
		if filepath.Ext(e.Name()) == ".zap" && os.Link(source, target) == nil {
			continue // where the file system has no links, the file is copied
		}
		if err := copyFile(source, target); err != nil {
			return fmt.Errorf("clone index: %w", err)
		}
	}
	return nil
}

func copyFile(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o600)
}

// Publish makes building the newest generation and returns its number.
func (s Store) Publish() (int, error) {
	before, err := s.Newest()
	if err != nil {
		return 0, err
	}
	if err := os.Remove(filepath.Join(s.Building(), markerName)); err != nil {
		return 0, fmt.Errorf("publish index: %w", err)
	}
	if err := writeManifest(s.Building(), s.Folder(before)); err != nil {
		return 0, err
	}
	next := before + 1
	if err := os.Rename(s.Building(), s.Folder(next)); err != nil {
		return 0, fmt.Errorf("publish index: %w", err)
	}
	return next, cmp.Or(syncFolder(s.Path), s.prune(next))
}

// prune removes the generations before one. What cannot be removed yet (open files on Windows) is left to the next
// writer.
func (s Store) prune(newest int) error {
	all, err := s.generations()
	if err != nil {
		return err
	}
	for _, n := range all {
		if n < newest {
			_ = os.RemoveAll(s.Folder(n))
		}
	}
	return nil
}

// syncFolder makes a rename durable. Windows cannot and needs not sync folders.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("sync index: %w", err)
	}
	_ = folder.Sync()
	return folder.Close()
}
