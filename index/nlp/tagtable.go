package nlp

// packed puts the first n weights of each row into words of eight bytes.
func packed(weights []int8, rows, lanes, words, n int) []uint64 {
	all := make([]uint64, words*rows)
	for row := range rows {
		for j := range n {
			all[row*words+j/8] |= uint64(uint8(int(weights[row*lanes+j])+128)) << (8 * (j % 8))
		}
	}
	return all
}

// evens masks every other byte of a word: what is added up has 16 bits a lane, of which some forty weights of at most 255
// fill a sixth.
const evens = 0x00FF00FF00FF00FF

// lane is the sum of the j-th weights, from the sums of even and odd bytes.
func lane(even, odd uint64, j int) uint16 {
	if j&1 == 1 {
		even = odd
	}
	return uint16(even >> (16 * (j % 8 / 2)))
}
