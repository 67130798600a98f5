package attribution

import _ "embed"

// Notice says whose work the embedded weights were made from.
//
//go:embed NOTICE
var Notice string
