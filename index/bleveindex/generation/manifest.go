package generation

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"pullquote/index/meaning"
	"pullquote/index/record"
)

// ManifestName is the name of the file that is written last, so that a folder without one is not finished.
const ManifestName = "manifest.json"

// A manifest lists a generation's files, so that damage is noticed when it is opened.
type manifest struct {
	Schema int            `json:"schema"`
	Model  string         `json:"model"` // whose vectors are stored
	Files  []manifestFile `json:"files"`
}

type manifestFile struct {
	Name string `json:"name"`
	Size int64  `json:"size"`
	CRC  uint32 `json:"crc32c"`
}

// How much of a generation is read through to find damage. CRC-32C does 5 GB/s and more, so that CheckedBytes take some
// 50 ms; of the rest sizes are compared.
const (
	CheckedBytes = 256 << 20     // in a health check, which is asked for again and again
	Wholly       = math.MaxInt64 // before it is mapped
)

var (
	errSchema    = errors.New("it was made by another version")
	castagnoli   = crc32.MakeTable(crc32.Castagnoli)
	errTruncated = errors.New("a file has another size than it was written with")
	errGarbled   = errors.New("a file holds other bytes than it was written with")
)

// writeManifest seals a folder. It is written last, so that a folder without one is not finished. The sums of segment
// files that it shares with the generation before, which never change, are taken from that one's manifest.
func writeManifest(folder, before string) error {
	known, _ := readManifest(before) // none yet, or damaged: all files are read
	_ = os.Chmod(folder, 0o755)
	m := manifest{Schema: record.Schema, Model: meaning.Default().ID()}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return fmt.Errorf("seal index: %w", err)
	}
	for _, e := range entries {
		if e.Name() == ManifestName {
			continue
		}
		path := filepath.Join(folder, e.Name())
		_ = os.Chmod(path, 0o644) // bleve makes it private; copies under other users may read it too
		f, err := known.sum(path, before)
		if err != nil {
			return fmt.Errorf("seal index: %w", err)
		}
		m.Files = append(m.Files, f)
	}
	data, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return fmt.Errorf("seal index: %w", err)
	}
	return writeSynced(filepath.Join(folder, ManifestName), data)
}

// sum is sumFile, but for a file that is one of the manifest's: a link to it in the manifest's folder.
func (m manifest) sum(path, folder string) (manifestFile, error) {
	for _, f := range m.Files {
		if f.Name == filepath.Base(path) && sameFile(path, filepath.Join(folder, f.Name)) {
			return f, nil
		}
	}
	return sumFile(path)
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

func sumFile(path string) (manifestFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return manifestFile{}, err
	}
	defer f.Close()
	sum := crc32.New(castagnoli)
	n, err := io.Copy(sum, f)
	return manifestFile{filepath.Base(path), n, sum.Sum32()}, err
}

func writeSynced(path string, data []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("seal index: %w", err)
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		return fmt.Errorf("seal index: %w", err)
	}
	return nil
}

func readManifest(folder string) (m manifest, err error) {
	data, err := os.ReadFile(filepath.Join(folder, ManifestName))
	if err == nil {
		err = json.Unmarshal(data, &m)
	}
	if err != nil {
		return manifest{}, fmt.Errorf("read its manifest: %w", err)
	}
	return m, nil
}

// Check reports what is wrong with a generation, reading through so many bytes of it, in words that follow "the
// index:".
func Check(folder string, checked int64) error {
	m, err := readManifest(folder)
	if err != nil {
		return err
	}
	if m.Schema != record.Schema {
		return fmt.Errorf("%w (schema %d, now %d)", errSchema, m.Schema, record.Schema)
	}
	if m.Model != meaning.Default().ID() {
		return fmt.Errorf("%w (vectors of model %q)", errSchema, m.Model)
	}
	var read int64
	for _, f := range m.Files {
		path := filepath.Join(folder, f.Name)
		info, err := os.Stat(path)
		if err != nil {
			return fmt.Errorf("a file is missing: %w", err)
		}
		if info.Size() != f.Size {
			return fmt.Errorf("%s: %w", f.Name, errTruncated)
		}
		if read += f.Size; read > checked {
			continue
		}
		if found, err := sumFile(path); err != nil || found.CRC != f.CRC {
			return fmt.Errorf("%s: %w", f.Name, errors.Join(errGarbled, err))
		}
	}
	return nil
}

// FolderName turns an absolute path into a file name: its last element, readable, and a hash of all of it.
func FolderName(path string) string {
	sum := sha256.Sum256([]byte(filepath.ToSlash(filepath.Clean(path))))
	base := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' {
			return r
		}
		return '-'
	}, filepath.Base(path))
	if runes := []rune(base); len(runes) > 40 {
		base = string(runes[:40])
	}
	return base + "-" + hex.EncodeToString(sum[:6])
}
