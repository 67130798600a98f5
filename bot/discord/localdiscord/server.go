package localdiscord

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"pullquote/bot/discord/localdiscord/heart"
	"pullquote/bot/discord/localdiscord/socket"
)

// Token is the bot token that the server knows.
const Token = "local.discord.token"

// A Server is a Discord on loopback. Its methods are safe for use by many goroutines.
type Server struct {
	*socket.Sessions // the gateway

	AppID string
	// Fault is asked before each REST request what goes wrong with it; nil: nothing. Set it before the bot starts.
	Fault func(method, path string) Fault
	// Check is given each payload that arrives, by kind ("callback", "edit", "commands"); an error is a violation.
	// Set it before the bot starts.
	Check func(kind string, body []byte) error

	// Shards is how many the server recommends to bots; 0: 1. Set it before the bot starts.
	Shards int

	// GatewayAddress is where the bot is told to connect; "": to the server itself. Set it before the bot starts.
	GatewayAddress string

	// Clock is what ids and nonces go by; nil: time.Now. Set it before the bot starts.
	Clock func() time.Time

	// Guilds are the ids of the servers that the bot is in. Set it before the bot asks.
	Guilds []string

	http    *http.Server
	heart   *heart.Heart
	address string
	private ed25519.PrivateKey
	public  ed25519.PublicKey

	mu           sync.Mutex
	ids          uint64
	commands     map[string][]json.RawMessage // by guild, "" everywhere
	known        map[string][]registered      // the same, read
	overwrites   int
	interactions map[string]*Interaction
	posts        map[string]*Post  // by id
	nonces       map[string]nonce  // the messages that were made with one
	closed       map[string]int    // channels that are not written to, with Discord's code
	blind        map[string]bool   // channels whose history the bot may not read
	channels     map[string]string // what a thread belongs to
	byToken      map[string]*Interaction
	messages     map[string]*Message
	violations   []string
	requests     int
	endpoint     string // where interactions are posted; "": the gateway
	client       *http.Client
	posting      chan struct{} // holds one for each interaction that is being posted
}

// A Fault is what goes wrong with one request.
type Fault struct {
	Delay  time.Duration // before anything is done
	Status int           // 4xx or 5xx instead of the reply; 0: none
	Code   int           // Discord's own code, in its body
	Body   string        // instead of Discord's
	After  bool          // the request takes effect all the same
	Retry  time.Duration // told with 429
}

// Start starts a Discord. Close it.
func Start() (*Server, error) {
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		return nil, fmt.Errorf("make signing key: %w", err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("listen on loopback: %w", err)
	}
	d := &Server{address: l.Addr().String(), private: private, public: public, commands: map[string][]json.RawMessage{},
		known: map[string][]registered{}, interactions: map[string]*Interaction{}, byToken: map[string]*Interaction{}, messages: map[string]*Message{},
		posts: map[string]*Post{}, nonces: map[string]nonce{}, closed: map[string]int{}, blind: map[string]bool{}, channels: map[string]string{},
		posting: make(chan struct{}, connections), client: &http.Client{Timeout: 10 * time.Second,
			Transport: &http.Transport{MaxConnsPerHost: connections, MaxIdleConnsPerHost: connections, IdleConnTimeout: idleTime}}}
	d.AppID = d.id()
	d.Sessions = socket.New(d.AppID, Token, func(problem string) {
		d.mu.Lock()
		defer d.mu.Unlock()
		d.violate("gateway", []string{problem})
	})
	d.http = &http.Server{Handler: d.routes()}
	go d.http.Serve(l) // ends with Close
	d.heart = heart.Start("http://" + d.address + "/beat")
	return d, nil
}

// Close ends the server and cuts all connections.
func (d *Server) Close() {
	d.heart.Stop()
	d.Drop()
	d.http.Close()
	d.client.CloseIdleConnections()
}

// Address is where the server listens, without a scheme.
func (d *Server) Address() string { return d.address }

