// Package monitor is how an operator sees serve, and how serve keeps from taking on more than it can: metrics, a gate that counts
// questions and lets only so many be answered at once, and the web server for probes.
package monitor
