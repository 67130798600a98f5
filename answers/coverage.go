package answers

// Coverage is the stamp of what the desk answers from now.
func (d *Desk) Coverage() Coverage {
	s := d.search.Stats()
	return Coverage{Articles: s.Articles, Passages: s.Passages, Newest: s.Newest}
}
