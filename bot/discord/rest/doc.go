// Package rest asks Discord's REST API: each request with a limit to its time, tried again while the fault may be passing, and
// with errors that hold no token, no address and nothing that anybody wrote. It knows interactions by their ids and tokens only.
package rest
