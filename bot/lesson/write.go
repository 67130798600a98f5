package lesson

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Write adds a row to a file of JSON lines, or puts it in the place of the one with its id. The file is replaced as a whole.
func Write(file string, row Row) error {
	data, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read the rows: %w", err)
	}
	if data, err = with(data, row); err != nil {
		return fmt.Errorf("add a row to %q: %w", file, err)
	}
	temp, err := os.CreateTemp(filepath.Dir(file), ".rows-*")
	if err != nil {
		return fmt.Errorf("write the rows: %w", err)
	}
	defer os.Remove(temp.Name()) // after the renaming it does nothing
	_, err = temp.Write(data)
	if err = errors.Join(err, temp.Chmod(0o644), temp.Sync(), temp.Close()); err != nil {
		return fmt.Errorf("write the rows: %w", err)
	}
	if err := os.Rename(temp.Name(), file); err != nil {
		return fmt.Errorf("write the rows: %w", err)
	}
	return nil
}

// with are the lines of a file with a row, which goes where one of its id was.
func with(data []byte, row Row) ([]byte, error) {
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	if err := e.Encode(row); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	put := false
	for before := range bytes.Lines(data) {
		if len(bytes.TrimSpace(before)) == 0 {
			continue
		}
		var has struct {
			ID string `json:"id"`
		}
		if err := json.Unmarshal(before, &has); err != nil {
			return nil, fmt.Errorf("it has a line that is no row: %w", err)
		}
		if has.ID == row.ID {
			if !put {
				out.Write(line.Bytes())
			}
			put = true
			continue
		}
		out.Write(bytes.TrimRight(before, "\n"))
		out.WriteByte('\n')
	}
	if !put {
		out.Write(line.Bytes())
	}
	return out.Bytes(), nil
}
