package serving

import (
	"context"
	"os"

	"pullquote/bot/settings"
)

// reloadOnHangUp reads the configuration again whenever the process is told to (SIGHUP), until ctx is done, and looks
// at the coverage at once. A configuration with problems changes nothing.
func reloadOnHangUp(ctx context.Context, s *settings.Settings, hangUps func() (<-chan os.Signal, func()), refresh func(context.Context)) {
	if hangUps == nil {
		return
	}
	wishes, stop := hangUps()
	defer stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-wishes:
			s.Reload()
			refresh(ctx)
		}
	}
}
