package nlp

import _ "embed"

// Notice says whose work the embedded model was made from, and under which licences.
//
//go:embed NOTICE
var Notice string
