// Package compose makes cards of what was found. It looks nothing up and decides nothing about who may see what: the same
// findings make the same card.
package compose
