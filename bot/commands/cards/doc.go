// Package cards holds a reply as a plain value: a [Card], which a platform's renderer makes a message of, and which fits
// itself into what the platform takes ([Card.Fit]). It looks nothing up.
package cards
