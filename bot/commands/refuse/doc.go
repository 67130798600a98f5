// Package refuse says why a request is not met, in one sentence that tells its asker what to do. Faults of ours get a reference instead
// of their cause.
package refuse
