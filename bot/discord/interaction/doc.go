// Package interaction reads what Discord sends about an interaction, as far as the request that it makes of package commands.
// Whatever is sent, it reads what it can: a field, a component or an embed that it does not know costs nothing else. It answers
// nothing.
package interaction
