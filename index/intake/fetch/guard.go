package fetch

import (
	"errors"
	"fmt"
	"net/netip"
	"syscall"
)

// ErrRefused is wrapped by the error for an address that must not be connected to.
var ErrRefused = errors.New("private, local and metadata addresses are refused")

// special are ranges that lead to no public server though netip does not call them private:
// https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry.
var special = prefixes(
	"0.0.0.0/8",        // this network
	"100.64.0.0/10",    // carrier-grade NAT; Alibaba's metadata service is 100.100.100.200
	"192.0.0.0/24",     // protocol assignments; Oracle's metadata service is 192.0.0.192
	"192.0.2.0/24",     // documentation
	"192.88.99.0/24",   // 6to4 relays
	"198.18.0.0/15",    // benchmarks
	"198.51.100.0/24",  // documentation
	"203.0.113.0/24",   // documentation
	"240.0.0.0/4",      // reserved, and broadcast
	"168.63.129.16/32", // Azure's host service, a public number that only its guests reach
	"100::/64",         // discard
	"2001::/23",        // protocol assignments, Teredo among them
	"2001:db8::/32",    // documentation
	"3fff::/20",        // documentation
	"fec0::/10",        // site-local, deprecated
	"::/96",            // IPv4-compatible, deprecated
)

// carriers hold an IPv4 address from the given byte on: what they lead to is that address.
var carriers = []struct {
	netip.Prefix
	at int
}{
	{netip.MustParsePrefix("64:ff9b::/96"), 12},   // NAT64
	{netip.MustParsePrefix("64:ff9b:1::/48"), 12}, // NAT64 for local use
	{netip.MustParsePrefix("2002::/16"), 2},       // 6to4
}

func prefixes(texts ...string) []netip.Prefix {
	var all []netip.Prefix
	for _, t := range texts {
		all = append(all, netip.MustParsePrefix(t))
	}
	return all
}

// Public reports whether an address may be connected to: whether it is one of the public Internet.
func Public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	for _, c := range carriers {
		if c.Contains(a) {
			b := a.As16()
			inner, _ := netip.AddrFromSlice(b[c.at : c.at+4])
			return Public(inner)
		}
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return a.IsGlobalUnicast() && !a.IsPrivate()
}

// guard returns a dialer's control function. It runs when a name has been resolved and the connection is about to be
// made, so that no second resolution can put another address in the place of the checked one.
func guard(open []netip.Prefix) func(network, address string, _ syscall.RawConn) error {
	return func(_, address string, _ syscall.RawConn) error {
		to, err := netip.ParseAddrPort(address)
		if err != nil {
			return fmt.Errorf("connect to %s: %w", address, ErrRefused)
		}
		ip := to.Addr().Unmap().WithZone("")
		for _, p := range open {
			if p.Contains(ip) {
				return nil
			}
		}
		if !Public(ip) {
			return fmt.Errorf("connect to %s: %w", ip, ErrRefused)
		}
		return nil
	}
}
