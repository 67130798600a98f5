package state_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"pullquote/bot/commands/keep"
	"pullquote/bot/commands/state"
	"pullquote/bot/following"
)

func TestFollowsAreKept(t *testing.T) { followsAreKept(t, filepath.Join(t.TempDir(), "state.db")) }

func TestADatabaseKeepsFollows(t *testing.T) { followsAreKept(t, server(t)) }

func followsAreKept(t *testing.T, place string) {
	s := open(t, place)
	at := time.UnixMilli(1_800_000_000_000)
	f := following.Follow{Server: "1", Channel: "11", Parent: "10", Kind: following.Speaker, Name: "Lena Ortiz", Pace: following.Daily, Language: "es", Since: at}
	begin := func(f following.Follow, atMost int, begun bool, want error) {
		t.Helper()
		if got, err := s.Follow(t.Context(), f, atMost); got != begun || !errors.Is(err, want) {
			t.Errorf("%+v: begun %t, %v", f, got, err)
		}
	}
	begin(f, 2, true, nil)
	again := f
	again.Name, again.Pace = "lena  ORTIZ", following.Weekly
	begin(again, 1, false, nil)
	other := f
	other.Channel = "12"
	begin(other, 2, true, nil)
	third := f
	third.Kind = following.Topic
	begin(third, 2, false, keep.ErrFull)
	elsewhere := f
	elsewhere.Server = "2"
	begin(elsewhere, 1, true, nil)
	s.Close()

	s = open(t, place)
	all, err := s.FollowsOf(t.Context(), "1")
	if err != nil || len(all) != 2 {
		t.Fatalf("%+v, %v", all, err)
	}
	want := f
	want.ID, want.Pace = all[0].ID, following.Weekly
	if !reflect.DeepEqual(all[0], want) {
		t.Errorf("kept is %+v, want %+v", all[0], want)
	}
	if was, err := s.Unfollow(t.Context(), "2", all[0].ID); was || err != nil {
		t.Errorf("another server ended it: %t, %v", was, err)
	}
	if was, err := s.Unfollow(t.Context(), "1", all[0].ID); !was || err != nil {
		t.Errorf("it was not ended: %v", err)
	}
}

// arrive takes an article in that says something, which a follow wants.
func arrive(t *testing.T, s *state.Store, owner string, follow, key int64) error {
	t.Helper()
	w := following.Wanted{Waiting: following.Waiting{Follow: follow, Key: key, Article: "a", Reason: following.Reason{Nearness: 0.875}, At: time.UnixMilli(5)}, Parts: []int64{key}}
	return s.TakeIn(t.Context(), owner, []following.Arrival{{Article: "a", Hash: 7, Keys: []int64{key}, Wanted: []following.Wanted{w}}})
}

func TestWhatIsPostedIsClaimedByOne(t *testing.T) {
	claimedByOne(t, filepath.Join(t.TempDir(), "state.db"))
}

func TestADatabaseLetsOneClaim(t *testing.T) { claimedByOne(t, server(t)) }

func claimedByOne(t *testing.T, place string) {
	one, other := open(t, place), open(t, place)
	now := time.UnixMilli(1_800_000_000_000)
	lease := func(s *state.Store, owner string, at time.Time, want bool) {
		t.Helper()
		if got, err := s.Lease(t.Context(), owner, at, at.Add(time.Minute)); got != want || err != nil {
			t.Errorf("the lease of %s: %t, %v", owner, got, err)
		}
	}
	lease(one, "one", now, true)
	lease(other, "other", now.Add(time.Second), false)
	lease(one, "one", now.Add(30*time.Second), true)
	if _, err := one.Follow(t.Context(), following.Follow{Server: "1", Channel: "11", Kind: following.Topic, Name: "x", Since: now}, 9); err != nil {
		t.Fatal(err)
	}
	all, err := one.Follows(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the same again is nothing new
		if err := arrive(t, one, "one", all[0].ID, 42); err != nil {
			t.Fatal(err)
		}
	}
	if err := arrive(t, other, "other", all[0].ID, 43); !errors.Is(err, following.ErrNotMine) {
		t.Errorf("without the lease: %v", err)
	}
	waiting, err := other.Waiting(t.Context())
	if err != nil || len(waiting) != 1 || waiting[0].Key != 42 || waiting[0].Reason.Nearness != 0.875 {
		t.Fatalf("waiting: %+v, %v", waiting, err)
	}
	p := following.Post{ID: 1 << 30, Server: "1", Channel: "11", Kind: following.PostNews, At: now, Items: []following.Shown{{Waiting: waiting[0], Words: "w", Notes: []int64{9}}}}
	if err := one.Claim(t.Context(), "one", p); err != nil {
		t.Fatal(err)
	}
	lease(other, "other", now.Add(time.Hour), true)
	p.ID++
	for owner, s := range map[string]*state.Store{"one": one, "other": other} {
		if err := s.Claim(t.Context(), owner, p); !errors.Is(err, following.ErrNotMine) {
			t.Errorf("claimed twice, by %s: %v", owner, err)
		}
	}
	unsent, err := other.Unsent(t.Context())
	if err != nil || len(unsent) != 1 || unsent[0].ID != 1<<30 || len(unsent[0].Items) != 1 || unsent[0].Items[0].Key != 42 {
		t.Fatalf("unsent: %+v, %v", unsent, err)
	}
	if err := other.Sent(t.Context(), 1<<30, "m"); err != nil {
		t.Fatal(err)
	}
	shown, err := other.Shown(t.Context(), "a")
	if err != nil || len(shown) != 1 || shown[0].Words != "w" || !slices.Equal(shown[0].Noted, []int64{9}) {
		t.Errorf("shown: %+v, %v", shown, err)
	}
	if err := other.ForgetPosts(t.Context(), now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if shown, err := other.Shown(t.Context(), "a"); err != nil || len(shown) != 0 {
		t.Errorf("after a year: %+v, %v", shown, err)
	}
}
