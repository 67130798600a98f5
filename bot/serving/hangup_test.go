package serving

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"pullquote/bot/settings"
	"pullquote/config"
)

func TestAHangUpReadsTheConfigurationAgain(t *testing.T) {
	file := filepath.Join(t.TempDir(), config.FileName)
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("log: {level: info}\n")
	var log lockedText
	wishes := make(chan os.Signal, 1)
	s := settings.New(settings.Options{LogTo: &log, Now: time.Now})
	if err := s.Load(config.Source{File: file}, slog.LevelInfo); err != nil {
		t.Fatal(err)
	}
	hangUps := func() (<-chan os.Signal, func()) { return wishes, func() {} }
	ctx, stop := context.WithCancel(t.Context())
	refreshed, ended := make(chan bool), make(chan struct{})
	go func() { reloadOnHangUp(ctx, s, hangUps, func(context.Context) { refreshed <- true }); close(ended) }()
	for _, test := range []struct {
		file, log string
		level     slog.Level
	}{
		{"log: {level: debug}\nanswers: {excerpt_budget: 300}\n", "options=answers.excerpt_budget", slog.LevelDebug},
		{"log: {level: loud}\n", "configuration is left as it was", slog.LevelDebug},
		{"log: {level: warn}\n", "", slog.LevelWarn},
	} {
		write(test.file)
		wishes <- syscall.SIGHUP
		<-refreshed
		if s.Level() != test.level || !strings.Contains(log.String(), test.log) {
			t.Errorf("%q: level %v, want %v; the log says\n%s", test.file, s.Level(), test.level, log.String())
		}
	}
	stop()
	<-ended
}

// Feeds that are named while serve runs are followed, and those that are no longer named are left.
func TestAHangUpChangesTheFeedsThatAreFollowed(t *testing.T) {
	t.Run("of the one coverage", func(t *testing.T) { feedsChange(t, "", "coverage: %s\nfeeds: [%s]\n") })
	t.Run("of one of several", func(t *testing.T) {
		feedsChange(t, "harbour", "coverages: [{name: harbour, folder: %s, feeds: [%s]}, other]\n")
	})
}

func feedsChange(t *testing.T, name, configuration string) {
	asked := make(chan string, 10)
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		asked <- r.URL.Path
		io.WriteString(w, `<rss version="2.0"><channel><title>Harbour Post</title></channel></rss>`)
	}))
	defer site.Close()
	file, folder := filepath.Join(t.TempDir(), config.FileName), t.TempDir()
	configure := func(feeds string) {
		text := "intake: {delay: 100ms, allow_private: [127.0.0.0/8]}\n" + fmt.Sprintf(configuration, folder, feeds)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var log lockedText
	s := settings.New(settings.Options{LogTo: &log, Now: time.Now})
	configure("")
	if err := s.Load(config.Source{File: file}, slog.LevelInfo); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() { followFeeds(ctx, s, name, folder); close(ended) }()
	for _, path := range []string{"/first", "/second"} {
		configure(site.URL + path)
		s.Reload()
		select {
		case got := <-asked:
			if got != path {
				t.Errorf("asked for %s, want %s", got, path)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%s is not asked for; the log says\n%s", path, log.String())
		}
	}
	if feeds := s.Feeds(name); len(feeds) != 1 || feeds[0].URL != site.URL+"/second" {
		t.Errorf("followed are %v", feeds)
	}
	if strings.Contains(log.String(), "need a restart") {
		t.Errorf("feeds do not need one:\n%s", log.String())
	}
	stop()
	<-ended
}

// lockedText is a log that is read while it is written.
type lockedText struct {
	sync.Mutex
	text strings.Builder
}

func (l *lockedText) Write(b []byte) (int, error) {
	l.Lock()
	defer l.Unlock()
	return l.text.Write(b)
}

func (l *lockedText) String() string {
	l.Lock()
	defer l.Unlock()
	return l.text.String()
}
