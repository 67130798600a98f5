package answers

import _ "embed"

// Notice says what the weights were learned from, and under which licences.
//
//go:embed NOTICE
var Notice string
