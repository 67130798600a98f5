// Package naming makes names fit where a platform shows and sends only so many characters, and finds them again in the coverage.
package naming
