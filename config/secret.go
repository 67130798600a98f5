package config

import "log/slog"

// A Secret prints as "[secret]" however it is printed. The zero Secret is not set.
type Secret struct {
	reveal func() string // a closure, because printing packages reach into unexported strings, not into functions
}

// NewSecret keeps text secret; "" gives the zero Secret.
func NewSecret(text string) Secret {
	if text == "" {
		return Secret{}
	}
	return Secret{func() string { return text }}
}

const hidden = "[secret]"

// Reveal is the secret itself, "" when not set. Hand it to what needs it; never keep it.
func (s Secret) Reveal() string {
	if s.reveal == nil {
		return ""
	}
	return s.reveal()
}

// IsSet reports whether there is a secret.
func (s Secret) IsSet() bool { return s.reveal != nil }

func (s Secret) String() string               { return hidden }
func (s Secret) GoString() string             { return hidden }
func (s Secret) LogValue() slog.Value         { return slog.StringValue(hidden) }
func (s Secret) MarshalText() ([]byte, error) { return []byte(hidden), nil }
