// Package inquiry holds one look at the coverage as a plain value: what is asked ([Inquiry]), what was found ([Findings]) and
// which page of it is shown. A card's controls hold inquiries ([Inquiry.ID], [Resumed]).
package inquiry
