package monitor

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"

	"pullquote/bot/fault"
	"pullquote/config/redact"
)

// InteractionsPath is where the http transport takes Discord's requests.
const InteractionsPath = "/interactions"

// CoveragePath is where people read what is covered.
const CoveragePath = "/coverage"

// Web is what the program serves over HTTP: page to people, the rest to machines. interactions is nil with the gateway transport.
func Web(m *Metrics, ready func() error, interactions, page http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "alive") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		if err := ready(); err != nil {
			say(w, http.StatusServiceUnavailable, "not ready: "+redact.Masker{}.Text(err.Error()))
			return
		}
		say(w, http.StatusOK, "ready")
	})
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{MaxRequestsInFlight: 4}))
	mux.Handle("GET "+CoveragePath, page)
	if interactions != nil {
		mux.Handle(InteractionsPath, interactions)
	}
	return mux
}

func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text+"\n") // whoever asked has gone: nothing to do
}

// Limits of the web server: Discord's requests have some 10 kB and are answered at once; a client that is slower than
// this holds a connection for nothing.
const (
	headerTime  = 5 * time.Second
	requestTime = 15 * time.Second
	idleTime    = 60 * time.Second
	lastTime    = 5 * time.Second // for requests under way when the program ends
	headerBytes = 16 << 10
)

// Serve serves until ctx is done, and then lets requests under way end.
func Serve(ctx context.Context, address string, h http.Handler, log *slog.Logger) error {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return fault.Usage(fmt.Sprintf("listen on %s: %s", address, err), "choose another address with http.listen")
	}
	server := &http.Server{
		Handler: h, ReadHeaderTimeout: headerTime, ReadTimeout: requestTime, WriteTimeout: requestTime,
		IdleTimeout: idleTime, MaxHeaderBytes: headerBytes,
		ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelDebug), // what strangers send is no fault of ours
	}
	log.Info("listening", "address", listener.Addr().String())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serve http: %w", err)
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), lastTime)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return errors.Join(fmt.Errorf("stop http: %w", err), server.Close())
	}
	return nil
}
