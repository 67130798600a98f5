package text

import _ "embed"

// Notice says whose work is in the lists.
//
//go:embed NOTICE
var Notice string
