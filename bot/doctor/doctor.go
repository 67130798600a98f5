package doctor

import (
	"pullquote/bot/coverage"
	"pullquote/bot/discord/register"
	"pullquote/bot/settings"
)

// A Doctor looks at what the settings name.
type Doctor struct {
	*settings.Settings
	opener    *coverage.Opener
	registrar func() (*register.Registrar, error)
}

// New returns a doctor. registrar is who asks Discord about the commands.
func New(s *settings.Settings, opener *coverage.Opener, registrar func() (*register.Registrar, error)) *Doctor {
	return &Doctor{s, opener, registrar}
}