// PublicKey is the application's key, for checking signatures.
func (d *Server) PublicKey() string { return hex.EncodeToString(d.public) }

// connections is how many there are at the most between bot and server, each way: Discord's own carry many requests at once
// (HTTP/2), and a flood is not thousands of connections.
const connections = 256

// idleTime is how long a connection is kept after its last use: not so long that a burst's look like a leak.
const idleTime = 500 * time.Millisecond

// Transport sends requests for Discord to the server instead.
func (d *Server) Transport() *http.Transport {
	return &http.Transport{
		Proxy:           nil,
		MaxConnsPerHost: connections, MaxIdleConnsPerHost: connections, IdleConnTimeout: idleTime,
		DialTLSContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, network, d.address)
		},
	}
}

// Violations are the rules that were broken so far.
func (d *Server) Violations() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.violations)
}

func (d *Server) violate(what string, problems []string) {
	for _, p := range problems {
		d.violations = append(d.violations, what+": "+p)
	}
}

// Requests counts the REST requests so far; Overwrites those that registered commands.
func (d *Server) Requests() (all, overwrites int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.requests, d.overwrites
}

// epoch is Discord's, in milliseconds: ids are snowflakes, which hold when they were made.
const epoch = 1420070400000

// id makes a snowflake. The caller need not hold the lock.
func (d *Server) id() string {
	d.ids++
	return strconv.FormatUint(uint64(d.now().UnixMilli()-epoch)<<22|d.ids&0x3FFFFF, 10)
}

func (d *Server) now() time.Time {
	if d.Clock != nil {
		return d.Clock()
	}
	return time.Now()
}

// NewID makes an id for a user, a guild or a channel.
func (d *Server) NewID() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.id()
}

func (d *Server) routes() http.Handler {
	m := http.NewServeMux()
	m.HandleFunc("GET /api/v9/gateway/bot", d.authorized(d.gatewayBot))
	m.HandleFunc("GET /api/v9/users/@me/guilds", d.authorized(d.listGuilds))
	m.HandleFunc("GET /api/v9/applications/{app}", d.authorized(d.application))
	for _, where := range []string{"", "/guilds/{guild}"} {
		m.HandleFunc("GET /api/v9/applications/{app}"+where+"/commands", d.authorized(d.listCommands))
		m.HandleFunc("PUT /api/v9/applications/{app}"+where+"/commands", d.authorized(d.overwriteCommands))
	}
	m.HandleFunc("POST /api/v9/interactions/{id}/{token}/callback", d.open(d.callback))
	m.HandleFunc("PATCH /api/v9/webhooks/{app}/{token}/messages/{message}", d.open(d.edit))
	m.HandleFunc("DELETE /api/v9/webhooks/{app}/{token}/messages/{message}", d.open(d.delete))
	m.HandleFunc("GET /api/v9/channels/{channel}", d.authorized(d.channel))
	m.HandleFunc("GET /api/v9/channels/{channel}/messages", d.authorized(d.listMessages))
	m.HandleFunc("POST /api/v9/channels/{channel}/messages", d.authorized(d.postMessage))
	m.HandleFunc("PATCH /api/v9/channels/{channel}/messages/{message}", d.authorized(d.changeMessage))
	m.HandleFunc("DELETE /api/v9/channels/{channel}/messages/{message}", d.authorized(d.deleteMessage))
	m.HandleFunc("/gateway/", d.Connect)
	m.HandleFunc("GET /beat", func(http.ResponseWriter, *http.Request) {})
	m.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		d.mu.Lock()
		d.violate("request", []string{"unknown route " + r.Method + " " + strings.SplitN(r.URL.Path, "?", 2)[0]})
		d.mu.Unlock()
		failure(w, http.StatusNotFound, 0, "404: Not Found")
	})
	return m
}

func reply(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(body) // the reader may be gone: that is its own doing
}

func failure(w http.ResponseWriter, status, code int, text string) {
	reply(w, status, map[string]any{"code": code, "message": text})
}
