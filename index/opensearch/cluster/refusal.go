package cluster

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// A Refusal is what the cluster answered in place of what was asked for.
type Refusal struct {
	Status int
	Type   string // OpenSearch's, such as index_not_found_exception
	Reason string
}

func (r *Refusal) Error() string {
	switch {
	case r.Full():
		return "a disk of the cluster is full (flood stage): it takes no writes until there is room"
	case r.Status == http.StatusUnauthorized:
		return "the cluster does not know this user, or the password is wrong"
	case r.Status == http.StatusForbidden:
		return "the cluster does not let this user do that: " + r.Reason
	case r.Status == http.StatusTooManyRequests:
		return "the cluster has too much to do (429)"
	}
	return strings.TrimSpace(fmt.Sprintf("the cluster answered %d %s: %s", r.Status, r.Type, r.Reason))
}

// Full reports whether a disk is so full that indexes take no writes.
func (r *Refusal) Full() bool {
	return r.Type == "cluster_block_exception" && (strings.Contains(r.Reason, "flood-stage") || strings.Contains(r.Reason, "read-only-allow-delete") || strings.Contains(r.Reason, "read-only / allow delete"))
}

// passes reports whether it may be another answer in a moment.
func (r *Refusal) passes() bool {
	switch r.Status {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return r.Full() || r.Status >= 500 && nodeLost[r.Type]
}

// nodeLost are the types of errors where the node that was asked could not ask, or lost, the one that holds the answer. Soon it asks
// another.
var nodeLost = map[string]bool{
	"search_phase_execution_exception": true, "node_not_connected_exception": true, "node_disconnected_exception": true, "node_closed_exception": true,
	"connect_transport_exception": true, "receive_timeout_transport_exception": true,
}

// Missing reports whether an error says that an index or a document is not there.
func Missing(err error) bool { return statusOf(err) == http.StatusNotFound }

// Conflict reports whether an error says that a document is not as the caller thought.
func Conflict(err error) bool { return statusOf(err) == http.StatusConflict }

// Exists reports whether an error says that an index that was to be made is there.
func Exists(err error) bool {
	r, is := errors.AsType[*Refusal](err)
	return is && r.Type == "resource_already_exists_exception"
}

func statusOf(err error) int {
	if r, is := errors.AsType[*Refusal](err); is {
		return r.Status
	}
	return 0
}

// mostReason keeps errors readable: reasons may quote whole queries.
const mostReason = 300

// refusalOf reads an answer that is none.
func refusalOf(status int, body []byte) *Refusal {
	var told struct {
		Error json.RawMessage `json:"error"`
	}
	r := &Refusal{Status: status}
	if json.Unmarshal(body, &told) == nil && len(told.Error) > 0 {
		r.read(told.Error)
	}
	return r
}

func (r *Refusal) read(told json.RawMessage) {
	var cause struct {
		Type      string `json:"type"`
		Reason    string `json:"reason"`
		RootCause []struct {
			Type   string `json:"type"`
			Reason string `json:"reason"`
		} `json:"root_cause"`
	}
	if json.Unmarshal(told, &cause) != nil {
		return // a text: of no use to a reader
	}
	r.Type, r.Reason = cause.Type, cause.Reason
	if len(cause.RootCause) > 0 {
		r.Type, r.Reason = cause.RootCause[0].Type, cause.RootCause[0].Reason
	}
	if len(r.Reason) > mostReason {
		r.Reason = strings.ToValidUTF8(r.Reason[:mostReason], "") + "…"
	}
}
