package discord

import (
	"context"
	"log/slog"

	"github.com/bwmarrin/discordgo"

	"pullquote/bot/discord/rest"
	"pullquote/config/redact"
)

// RouteLog sends what discordgo reports to log: what it says, and the errors among what it says it about. Everything
// else that it would print is left out, as events hold tokens and what people wrote. discordgo has one logger for the
// whole program, so this is for main to call, once.
func RouteLog(log *slog.Logger) {
	discordgo.Logger = func(_, _ int, format string, args ...any) {
		report := []any{"report", format}
		for _, arg := range args {
			if err, ok := arg.(error); ok {
				report = append(report, "err", withoutTokens(rest.Plain(err).Error()))
			}
		}
		// It mends itself, or an error of ours says so.
		log.Log(context.Background(), slog.LevelWarn, "discordgo", report...)
	}
}

func withoutTokens(text string) string { return redact.Masker{}.Text(text) }
