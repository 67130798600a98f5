package claim

import "slices"

// Claims finds and judges the article's statements: of each cue's rivals the likeliest, of these the ones that hold in view of the
// others, and of these the ones that everyday news would call said.
func (r *Reader) Claims() []Claim {
	return slices.DeleteFunc(r.Candidates(), func(c Claim) bool { return !r.uttered(&c) })
}

// Candidates are the claims that Claims chooses from.
func (r *Reader) Candidates() []Claim {
	r.FindCues()
	all := r.LayoutClaims()
	var rivals []Claim
	for _, q := range r.Cues {
		if r.Over() {
			return nil
		}
		rivals = r.ClaimsOf(q, rivals)
		if best := r.judge(rivals); best >= 0 && rivals[best].Confidence > Hopeless {
			r.CarryOn(&rivals[best])
			all = append(all, rivals[best])
		}
	}
	return r.inContext(all)
}
