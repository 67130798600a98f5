package kernel

// The network's shape, which the kernels rely on; a model of another shape is refused.
const (
	Width     = 384 // Width is the length of a vector.
	Heads     = 12
	HeadWidth = Width / Heads // HeadWidth is how much of a vector one head looks at.
	Inner     = 1536          // Inner is how wide a row is while it is reworked.
)
