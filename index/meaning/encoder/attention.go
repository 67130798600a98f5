package encoder

// attention lets every row of a text look at all rows of that text, in each head for itself. all holds, a row, the
// queries, the keys and the values of the twelve heads; out gets what each row saw.
func attention(out, all []float32, r *room) {
	n := len(out) / Width
	padded := (n + lanes - 1) / lanes * lanes
	r.keys = grown(r.keys, headWidth*padded)
	r.shares = grown(r.shares, padded)
	clear(r.keys)
	for h := range heads {
		turn(r.keys, all[Width+h*headWidth:], n, padded)
		values := all[2*Width+h*headWidth:]
		for i := range n {
			query := all[i*3*Width+h*headWidth:][:headWidth]
			score(r.shares, query, r.keys)
			softmax(r.shares, n)
			mix(out[i*Width+h*headWidth:][:headWidth], r.shares[:n], values, 3*Width)
		}
	}
}

// turn writes the keys of a head so that one number of all rows lies together, four rows at a time.
func turn(keys, rows []float32, n, padded int) {
	i := 0
	for ; i+4 <= n; i += 4 {
		a, b := rows[i*3*Width:][:headWidth], rows[(i+1)*3*Width:][:headWidth]
		c, d := rows[(i+2)*3*Width:][:headWidth], rows[(i+3)*3*Width:][:headWidth]
		for e := range headWidth {
			four := keys[e*padded+i:][:4]
			four[0], four[1], four[2], four[3] = a[e], b[e], c[e], d[e]
		}
	}
	for ; i < n; i++ {
		for e, k := range rows[i*3*Width:][:headWidth] {
			keys[e*padded+i] = k
		}
	}
}
