package server

import (
	"fmt"
	"net"
	"strings"
)

// CheckAddress refuses to serve addr, written host:port, when other machines can
// reach it and nothing protects the archive: neither a key nor the operator's
// word that it may stand open.
func CheckAddress(addr string, keys []string, insecure bool) error {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return fmt.Errorf("server: cannot listen on %q: %w; write it as 127.0.0.1:8080", addr, err)
	}
	if _, err := net.LookupPort("tcp", port); err != nil {
		return fmt.Errorf("server: cannot listen on %q: %w; write a port from 0 to 65535", addr, err)
	}
	if len(keys) > 0 || insecure || loopback(host) {
		return nil
	}
	return fmt.Errorf("server: %s can be reached from other machines and no API key is set; "+
		"listen on 127.0.0.1:%s, name a file of keys with --keys, or say --insecure if everybody there may read the archive", addr, port)
}

// loopback reports whether host is this machine's own. A name other than
// localhost is not resolved: what it means may change after the check.
func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	host, _, _ = strings.Cut(host, "%") // the zone of an IPv6 address
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
