package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"syscall"
	"testing"
	"time"

	"pullquote/bot/discord/localdiscord"
	"pullquote/bot/logtest"
)

// A disguise is a proxy behind which Discord's hosts are the local Discord, in TLS.
type disguise struct {
	*httptest.Server
	authority []byte // who vouches for it, as PEM
	mu        sync.Mutex
	hosts     []string // that were asked for
}

func newDisguise(t *testing.T, address string) *disguise {
	t.Helper()
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	about := &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{"discord.com", "gateway.discord.gg"}, NotBefore: time.Now().Add(-time.Hour),
		NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature}
	certificate, err := x509.CreateCertificate(rand.Reader, about, about, public, private)
	if err != nil {
		t.Fatal(err)
	}
	secret := &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{certificate}, PrivateKey: private}}}
	d := &disguise{authority: pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: certificate})}
	d.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d.mu.Lock()
		d.hosts = append(d.hosts, r.Host)
		d.mu.Unlock()
		w.WriteHeader(http.StatusOK)
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		carry(tls.Server(conn, secret), address)
	}))
	t.Cleanup(d.Close)
	return d
}

// carry moves bytes between a connection and an address until either ends.
func carry(from net.Conn, address string) {
	defer from.Close()
	to, err := net.Dial("tcp", address)
	if err != nil {
		return
	}
	defer to.Close()
	go func() { io.Copy(to, from); to.Close() }()
	io.Copy(from, to)
}

// asked tells whether the proxy was asked for a host.
func (d *disguise) asked(host string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Contains(d.hosts, host)
}

// The program itself, with nothing but the environment to tell it how the world is reached: requests and gateway go through the
// proxy, and a signal ends it.
func TestTheProgramReachesDiscordThroughAProxy(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the environment names whom to trust on Linux")
	}
	d, _ := startDiscord(t)
	d.GatewayAddress = "wss://gateway.discord.gg/gateway/"
	proxy, folder := newDisguise(t, d.Address()), t.TempDir()
	authority := filepath.Join(folder, "authority.pem")
	if err := os.WriteFile(authority, proxy.authority, 0o600); err != nil {
		t.Fatal(err)
	}
	var log logtest.Log
	c := exec.Command("pullquote", "serve")
	c.Stderr = &log
	c.Env = []string{"DISCORD_TOKEN=" + localdiscord.Token, "PULLQUOTE_STATE=" + filepath.Join(folder, "state.db"), "PULLQUOTE_INDEX=:memory:",
		"HOME=" + folder, "HTTPS_PROXY=" + proxy.URL, "SSL_CERT_FILE=" + authority}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	defer c.Process.Kill()
	log.After(t, "gateway is open")
	i, err := d.Use(localdiscord.Who{User: d.NewID(), Guild: d.NewID(), Channel: d.NewID()}, "help", nil)
	if err == nil {
		err = i.Wait(t.Context())
	}
	if err != nil {
		t.Error(err)
	}
	for _, host := range []string{"discord.com:443", "gateway.discord.gg:443"} {
		if !proxy.asked(host) {
			t.Errorf("the proxy was not asked for %s, but for %q", host, proxy.hosts)
		}
	}
	if err := c.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := c.Wait(); err != nil {
		t.Errorf("serve ends with %v:\n%s", err, log.String())
	}
}
