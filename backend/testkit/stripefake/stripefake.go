// Package stripefake stands in for Stripe: it keeps what stripe-mock does not (sessions that end, money that is held, captured and
// given back, keys that count once), refuses what Stripe refuses, and fails as a network does.
package stripefake

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"
)

// Key is the one that an account knows unless it is told another.
const Key = "rk_test_0123456789abcdef"

// Account is a shop's at Stripe, on a server of this computer.
type Account struct {
	URL  string
	Site string        // where its pages are; empty for Stripe's own address, at which no test looks
	Hold time.Duration // how long money is held for, as each charge says; 0 for seven days, of which no charge says anything

	SlowBank bool   // refunds wait for the card's bank
	Known    string // the key that opens the account

	mu        sync.Mutex
	now       func() time.Time
	names     int
	slow      bool // the banks of kept cards hesitate
	sessions  map[string]*session
	intents   map[string]*intent
	methods   map[string]*method
	customers []string
	made      []*intent // by kept cards, the last one first
	refunds   []*refund
	answers   map[string]saved
	faults    map[int]Fault
	asked     []Request
}

const usualHold = 7 * 24 * time.Hour

// Request is what was asked of an account.
type Request struct {
	Method, Path, Key, Version string
	Form                       url.Values
}

// Fault is what goes wrong with one call.
type Fault struct {
	Status int           // it answers with this, and does nothing
	Lost   bool          // it does what was asked, and the connection ends without a word
	Slow   time.Duration // it does what was asked, and answers late
	Done   bool          // with a Status: it does what was asked all the same
}

// New makes an account whose clock is now, for a server that is the caller's.
func New(now func() time.Time) *Account {
	return &Account{
		Hold: usualHold, Known: Key, now: now, sessions: map[string]*session{}, intents: map[string]*intent{}, methods: map[string]*method{},
		answers: map[string]saved{}, faults: map[int]Fault{},
	}
}

// Open opens an account whose clock is now, on a server of the test's.
func Open(t testing.TB, now func() time.Time) *Account {
	t.Helper()
	a := New(now)
	server := httptest.NewServer(a)
	t.Cleanup(server.Close)
	a.URL = server.URL
	return a
}

// Fail lets the nth call from now on go wrong; the next one is the first.
func (a *Account) Fail(nth int, fault Fault) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.faults[len(a.asked)+nth] = fault
}

// Mend takes back what was still to go wrong.
func (a *Account) Mend() {
	a.mu.Lock()
	defer a.mu.Unlock()
	clear(a.faults)
}

// Asked are all calls so far.
func (a *Account) Asked() []Request {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]Request{}, a.asked...)
}

// ServeHTTP answers a call.
func (a *Account) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm() // what cannot be read is missing
	if !strings.HasPrefix(r.URL.Path, "/v1/") {
		a.pages(w, r)
		return
	}
	request := Request{r.Method, r.URL.Path, r.Header.Get("Idempotency-Key"), r.Header.Get("Stripe-Version"), r.Form}
	said, fault := a.hear(request, r.Header.Get("Authorization"))
	if fault.Lost {
		panic(http.ErrAbortHandler)
	}
	time.Sleep(fault.Slow)
	w.Header().Set("Date", a.now().UTC().Format(http.TimeFormat))
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Connection", "close") // on a connection that was used before, Go's client asks once more by itself
	w.WriteHeader(said.status)
	_, _ = w.Write(said.body) // who asked may be gone
}

// hear answers a request as a fault has it.
func (a *Account) hear(request Request, authorization string) (saved, Fault) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.asked = append(a.asked, request)
	fault := a.faults[len(a.asked)]
	switch {
	case authorization != "Bearer "+a.Known:
		return no(http.StatusUnauthorized, "invalid_request_error", "", "Invalid API Key provided: "+authorization), fault
	case fault.Status == http.StatusTooManyRequests, fault.Status == http.StatusConflict:
		return no(fault.Status, "invalid_request_error", "rate_limit", "Too many requests."), fault
	case fault.Status >= 500 && !fault.Done:
		return a.once(request, func() saved { return broken(fault) }), fault
	case fault.Status != 0 && !fault.Done:
		return no(fault.Status, "invalid_request_error", "", "This was refused."), fault
	}
	return a.once(request, func() saved {
		said := a.do(request)
		if fault.Status != 0 {
			return broken(fault)
		}
		return said
	}), fault
}

func broken(fault Fault) saved { return no(fault.Status, "api_error", "", "Something went wrong.") }

// saved is an answer.
type saved struct {
	status int
	body   []byte
	form   string // that was asked with
	at     time.Time
}

// forgets is when Stripe forgets a key.
const forgets = 24 * time.Hour

// once gives the answer that a key got before, be it a failure, for a day. Another form under the same key is refused.
func (a *Account) once(request Request, do func() saved) saved {
	form := request.Path + "?" + request.Form.Encode()
	before, known := a.answers[request.Key]
	switch {
	case request.Method == http.MethodGet || request.Key == "":
		return do()
	case known && a.now().Sub(before.at) < forgets && before.form != form:
		return no(http.StatusBadRequest, "idempotency_error", "", "Keys for idempotent requests can only be used with the same parameters they were first used with.")
	case known && a.now().Sub(before.at) < forgets:
		return before
	}
	said := do()
	said.form, said.at = form, a.now()
	a.answers[request.Key] = said
	return said
}

// object is a thing in JSON.
type object = map[string]any

func yes(what object) saved {
	body, err := json.Marshal(what)
	if err != nil {
		panic(err) // all of it is the fake's own
	}
	return saved{status: http.StatusOK, body: body}
}

func no(status int, kind, code, message string) saved {
	said := yes(object{"error": object{"type": kind, "code": code, "message": message}})
	said.status = status
	return said
}

// invalid refuses a parameter.
func invalid(param, code, message string) saved {
	said := yes(object{"error": object{"type": "invalid_request_error", "code": code, "message": message, "param": param}})
	said.status = http.StatusBadRequest
	return said
}

func missing(id string) saved {
	return no(http.StatusNotFound, "invalid_request_error", "resource_missing", "No such object: "+id)
}

// name makes an id.
func (a *Account) name(prefix string) string {
	a.names++
	return fmt.Sprintf("%s_test_%04d", prefix, a.names)
}
