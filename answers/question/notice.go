package question

import _ "embed"

// Notice says what the head was learned from, and under which licences.
//
//go:embed NOTICE
var Notice string
