package kernel

// The kernels' tile.
const (
	BlockOutputs = 64
	TileRows     = 4
)

// Tile is the products of four rows and a block, row by row.
type Tile [TileRows * BlockOutputs]int32

// Channels is what a block of outputs needs to become numbers again.
type Channels struct {
	Sums         []int32
	Scales, Bias []float32
}
