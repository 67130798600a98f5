package encoder

import "pullquote/index/meaning/encoder/kernel"

// Width is the length of a vector.
const Width = kernel.Width

// positions is how many pieces the network reads of a text, with those that begin and end it.
const positions = 512
