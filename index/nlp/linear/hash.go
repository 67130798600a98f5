package linear

// Hash is FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. It names words in the model's tables.
func Hash(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// Mix joins two hashes; the constants are those of MurmurHash3's finaliser.
func Mix(a, b uint32) uint32 {
	h := a*0x9E3779B1 ^ b
	h = (h ^ h>>16) * 0x85EBCA6B
	return h ^ h>>13
}
