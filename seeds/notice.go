package seeds

import _ "embed"

// Notice says whose the sample articles are.
//
//go:embed NOTICE
var Notice string
