package view

// Warm reads what questions to the view before needed, so that the first question to this one need not wait for it.
func (v *View) Warm(before *View) {
	if before == nil {
		return
	}
	side(func() {
		if before.peopleRead.Load() {
			v.people()
		}
	}, func() {
		if before.vectorsRead.Load() {
			v.vectors()
		}
	}, func() {
		if name, read := before.remote.reads(); read {
			v.RemoteOf(name)
		}
	})
}

// ReadAhead reads what the first question would otherwise wait for.
func (v *View) ReadAhead(meanings bool) {
	side(func() { v.people().Warm() }, func() {
		if meanings {
			v.vectors()
		}
	}, func() { v.lists() })
}

// Ahead tells what has been read of what the first question waits for: what the passages mean, who is in the coverage.
func (v *View) Ahead() (meanings, people bool) { return v.vectorsRead.Load(), v.peopleRead.Load() }
