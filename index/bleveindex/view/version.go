package view

import (
	"encoding/binary"
	"encoding/hex"
	"hash/fnv"
)

// sumUp names a view's state by its articles, the rules about people and how many remote vectors there are. Of each article a
// number, made of its id and its file's hash, is added up, so that their order does not show.
func (v *base) sumUp() string {
	var sums [2]uint64
	id := fnv.New64a()
	for _, c := range v.Cards {
		id.Reset()
		id.Write([]byte(c.ID))
		for i := range sums {
			sums[i] += scramble(id.Sum64() ^ binary.LittleEndian.Uint64(c.Stamp.Hash[8*i:]))
		}
	}
	for _, r := range v.records {
		if r.remote.segment > 0 {
			sums[1]++
		}
	}
	rules := fnv.New64a()
	rules.Write(v.Rules())
	sums[0] += rules.Sum64()
	all := binary.BigEndian.AppendUint64(nil, sums[0])
	return hex.EncodeToString(binary.BigEndian.AppendUint64(all, sums[1]))
}

// scramble spreads a number's bits (the finaliser of SplitMix64, by Steele, Lea and Flood), so that numbers that differ in
// few bits do not cancel each other out in a sum.
func scramble(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
