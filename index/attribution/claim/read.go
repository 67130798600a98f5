package claim

// Claims finds and judges the article's statements: of each cue's rivals the likeliest, and of these the ones that hold
// in view of the others.
func (r *Reader) Claims() []Claim {
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
