package keep

import (
	"context"
	"errors"

	"pullquote/bot/following"
)

// ErrFull is for one follow more than a server may have.
var ErrFull = errors.New("a server has no room for one more follow")

// Follows remembers the follows of servers. It must outlive the program.
type Follows interface {
	// Follow begins a follow, or gives one of the same a new pace and ends its pause. The error is ErrFull when the server has atMost
	// others.
	Follow(ctx context.Context, f following.Follow, atMost int) (begun bool, err error)
	// Unfollow ends a follow of a server. It reports whether there was one.
	Unfollow(ctx context.Context, server string, id int64) (bool, error)
	// Resume ends the pause of a follow of a server. It reports whether there was one.
	Resume(ctx context.Context, server string, id int64) (bool, error)
	// FollowsOf are a server's follows, oldest first.
	FollowsOf(ctx context.Context, server string) ([]following.Follow, error)
}
