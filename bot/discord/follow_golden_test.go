package discord_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"pullquote/answers"
	"pullquote/bot/commands"
	"pullquote/bot/commands/cards"
	"pullquote/bot/commands/compose"
	"pullquote/bot/commands/followed"
	"pullquote/bot/commands/texts"
	"pullquote/bot/following"
)

// follows are a keep.Follows in memory.
type follows struct{ all []following.Follow }

func (f *follows) Follow(_ context.Context, one following.Follow, _ int) (bool, error) {
	if slices.ContainsFunc(f.all, one.Same) {
		return false, nil
	}
	one.ID = int64(len(f.all) + 1)
	f.all = append(f.all, one)
	return true, nil
}

func (f *follows) Unfollow(_ context.Context, _ string, id int64) (bool, error) {
	n := len(f.all)
	f.all = slices.DeleteFunc(f.all, func(one following.Follow) bool { return one.ID == id })
	return len(f.all) < n, nil
}

func (f *follows) Resume(_ context.Context, _ string, id int64) (bool, error) {
	for i := range f.all {
		if f.all[i].ID == id {
			f.all[i].Paused = ""
		}
	}
	return true, nil
}

func (f *follows) FollowsOf(_ context.Context, server string) (of []following.Follow, err error) {
	for _, one := range f.all {
		if one.Server == server {
			of = append(of, one)
		}
	}
	return of, nil
}

// What follows post is checked as replies are: of fixed excerpts.
func TestCardsOfFollowsAreAsTheyWereReviewed(t *testing.T) {
	f := newFixed(t)
	lugo := f.lugo()
	un := f.cut(raids, "He said immigration policies", "“un-American.”", "", "Richard Blumenthal", "U.S. Democratic Sen.")
	un.Speaker.AsWritten = "He"
	own := f.cut(trust, "Since February 2012", "families together.", "", "", "")
	own.Notes = []answers.NoteRef{{Text: "An earlier version of this article misspelled a name."}}
	item := func(e answers.Excerpt, r following.Reason) followed.Excerpt {
		return followed.Excerpt{Excerpt: e, Own: e.Speaker == nil, Reason: r}
	}
	var many []followed.Excerpt
	for _, e := range lugo {
		many = append(many, item(e, following.Reason{}))
	}
	a := following.Amendment{Article: lobby, Text: "An earlier version of this article misquoted John Lugo."}
	now := item(lugo[0], following.Reason{})
	for _, l := range texts.Languages() {
		c := compose.Composer{Language: l, Texts: texts.Of(l)}
		for name, card := range map[string]cards.Card{
			"followed-speaker":     followed.News(c, following.Follow{Kind: following.Speaker, Name: "John Jaigo Lugo", Pace: following.AsItComes}, many[:2]),
			"followed-topic":       followed.News(c, following.Follow{Kind: following.Topic, Name: "family separation", Pace: following.AsItComes}, []followed.Excerpt{item(un, following.Reason{Nearness: 0.8531}), item(own, following.Reason{Words: true})}),
			"followed-publication": followed.News(c, following.Follow{Kind: following.Publication, Name: "Yale Daily News", Pace: following.Weekly}, many),
			"followed-daily":       followed.News(c, following.Follow{Kind: following.Speaker, Name: "John Jaigo Lugo", Pace: following.Daily}, many[:1]),
			"amended-corrected":    followed.Amended(c, change(a, following.Corrected), lugo[0].Article, nil, ""),
			"amended-reworded":     followed.Amended(c, change(a, following.Reworded), lugo[0].Article, &now, ""),
			"amended-removed":      followed.Amended(c, change(a, following.Removed), lugo[0].Article, nil, "https://discord.com/channels/1/2/3"),
			"amended-withdrawn":    followed.Amended(c, change(a, following.Withdrawn), answers.ArticleRef{ID: lobby}, nil, ""),
			"follows-paused":       followed.Told(c, "1122334455667788990"),
		} {
			golden(t, name+"."+string(l)+".json", card)
		}
		paused := []following.Follow{{ID: 1, Channel: "1122334455667788990", Kind: following.Speaker, Name: "John Jaigo Lugo", Pace: following.Daily},
			{ID: 2, Channel: "1122334455667788991", Kind: following.Topic, Name: "deportations", Pace: following.AsItComes, Paused: following.Gone}}
		golden(t, "following-paused."+string(l)+".json", followed.List(c, paused, 25, "1f--t0||||"))
	}
}

func change(a following.Amendment, c following.Change) following.Amendment {
	a.Kind = c
	return a
}

// A follow ends where it is listed, and for nobody but who may manage the server or its channel.
func TestAFollowIsEndedFromTheList(t *testing.T) {
	kept := &follows{}
	h := reviewed(t, commands.Options{Follows: kept, FollowsMax: 25, Now: func() time.Time { return time.Unix(0, 0) }})
	plan := func(r commands.Request) string { return h.Plan(t.Context(), r).Carry(t.Context()).Verdict }
	en := texts.Of(texts.English)
	stranger := managed("follow", "speaker", "Megan Fountain")
	stranger.Asker.Admin = false
	if got := plan(stranger); got != en.FollowManagers || len(kept.all) > 0 {
		t.Errorf("somebody who manages nothing: %q", got)
	}
	stranger.Manages = map[string]bool{stranger.Place.Channel: true}
	if plan(stranger); len(kept.all) != 1 {
		t.Error("who may manage the channel cannot have it follow something")
	}
	elsewhere := managed("follow", "topic", "deportations", "channel", "1122334455667788991")
	elsewhere.Asker.Admin, elsewhere.Manages = false, stranger.Manages
	if got := plan(elsewhere); got != en.FollowManagers {
		t.Errorf("of one channel, for another: %q", got)
	}
	list := h.Plan(t.Context(), managed("following")).Carry(t.Context())
	press := managed("")
	press.Press = &commands.Press{ID: menu(list).ID, Value: "e1", Heading: list.Heading, Own: true}
	if got := plan(press); got == "" || len(kept.all) != 0 {
		t.Errorf("ended: %q, left %+v", got, kept.all)
	}
	if got := plan(press); got != en.FollowUnknown {
		t.Errorf("ended twice: %q", got)
	}
	for _, value := range []string{"", "e", "x1", "e1x"} {
		press.Press.Value = value
		if got := plan(press); got != en.OddCard {
			t.Errorf("%q: %q", value, got)
		}
	}
}
