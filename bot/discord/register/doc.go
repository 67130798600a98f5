// Package register keeps the commands that Discord has of this application like those of package commands, everywhere or in some
// servers, and tells how Discord knows the application. Commands that are the same already are left alone: Discord allows 200
// creations a day in each place.
package register
