package main

import (
	"os"
	"runtime/debug"

	"github.com/KimMachineGun/automemlimit/memlimit"
)

// memoryShare is the part of a container's or service's memory that Go may fill before it collects harder; the rest is
// for mapped index files and SQLite. With 0.8 an index of 96,000 passages is built in 500 MB, where without it is killed.
const memoryShare = 0.8

// garbage is how many bytes may be used up, for a hundred in use, before Go collects: less than its 100, because most
// of what is in use stays. At a million passages that takes a fifth from memory and hardly anything from speed (index/cmd/bench).
const garbage = 60

// keepWithinMemory makes Go heed the memory limit of the process's control group. GOMEMLIMIT and GOGC win; where there is no limit, or no
// control group, nothing changes.
func keepWithinMemory() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	_, _ = memlimit.Set(memlimit.WithRatio(memoryShare)) // an error leaves Go's own limit
}
