package linear

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
)

// Pack writes a model's parts, little endian and compressed, behind a magic line and their checksum.
func Pack(magic string, parts ...any) ([]byte, error) {
	var packed bytes.Buffer
	zip, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return nil, fmt.Errorf("compress model: %w", err)
	}
	for _, part := range parts {
		if err := binary.Write(zip, binary.LittleEndian, part); err != nil {
			return nil, fmt.Errorf("write model: %w", err)
		}
	}
	if err := zip.Close(); err != nil {
		return nil, fmt.Errorf("compress model: %w", err)
	}
	sum := sha256.Sum256(packed.Bytes())
	return slices.Concat([]byte(magic), sum[:], packed.Bytes()), nil
}

// Unpacked reads what pack wrote.
func Unpacked(magic string, data []byte) (io.Reader, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok || len(rest) < sha256.Size {
		return nil, errors.New("not a model of this version")
	}
	if sum := sha256.Sum256(rest[sha256.Size:]); !bytes.Equal(sum[:], rest[:sha256.Size]) {
		return nil, errors.New("checksum differs")
	}
	zip, err := gzip.NewReader(bytes.NewReader(rest[sha256.Size:]))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	return zip, nil
}
