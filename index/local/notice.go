package local

import _ "embed"

// Notice says what the embedded vectors were made from, and under which licences.
//
//go:embed NOTICE
var Notice string
