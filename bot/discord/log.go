package discord

import (
	"context"
	"fmt"
	"log/slog"
	"regexp"

	"github.com/bwmarrin/discordgo"
)

// RouteLog sends what discordgo reports to log. discordgo has one logger for the whole program, so this is for main to
// call, once.
func RouteLog(log *slog.Logger) {
	discordgo.Logger = func(level, _ int, format string, args ...any) {
		log.Log(context.Background(), logLevels[level], "discordgo", "report", withoutTokens(fmt.Sprintf(format, args...)))
	}
}

var logLevels = map[int]slog.Level{
	discordgo.LogError:         slog.LevelWarn, // it mends itself, or an error of ours says so
	discordgo.LogWarning:       slog.LevelInfo,
	discordgo.LogInformational: slog.LevelDebug,
	discordgo.LogDebug:         slog.LevelDebug,
}

// tokens are where addresses hold them.
var tokens = regexp.MustCompile(`(/(?:interactions|webhooks)/[0-9]+/)[^/\s"]+`)

func withoutTokens(text string) string { return tokens.ReplaceAllString(text, "${1}[token]") }
