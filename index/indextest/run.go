package indextest

import (
	"slices"
	"testing"

	"pullquote/index"
)

// An Engine is what is under test.
type Engine interface {
	index.Searcher
	index.Writer
	Close() error
}

// An Open opens the engine that keeps itself in a folder; one that keeps nothing opens an empty one. Its user closes it.
type Open func(t testing.TB, folder string) Engine

// Run holds an engine against the laws of package index.
func Run(t *testing.T, open Open) {
	run(t, open, laws)
}

// RunDurable does, and holds against the laws of what outlives its process too.
func RunDurable(t *testing.T, open Open) {
	run(t, open, laws)
	run(t, open, durableLaws)
}

// A law is checked on a fresh engine.
type law struct {
	name  string
	check func(*testing.T, *world)
}

var laws = []law{
	{"where nothing is, nothing is found", nothing},
	{"the order of indexing changes no result", orderOfIndexing},
	{"a snapshot stays as it is while others write", snapshotsStay},
	{"what is not committed is not shown", uncommitted},
	{"a version names a state", versions},
	{"filters", filters},
	{"withdrawn articles are nowhere", withdrawn},
	{"articles go, and come again", gone},
	{"a stamp alone changes no answer", stamps},
	{"listings: order, titles, limit", listings},
	{"publications, the most frequent first", publications},
	{"documents in the order asked", documents},
	{"statements by article and place", statements},
	{"a directory of people", directory},
	{"hand-written rules about people win", rules},
	{"the first passages", firstPassages},
	{"hits: limit, order and parts", hits},
	{"words are counted in a larger collection", counts},
	{"every question is words", hostile},
	{"likeness: a cosine, or NaN", likeness},
	{"a call ends with its context", cancelled},
}

var durableLaws = []law{
	{"what was committed is there again", reopened},
	{"killed during an update, it is as before, and goes on", killed},
}

func run(t *testing.T, open Open, laws []law) {
	t.Helper()
	for _, l := range laws {
		t.Run(l.name, func(t *testing.T) {
			l.check(t, newWorld(t, open, t.TempDir()))
		})
	}
}

// RunLaws holds an engine against the laws of some names alone: for engines that differ in what those are about.
func RunLaws(t *testing.T, open Open, names ...string) {
	t.Helper()
	chosen := slices.DeleteFunc(slices.Clone(laws), func(l law) bool { return !slices.Contains(names, l.name) })
	if len(chosen) != len(names) {
		t.Fatalf("of %q there are %d laws", names, len(chosen))
	}
	run(t, open, chosen)
}
