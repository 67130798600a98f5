package config

import (
	"log/slog"
	"net/url"
	"strings"
)

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

// An Address is a file path, or a URL that may hold a password. It prints without the password.
type Address struct {
	whole Secret
}

// NewAddress takes a path or a URL.
func NewAddress(text string) Address { return Address{NewSecret(text)} }

// Reveal is the whole address, password included.
func (a Address) Reveal() string { return a.whole.Reveal() }

// HoldsPassword reports whether the address is a URL with a password.
func (a Address) HoldsPassword() bool { return a.String() != a.Reveal() }

// String is the address with "xxxxx" for the password, or "[secret]" when it looks like a URL but is not one.
func (a Address) String() string {
	text := a.Reveal()
	if !strings.Contains(text, "://") {
		return text
	}
	u, err := url.Parse(text)
	if err != nil {
		return hidden
	}
	query := u.Query()
	if query.Has("password") || query.Has("sslpassword") {
		return hidden
	}
	return u.Redacted()
}

func (a Address) GoString() string             { return a.String() }
func (a Address) LogValue() slog.Value         { return slog.StringValue(a.String()) }
func (a Address) MarshalText() ([]byte, error) { return []byte(a.String()), nil }
