// Package head keeps the one small document that says what a coverage in OpenSearch is now: which indexes hold it, up to which
// update it is shown, who is writing. Every change of it is made on the condition that nobody else has changed it meanwhile, so
// that one thing alone happens at a time in a cluster of any size: what was written elsewhere counts once the head says so.
//
// Updates have numbers. A document of the indexes says from which update on it counts, and up to which. A state of the coverage
// is a number: what counted then. So a snapshot needs nothing kept open in the cluster, and sees the same whatever is written
// meanwhile, on whichever node. What counts no longer is taken out later (Purged), when no snapshot can be that old.
//
// A writer takes a lease and a number of its own. When it is gone without having committed, its number is added to Undone, and
// counts never, even if a request of its arrives late; the next writer takes out what it left.
package head
