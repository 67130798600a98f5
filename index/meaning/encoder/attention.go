package encoder

import "pullquote/index/meaning/encoder/kernel"

// attention lets every row of a text look at all rows of that text, in each head for itself. all holds, a row, the
// queries, the keys and the values of the twelve heads; out gets what each row saw.
func attention(out, all []float32, r *room) {
	n := len(out) / Width
	padded := (n + kernel.Lanes - 1) / kernel.Lanes * kernel.Lanes
	r.keys = grown(r.keys, kernel.HeadWidth*padded)
	r.shares = grown(r.shares, padded)
	clear(r.keys)
	for h := range kernel.Heads {
		turn(r.keys, all[Width+h*kernel.HeadWidth:], n, padded)
		values := all[2*Width+h*kernel.HeadWidth:]
		for i := range n {
			query := all[i*3*Width+h*kernel.HeadWidth:][:kernel.HeadWidth]
			kernel.Score(r.shares, query, r.keys)
			kernel.Softmax(r.shares, n)
			kernel.Mix(out[i*Width+h*kernel.HeadWidth:][:kernel.HeadWidth], r.shares[:n], values, 3*Width)
		}
	}
}

// turn writes the keys of a head so that one number of all rows lies together, four rows at a time.
func turn(keys, rows []float32, n, padded int) {
	i := 0
	for ; i+4 <= n; i += 4 {
		a, b := rows[i*3*Width:][:kernel.HeadWidth], rows[(i+1)*3*Width:][:kernel.HeadWidth]
		c, d := rows[(i+2)*3*Width:][:kernel.HeadWidth], rows[(i+3)*3*Width:][:kernel.HeadWidth]
		for e := range kernel.HeadWidth {
			four := keys[e*padded+i:][:4]
			four[0], four[1], four[2], four[3] = a[e], b[e], c[e], d[e]
		}
	}
	for ; i < n; i++ {
		for e, k := range rows[i*3*Width:][:kernel.HeadWidth] {
			keys[e*padded+i] = k
		}
	}
}
