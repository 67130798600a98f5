package doctor

import (
	"strings"
	"testing"

	"pullquote/bot/following"
)

func TestFollowsAreToldWithWhatTheyNeed(t *testing.T) {
	if found := followFindings(nil); found != nil {
		t.Errorf("of none: %+v", found)
	}
	all := []following.Follow{{Channel: "1"}, {Channel: "1"}, {Channel: "2"}}
	found := followFindings(all)
	if len(found) != 1 || !strings.HasPrefix(found[0].Text, "3 follows in 2 channels") || !strings.Contains(found[0].Text, "Send messages") {
		t.Errorf("%+v", found)
	}
	all[2].Paused = following.Gone
	if found = followFindings(all); len(found) != 2 || found[1].Grade != Fair || !strings.Contains(found[1].Text, "paused in 1 channel") || found[1].Hint == "" {
		t.Errorf("with a pause: %+v", found)
	}
}
