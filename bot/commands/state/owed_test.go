package state_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pullquote/bot/commands"
	"pullquote/bot/commands/state"
	"pullquote/bot/commands/texts"
)

// owing is the path of a state that the test binary, run with it, owes something in until it is killed.
const owing = "PULLQUOTE_TEST_OWING"

func TestMain(m *testing.M) {
	if path := os.Getenv(owing); path != "" {
		oweAndWait(path)
	}
	os.Exit(m.Run())
}

func oweAndWait(path string) {
	s, err := state.Open(context.Background(), path)
	if err == nil {
		err = s.Owe(context.Background(), commands.Owed{ID: "2", App: "7", Token: "canary two", Language: texts.Spanish, At: time.Now()})
	}
	if err != nil {
		panic(err)
	}
	os.Stdout.WriteString("owing\n")
	time.Sleep(time.Minute)
}

func ids(owed []commands.Owed) (all []string) {
	for _, o := range owed {
		all = append(all, o.ID)
	}
	return all
}

func TestWhatAKilledProgramOwedIsHandedOutOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.db")
	here := open(t, path)
	for _, id := range []string{"0", "1"} {
		if err := here.Owe(t.Context(), commands.Owed{ID: id, App: "7", Token: "canary", Language: texts.English, At: time.Now()}); err != nil {
			t.Fatal(err)
		}
	}
	if err := here.Paid(t.Context(), "0"); err != nil {
		t.Fatal(err)
	}
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), owing+"="+path)
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 6)); err != nil {
		t.Fatal(err)
	}
	if left, err := here.Left(t.Context()); err != nil || len(left) > 0 {
		t.Errorf("while both run: %+v, %v", left, err)
	}
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = other.Wait()
	left, err := here.Left(t.Context())
	if err != nil || !slices.Equal(ids(left), []string{"2"}) || left[0].App != "7" || left[0].Token != "canary two" || left[0].Language != texts.Spanish || time.Since(left[0].At) > time.Minute {
		t.Errorf("after the kill: %+v, %v", left, err)
	}
	if left, err := here.Left(t.Context()); err != nil || len(left) > 0 {
		t.Errorf("once more: %+v, %v", left, err)
	}
	if err := here.Close(); err != nil {
		t.Fatal(err)
	}
	next := open(t, path) // in the same process, as in a container that was begun anew
	if left, err := next.Left(t.Context()); err != nil || !slices.Equal(ids(left), []string{"1"}) {
		t.Errorf("the next run with the same number: %+v, %v", left, err)
	}
	if err := next.DropReports(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	if files := grep(t, path, "canary"); files != nil {
		t.Errorf("tokens are left in %v", files)
	}
}

// Of a program on another machine it is known late, but known.
func TestWhatIsOwedForLongIsOwedByNobody(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "state.db"))
	for id, age := range map[string]time.Duration{"1": time.Minute, "2": 6 * time.Minute, "3": time.Hour} {
		if err := s.Owe(t.Context(), commands.Owed{ID: id, Token: "t", At: time.Now().Add(-age)}); err != nil {
			t.Fatal(err)
		}
	}
	if left, err := s.Left(t.Context()); err != nil || !slices.Equal(ids(left), []string{"3", "2"}) {
		t.Errorf("%+v, %v", left, err)
	}
}

// BenchmarkOwe is what an acknowledgement waits for.
func BenchmarkOwe(b *testing.B) {
	s, err := state.Open(b.Context(), filepath.Join(b.TempDir(), "state.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for b.Loop() {
		if err := s.Owe(b.Context(), commands.Owed{ID: "1", App: "7", Token: "t", At: time.Now()}); err != nil {
			b.Fatal(err)
		}
		if err := s.Paid(b.Context(), "1"); err != nil {
			b.Fatal(err)
		}
	}
}
