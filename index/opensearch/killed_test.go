package opensearch

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pullquote/index"
	"pullquote/index/local"
	"pullquote/index/opensearch/cluster"
)

// writerEnv makes the test's program a writer that brings the index of a folder up to date until it is killed: "ADDRESS FOLDER".
const writerEnv = "PULLQUOTE_TEST_OPENSEARCH_WRITER"

func TestMain(m *testing.M) {
	if given := os.Getenv(writerEnv); given != "" {
		address, folder, _ := strings.Cut(given, " ")
		for {
			if err := follow(context.Background(), address, folder); err != nil {
				fmt.Fprintln(os.Stderr, "writer:", err)
			}
		}
	}
	os.Exit(m.Run())
}

// follow brings the index of a folder up to date, once.
func follow(ctx context.Context, address, folder string) error {
	x, err := Open(ctx, address, Options{LockWait: time.Minute})
	if err != nil {
		return err
	}
	joined, err := local.Join(ctx, os.DirFS(folder), x, local.Options{})
	if err != nil {
		return err
	}
	return joined.Close()
}

// An edited folder has articles each of which is, in every sentence, of one edition.
type edited struct {
	folder string
	last   map[string]int
}

func (e *edited) edit(t *testing.T) {
	t.Helper()
	for range 5 {
		name := fmt.Sprintf("a%02d.md", rand.IntN(40))
		if e.last[name]++; e.last[name]%5 == 4 {
			_ = os.Remove(filepath.Join(e.folder, name))
			continue
		}
		said := fmt.Sprintf("The ferry of %s left in edition %d.", strings.TrimSuffix(name, ".md"), e.last[name])
		body := strings.Repeat(said+" Nobody of edition "+strconv.Itoa(e.last[name])+" saw the island.\n\n", 6)
		if err := os.WriteFile(filepath.Join(e.folder, name), []byte("---\ntitle: Ferries\n---\n"+body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var edition = regexp.MustCompile(`edition (\d+)`)

// whole reports what is wrong with a snapshot: it must hold whole articles, and as many as it says.
func whole(ctx context.Context, x *Index) (err error) {
	s, err := x.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	held, err := s.Stats(ctx)
	if err != nil {
		return err
	}
	articles, passages := 0, 0
	for card, err := range s.Articles(ctx, index.Listing{}) {
		if err != nil {
			return err
		}
		articles, passages = articles+1, passages+card.Passages
	}
	if articles != held.Articles || passages != held.Passages {
		return fmt.Errorf("%w: %d articles in %d passages are listed, %d in %d said", errWrong, articles, passages, held.Articles, held.Passages)
	}
	r, err := s.Search(ctx, index.Query{Text: "ferry edition", Limit: 20})
	if err != nil {
		return err
	}
	if held.Passages > 0 && (len(r.Hits) != min(20, held.Passages) || r.Terms[0].Passages != held.Passages) {
		return fmt.Errorf("%w: of %d passages %d are found, %v", errWrong, held.Passages, len(r.Hits), r.Terms)
	}
	for _, h := range r.Hits {
		all := edition.FindAllStringSubmatch(h.Document.Body, -1)
		for _, m := range all {
			if m[1] != all[0][1] {
				return fmt.Errorf("%w: %s is of editions %s and %s", errWrong, h.Article, all[0][1], m[1])
			}
		}
	}
	return nil
}

var errWrong = errors.New("a wrong answer")

// Writers are killed while they write, and nodes one after the other, each after the one before is back. Readers see whole states all the
// time, or an error. In the end nothing is lost.
func TestOpenSearchLosesNothingWhenNodesAndWritersAreKilled(t *testing.T) {
	at, nodes := address(t, t.Name()), os.Getenv("PULLQUOTE_TEST_OPENSEARCH_NODES")
	lasts, writers, kills, pause := 3*time.Minute, 3, 2, 4*time.Second // until so many are killed
	if os.Getenv("PULLQUOTE_TEST_LONG") != "" {
		lasts, writers, kills, pause = 10*time.Minute, math.MaxInt, math.MaxInt, 8*time.Second
	}
	e := &edited{t.TempDir(), map[string]int{}}
	e.edit(t)
	if err := follow(t.Context(), at, e.folder); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), lasts)
	defer stop()
	var beside sync.WaitGroup
	var asked, failed atomic.Int64
	for range 3 {
		beside.Go(func() {
			x := open(t, at, Options{})
			defer x.Close()
			for ctx.Err() == nil {
				within, end := context.WithTimeout(context.Background(), 20*time.Second) // as limits.deadline
				switch err := whole(within, x); {
				case errors.Is(err, errWrong):
					t.Error(err)
				case err != nil:
					failed.Add(1)
					t.Log("a reader is told: ", err)
				}
				asked.Add(1)
				end()
			}
		})
	}
	var killed atomic.Int64 // nodes
	if cluster, err := filepath.Glob(filepath.Join(nodes, "n*")); err == nil && len(cluster) > 1 {
		beside.Go(func() { killNodes(ctx, t, at, cluster, kills, &killed) })
	} else {
		kills = 0
	}
	n := 0
	for ; ctx.Err() == nil && (n < writers || int(killed.Load()) < kills); n++ {
		writer := exec.Command(os.Args[0])
		writer.Env, writer.Stderr = append(os.Environ(), writerEnv+"="+at+" "+e.folder), os.Stderr
		if err := writer.Start(); err != nil {
			t.Fatal(err)
		}
		for range 3 {
			e.edit(t)
			time.Sleep(time.Duration(rand.Int64N(int64(pause))))
		}
		_ = writer.Process.Kill()
		_ = writer.Wait()
	}
	stop()
	beside.Wait()
	t.Logf("%d writers and %d nodes were killed, readers asked %d times, %d times in vain", n, killed.Load(), asked.Load(), failed.Load())
	holdsAll(t, at, e.folder)
}

// killNodes kills a node after the other, and counts those that are back.
func killNodes(ctx context.Context, t *testing.T, at string, nodes []string, kills int, killed *atomic.Int64) {
	c := connected(t, at)
	for i := 0; i < kills && ctx.Err() == nil; i++ {
		file := filepath.Join(nodes[i%len(nodes)], "pid")
		before := processIn(t, file)
		_ = exec.Command("kill", "-9", before).Run()
		t.Log("killed node ", filepath.Base(nodes[i%len(nodes)]))
		for ctx.Err() == nil && processIn(t, file) == before {
			time.Sleep(100 * time.Millisecond)
		}
		for ctx.Err() == nil {
			var health struct {
				TimedOut bool `json:"timed_out"`
			}
			err := c.Do(ctx, cluster.Request{Method: "GET", Path: fmt.Sprintf("/_cluster/health?wait_for_status=green&wait_for_nodes=%d&timeout=5s", len(nodes)), Act: "wait"}, &health)
			if err == nil && !health.TimedOut {
				killed.Add(1)
				break
			}
		}
	}
}

// processIn is the process id in a file.
func processIn(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Error(err)
	}
	return strings.TrimSpace(string(text))
}

func connected(t *testing.T, at string) *cluster.Cluster {
	t.Helper()
	parsed, err := cluster.Parse(at)
	if err != nil {
		t.Fatal(err)
	}
	c, err := cluster.Connect(parsed, cluster.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// holdsAll compares the index, brought up to date, with one that is made anew.
func holdsAll(t *testing.T, at, folder string) {
	t.Helper()
	if err := follow(t.Context(), at, folder); err != nil {
		t.Fatal(err)
	}
	x := open(t, at, Options{})
	defer x.Close()
	if err := whole(t.Context(), x); err != nil {
		t.Error(err)
	}
	fresh, err := local.Open(t.Context(), os.DirFS(folder), local.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer fresh.Close()
	want, err := fresh.Stamps(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got, err := x.Stamps(t.Context())
	if err != nil || len(got) != len(want) {
		t.Errorf("%d articles are held, want %d, %v", len(got), len(want), err)
	}
	for id, s := range want {
		if got[id] == nil || got[id].Hash != s.Hash {
			t.Errorf("%s is not what its file is", id)
		}
	}
}
