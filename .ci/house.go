//go:build ignore

// house prints how each large package hangs together, and fails where it is a knot. Run by .ci/house.
//
// A file needs another of its package when it uses something that the other declares: a type, function, variable,
// constant, method or field. Fewer than a handful of such edges a file let a reader go on without opening the whole package, and a
// circle of files is read all at once or not at all. Tests, generated files and files for other systems do not count.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const (
	small     = 10  // packages of up to so many files may be what they like
	mostEdges = 3.5 // a file, on average
	mostRound = 5   // files in a circle
)

func main() {
	packages, err := list()
	if err != nil {
		fmt.Fprintln(os.Stderr, "house:", err)
		os.Exit(1)
	}
	bad := false
	fmt.Printf("%-32s %5s %10s %7s\n", "package", "files", "edges/file", "circle")
	for _, p := range packages {
		if len(p.GoFiles) <= small || p.Standard {
			continue
		}
		h, err := read(p)
		if err != nil {
			fmt.Fprintf(os.Stderr, "house: %s: %v\n", p.name(), err)
			bad = true
			continue
		}
		fmt.Printf("%-32s %5d %10.1f %7d%s\n", p.name(), len(h.needs), h.perFile(), len(h.circle()), h.verdict())
		if h.knot() {
			bad = true
			fmt.Printf("    circle: %s\n", strings.Join(h.circle(), " "))
		}
	}
	if bad {
		fmt.Fprintf(os.Stderr, "house: more than %.1f edges a file, or a circle of more than %d files\n", mostEdges, mostRound)
		os.Exit(1)
	}
}

// A listed is what the go command tells of a package.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
	Standard, DepOnly       bool
}

func (p listed) name() string { return strings.TrimPrefix(p.ImportPath, "pullquote/") }

// exports are the compiled packages by import path.
var exports = map[string]string{}

func list() ([]listed, error) {
	out, err := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,Standard,DepOnly", "./...").Output()
	if err != nil {
		if e, ok := errors.AsType[*exec.ExitError](err); ok {
			err = errors.New(string(e.Stderr))
		}
		return nil, err
	}
	var own []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		exports[p.ImportPath] = p.Export
		if !p.DepOnly {
			own = append(own, p)
		}
	}
	slices.SortFunc(own, func(a, b listed) int { return strings.Compare(a.ImportPath, b.ImportPath) })
	return own, nil
}

// A house is which files of a package need which others.
type house struct{ needs map[string]map[string]bool }

func read(p listed) (*house, error) {
	fset := token.NewFileSet()
	var files []*ast.File
	h := &house{map[string]map[string]bool{}}
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
		if !ast.IsGenerated(f) {
			h.needs[name] = map[string]bool{}
		}
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	compiled := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	if _, err := (&types.Config{Importer: compiled}).Check(p.ImportPath, fset, files, info); err != nil {
		return nil, err
	}
	for id, used := range info.Uses {
		if used.Pkg() == nil || used.Pkg().Path() != p.ImportPath {
			continue
		}
		from, to := filepath.Base(fset.Position(id.Pos()).Filename), filepath.Base(fset.Position(used.Pos()).Filename)
		if from != to && h.needs[from] != nil && h.needs[to] != nil {
			h.needs[from][to] = true
		}
	}
	return h, nil
}

func (h *house) perFile() float64 {
	edges := 0
	for _, to := range h.needs {
		edges += len(to)
	}
	return float64(edges) / float64(len(h.needs))
}

func (h *house) knot() bool { return h.perFile() > mostEdges || len(h.circle()) > mostRound }

func (h *house) verdict() string {
	if h.knot() {
		return "   A KNOT"
	}
	return ""
}

// circle is the largest set of files each of which needs every other, if through others (Tarjan's strongly connected components).
func (h *house) circle() (largest []string) {
	index, low := map[string]int{}, map[string]int{}
	var stack []string
	var visit func(string)
	visit = func(file string) {
		index[file], low[file] = len(index)+1, len(index)+1
		stack = append(stack, file)
		for to := range h.needs[file] {
			if index[to] == 0 {
				visit(to)
				low[file] = min(low[file], low[to])
			} else if slices.Contains(stack, to) {
				low[file] = min(low[file], index[to])
			}
		}
		if low[file] != index[file] {
			return
		}
		at := slices.Index(stack, file)
		if round := stack[at:]; len(round) > len(largest) {
			largest = slices.Sorted(slices.Values(round))
		}
		stack = stack[:at]
	}
	for file := range h.needs {
		if index[file] == 0 {
			visit(file)
		}
	}
	return largest
}
