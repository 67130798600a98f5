// Package socket is the gateway of a local Discord: WebSockets, the sessions that outlive them, and what a test has them do wrong.
package socket
