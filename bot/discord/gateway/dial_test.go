package gateway_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"pullquote/bot/discord/gateway"
	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/discord/rest"
)

// proxyTo is a proxy that connects everybody with one address, and tells where they wanted to go.
func proxyTo(t *testing.T, address string, secure bool) (*url.URL, chan string) {
	t.Helper()
	asked := make(chan string, 99)
	web := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- r.Method + " " + r.Host
		if address == "" {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		to, err := net.Dial("tcp", address)
		if err != nil {
			t.Error(err)
			return
		}
		w.WriteHeader(http.StatusOK)
		from, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		go func() { io.Copy(to, from); to.Close() }()
		io.Copy(from, to)
		from.Close()
	}))
	web.Config.ErrorLog = log.New(io.Discard, "", 0)
	if secure {
		web.StartTLS()
	} else {
		web.Start()
	}
	t.Cleanup(web.Close)
	u, err := url.Parse(web.URL)
	if err != nil {
		t.Fatal(err)
	}
	return u, asked
}

func TestTheGatewayIsReachedThroughAProxy(t *testing.T) {
	t.Parallel()
	d, err := localdiscord.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	proxy, asked := proxyTo(t, d.Address(), false)
	d.GatewayAddress = "ws://gateway.discord.invalid/gateway/"
	client, err := rest.New(localdiscord.Token, d.Transport())
	if err != nil {
		t.Fatal(err)
	}
	g := gateway.New(gateway.Options{Token: localdiscord.Token, Client: client, Pace: gateway.OrdinaryPace(), Log: slog.New(slog.DiscardHandler),
		Handle: func(context.Context, string, json.RawMessage) {},
		Proxy:  func(*http.Request) (*url.URL, error) { return proxy, nil }})
	ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
	defer stop()
	go func() {
		for g.State().Ready == 0 && ctx.Err() == nil {
			time.Sleep(time.Millisecond)
		}
		stop()
	}()
	if err := g.Listen(ctx); err != nil || !errors.Is(ctx.Err(), context.Canceled) {
		t.Errorf("the gateway ends with %v, its time with %v", err, ctx.Err())
	}
	if got := <-asked; got != "CONNECT gateway.discord.invalid:80" {
		t.Errorf("the proxy was asked %q", got)
	}
}

// TestTheGatewaysProxyIsThatOfTheEnvironment looks in a process of its own: the environment is read once.
func TestTheGatewaysProxyIsThatOfTheEnvironment(t *testing.T) {
	t.Parallel()
	proxy, asked := proxyTo(t, "", false)
	for _, row := range []struct {
		name, environ, want string
	}{
		{"HTTPS_PROXY", "HTTPS_PROXY=" + proxy.String(), "CONNECT gateway.discord.invalid:443"},
		{"NO_PROXY", "HTTPS_PROXY=" + proxy.String() + " NO_PROXY=discord.invalid", ""},
	} {
		c := exec.Command(os.Args[0], "-test.run=^$")
		c.Env = append([]string{"PULLQUOTE_TEST_DIAL=wss://gateway.discord.invalid/"}, strings.Fields(row.environ)...)
		out, _ := c.CombinedOutput() // it fails either way
		got := ""
		select {
		case got = <-asked:
		default:
		}
		if got != row.want || !strings.Contains(string(out), "cannot dial") {
			t.Errorf("%s: the proxy was asked %q, want %q: %s", row.name, got, row.want, out)
		}
	}
}

func TestAProxyMayBeSpokenToOverTLS(t *testing.T) {
	t.Parallel()
	proxy, _ := proxyTo(t, "", true)
	err := gateway.Dial(t.Context(), "wss://gateway.discord.invalid/", func(*http.Request) (*url.URL, error) { return proxy, nil })
	if err == nil || !strings.Contains(err.Error(), "certificate") { // nobody vouches for a test's
		t.Errorf("dial ends with %v", err)
	}
}

func TestAProxysPasswordIsNotTold(t *testing.T) {
	t.Parallel()
	bad := func(*http.Request) (*url.URL, error) {
		return nil, errors.New("invalid proxy address http://user:canary@[bad")
	}
	if err := gateway.Dial(t.Context(), "wss://gateway.discord.invalid/", bad); err == nil || strings.Contains(err.Error(), "canary") {
		t.Errorf("dial ends with %v", err)
	}
}

// TestDiallingEndsWhenItIsToldTo dials somebody who takes connections and says nothing.
func TestDiallingEndsWhenItIsToldTo(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		stop()
		io.Copy(io.Discard, conn)
	}()
	ended := make(chan error, 1)
	go func() { ended <- gateway.Dial(ctx, "ws://"+l.Addr().String()+"/", nil) }()
	select {
	case err := <-ended:
		if err == nil {
			t.Error("dialled nobody")
		}
	case <-time.After(9 * time.Second): // its own deadline is 10 s
		t.Error("dialling does not end")
	}
}

func TestMain(m *testing.M) {
	if address := os.Getenv("PULLQUOTE_TEST_DIAL"); address != "" {
		if err := gateway.Dial(context.Background(), address, nil); err != nil {
			fmt.Println("cannot dial:", err)
		}
		return
	}
	os.Exit(m.Run())
}
