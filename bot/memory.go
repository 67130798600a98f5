package main

import "github.com/KimMachineGun/automemlimit/memlimit"

// memoryShare is the part of a container's or service's memory that Go may fill before it collects harder; the rest is
// for mapped index files and SQLite. With 0.8 an index of 96,000 passages is built in 500 MB, where without it is killed.
const memoryShare = 0.8

// keepWithinMemory makes Go heed the memory limit of the process's control group. GOMEMLIMIT wins; where there is no limit, or no
// control group, nothing changes.
func keepWithinMemory() {
	_, _ = memlimit.Set(memlimit.WithRatio(memoryShare)) // an error leaves Go's own limit
}
