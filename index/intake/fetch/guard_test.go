package fetch

import (
	"net/netip"
	"testing"
)

func TestOnlyPublicAddressesArePublic(t *testing.T) {
	for text, want := range map[string]bool{
		"93.184.215.14":      true,
		"8.8.8.8":            true,
		"2606:2800:220:1::1": true,
		"127.0.0.1":          false,
		"127.8.8.8":          false,
		"0.0.0.0":            false,
		"10.1.2.3":           false,
		"172.16.0.1":         false,
		"172.32.0.1":         true,
		"192.168.1.1":        false,
		"169.254.169.254":    false, // the metadata service of most clouds
		"fd00:ec2::254":      false, // of AWS over IPv6
		"100.100.100.200":    false, // of Alibaba
		"168.63.129.16":      false, // of Azure
		"192.0.0.192":        false, // of Oracle
		"224.0.0.1":          false,
		"255.255.255.255":    false,
		"::":                 false,
		"::1":                false,
		"fe80::1":            false,
		"fe80::1%eth0":       false,
		"fc00::1":            false,
		"ff02::1":            false,
		"::ffff:127.0.0.1":   false,
		"::ffff:8.8.8.8":     true,
		"::127.0.0.1":        false,
		"64:ff9b::127.0.0.1": false,
		"64:ff9b::8.8.8.8":   true,
		"2002:7f00:1::":      false, // 6to4 of 127.0.0.1
		"2002:0808:0808::1":  true,
		"2001:0:53aa:64c::1": false, // Teredo
		"2001:db8::1":        false,
	} {
		if got := Public(netip.MustParseAddr(text)); got != want {
			t.Errorf("Public(%s) = %v, want %v", text, got, want)
		}
	}
}

func TestTheGuardAsksTheAddressNotTheName(t *testing.T) {
	control := guard([]netip.Prefix{netip.MustParsePrefix("10.9.0.0/16")})
	for address, want := range map[string]bool{
		"8.8.8.8:443":                 true,
		"127.0.0.1:80":                false,
		"[::1]:80":                    false,
		"[::ffff:169.254.169.254]:80": false,
		"10.9.1.1:80":                 true, // opened by the operator
		"10.8.1.1:80":                 false,
		"localhost:80":                false, // never a name here
		"":                            false,
	} {
		if got := control("tcp", address, nil) == nil; got != want {
			t.Errorf("connect to %q: allowed %v, want %v", address, got, want)
		}
	}
}
