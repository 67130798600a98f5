package main

import (
	_ "embed"
	"fmt"
	"runtime/debug"
	"strings"

	"pullquote/answers"
	"pullquote/answers/question"
	"pullquote/bot/commands/picture"
	"pullquote/index/attribution"
	"pullquote/index/attribution/claim"
	"pullquote/index/local"
	"pullquote/index/meaning"
	"pullquote/index/meaning/encoder"
	"pullquote/index/nlp"
	"pullquote/index/text"
	"pullquote/seeds"
)

// licence is the repository's LICENSE. Go embeds no file from above a package's folder, so that a copy lies here; a test compares.
//
//go:embed LICENSE
var licence string

// notices are those of every package in the program that holds the work of others; a test looks for their NOTICE files.
var notices = []string{
	seeds.Notice, text.Notice, nlp.Notice, attribution.Notice, claim.Notice, meaning.Notice, encoder.Notice, local.Notice, question.Notice, answers.Notice, picture.Notice,
}

// licenceTexts is the licence, the notices, and the modules that were built in. Their licences' texts are beside the program in
// a release, where .ci/licences puts them.
func licenceTexts(info *debug.BuildInfo) string {
	const line = "\n----\n\n"
	var b strings.Builder
	b.WriteString("Pullquote\n\n" + licence)
	for _, notice := range notices {
		b.WriteString(line + notice)
	}
	if info == nil || len(info.Deps) == 0 {
		return b.String()
	}
	b.WriteString(line + "Go modules; each release has the texts of their licences in THIRD_PARTY.txt\n\n")
	for _, dep := range info.Deps {
		fmt.Fprintf(&b, "- %s %s\n", dep.Path, dep.Version)
	}
	return b.String()
}
