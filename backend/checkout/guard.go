package checkout

import (
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"runtime/debug"
	"strings"
	"time"

	"daybook/backend/book"
)

// policy lets a page load its own style sheet and pictures and post to this server, whose answer may send the browser on to Stripe's
// page, and nothing else.
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' https://checkout.stripe.com; frame-ancestors 'none'; base-uri 'none'"

// headers go with every answer. A page's own posts must say where they come from, or over plain http nothing could tell them from
// others': so no-referrer, with which browsers send "Origin: null", will not do, and other sites are told as little by same-origin.
var headers = map[string]string{
	"Content-Security-Policy": policy, "Referrer-Policy": "same-origin", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY", "Cross-Origin-Resource-Policy": "same-origin", "X-Robots-Tag": "noindex, nofollow",
}

// maxBody is how many bytes a form may have.
const maxBody = 4 << 10

// guarded lets through what a customer's browser sends, and answers the rest itself.
func (s *Server) guarded(wanted book.LinkServer, next http.Handler) http.Handler {
	hosts, origins := hostsOf(wanted), http.NewCrossOriginProtection()
	if public := publicOrigin(wanted); public != "" {
		if err := origins.AddTrustedOrigin(public); err != nil {
			slog.Error("the public address is no origin", "error", err)
		}
	}
	return logged(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		switch {
		case !s.limit.allow(customerAddress(r, wanted.Reach)):
			w.Header().Set("Retry-After", "10")
			notice(w, r, http.StatusTooManyRequests)
		case !hosts[hostname(r.Host)]:
			notice(w, r, http.StatusMisdirectedRequest)
		case origins.Check(r) != nil:
			notice(w, r, http.StatusForbidden)
		default:
			next.ServeHTTP(w, r)
		}
	}))
}

// hostsOf are the names by which this server may be asked for, so that no other site's name can be turned to its address.
func hostsOf(wanted book.LinkServer) map[string]bool {
	hosts := map[string]bool{"127.0.0.1": true, "localhost": true}
	if wanted.Reach == book.ReachNetwork || wanted.Reach == book.ReachPublic {
		hosts[strings.ToLower(wanted.Host)] = true
	}
	if public, err := url.Parse(publicOrigin(wanted)); err == nil && public.Host != "" {
		hosts[strings.ToLower(public.Hostname())] = true
	}
	return hosts
}

// publicOrigin is scheme and host of the public address; empty where there is none.
func publicOrigin(wanted book.LinkServer) string {
	public, err := url.Parse(wanted.PublicURL)
	if err != nil || wanted.Reach != book.ReachPublic {
		return ""
	}
	return public.Scheme + "://" + public.Host
}

func hostname(hostport string) string {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = strings.Trim(hostport, "[]")
	}
	return strings.ToLower(host)
}

// customerAddress is where a request comes from. What forwards from the public address names the customer last of all.
func customerAddress(r *http.Request, reach book.LinkReach) netip.Addr {
	if forwarded := strings.Split(r.Header.Get("X-Forwarded-For"), ","); reach == book.ReachPublic {
		if address, err := netip.ParseAddr(strings.TrimSpace(forwarded[len(forwarded)-1])); err == nil {
			return address
		}
	}
	from, _ := netip.ParseAddrPort(r.RemoteAddr)
	return from.Addr()
}

// logged notes each request by its route, never by its address, which holds the token; and turns a panic into a page.
func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began, answer := time.Now(), &answer{ResponseWriter: w}
		defer func() {
			if p := recover(); p != nil {
				slog.Error("panic", "route", r.Pattern, "panic", p, "stack", string(debug.Stack()))
				if answer.status == 0 {
					notice(answer, r, http.StatusInternalServerError)
				}
			}
			slog.Info("checkout", "method", r.Method, "route", r.Pattern, "status", answer.status, "took", time.Since(began))
		}()
		next.ServeHTTP(answer, r)
	})
}

// answer remembers the status that was sent.
type answer struct {
	http.ResponseWriter
	status int
}

func (a *answer) WriteHeader(status int) {
	a.status = status
	a.ResponseWriter.WriteHeader(status)
}

func (a *answer) Write(data []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	return a.ResponseWriter.Write(data)
}

// Unwrap lets package http reach the connection.
func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }
