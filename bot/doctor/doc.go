// Package doctor looks at everything that serve will need, and says in plain words what it found and what to do about what is wrong.
// It changes nothing.
package doctor
