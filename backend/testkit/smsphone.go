package testkit

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// SMSService is what the stand-ins for services that send texts have in common: real servers on this computer.
type SMSService struct {
	URL            string
	User, Password string

	mu    sync.Mutex
	fault Fault
	texts []SentText
	asked int
}

// SentText is a text that a service has taken.
type SentText struct {
	ID, To, From, Body string
	At                 time.Time
	State              string // in the service's own words
}

// Fault is what a service does wrong. The zero Fault is none.
type Fault struct {
	Status int           // it answers with this and takes nothing
	Reason string        // why, in its own words
	Code   int           // Twilio's number for the reason
	Lost   bool          // it takes the text, and its answer does not come through
	Slow   time.Duration // it takes the text, and answers late
	Once   bool          // only the next time
}

// Texts are those that were taken, in order.
func (s *SMSService) Texts() []SentText {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]SentText{}, s.texts...)
}

// Asked is how often anything was asked of the service.
func (s *SMSService) Asked() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked
}

// Do makes the service work with a fault from now on.
func (s *SMSService) Do(fault Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fault = fault
}

// Becomes says what the service made of all texts so far.
func (s *SMSService) Becomes(state string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for n := range s.texts {
		s.texts[n].State = state
	}
}

func (s *SMSService) open(t testing.TB, handler http.Handler) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked++
		s.mu.Unlock()
		if user, password, _ := r.BasicAuth(); user != s.User || password != s.Password {
			say(w, http.StatusUnauthorized, map[string]any{"code": 20003, "message": "Authenticate"})
			return
		}
		handler.ServeHTTP(w, r)
	}))
	s.URL = server.URL
	t.Cleanup(server.Close)
}

// take keeps a text, unless a fault says no; what a fault does after that it does here.
func (s *SMSService) take(w http.ResponseWriter, text SentText, answer func()) {
	s.mu.Lock()
	fault := s.fault
	if fault.Once {
		s.fault = Fault{}
	}
	if fault.Status == 0 {
		s.texts = append(s.texts, text)
	}
	s.mu.Unlock()
	switch {
	case fault.Status != 0:
		say(w, fault.Status, map[string]any{"code": fault.Code, "message": fault.Reason, "status": fault.Status})
	case fault.Lost:
		panic(http.ErrAbortHandler) // the connection ends without a word
	default:
		time.Sleep(fault.Slow)
		answer()
	}
}

func say(w http.ResponseWriter, status int, what any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(what) // who asked may be gone
}

// Phone is the app Android SMS Gateway as its source answers: a text is taken once it is well-formed; what becomes of it is asked
// by the id that the caller gave it.
func Phone(t testing.TB) *SMSService {
	t.Helper()
	phone := &SMSService{User: "sms", Password: "phone-password"}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /message", func(w http.ResponseWriter, r *http.Request) {
		var in struct {
			ID, Message  string
			PhoneNumbers []string
		}
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil || in.Message == "" || len(in.PhoneNumbers) == 0 {
			say(w, http.StatusBadRequest, map[string]any{"message": "message or phoneNumbers is empty"})
			return
		}
		phone.take(w, SentText{ID: in.ID, To: in.PhoneNumbers[0], Body: in.Message, State: "Pending"}, func() {
			say(w, http.StatusAccepted, map[string]any{"id": in.ID, "state": "Pending"})
		})
	})
	mux.HandleFunc("GET /message/{id}", func(w http.ResponseWriter, r *http.Request) {
		for _, text := range phone.Texts() {
			if text.ID == r.PathValue("id") {
				say(w, http.StatusOK, map[string]any{"id": text.ID, "state": text.State, "recipients": []map[string]any{{"phoneNumber": text.To, "error": "no service"}}})
				return
			}
		}
		w.WriteHeader(http.StatusNotFound)
	})
	phone.open(t, mux)
	return phone
}

// TwilioAccount is Twilio's Messages resource as its reference describes it: it names each text itself, and lists the latest first.
func TwilioAccount(t testing.TB, now func() time.Time) *SMSService {
	t.Helper()
	account := &SMSService{User: "AC" + strings.Repeat("0a", 16), Password: "auth-token"}
	mux := http.NewServeMux()
	messages := "/2010-04-01/Accounts/" + account.User + "/Messages.json"
	mux.HandleFunc("POST "+messages, func(w http.ResponseWriter, r *http.Request) {
		text := SentText{ID: "SM" + strings.Repeat("1b", 16), To: r.FormValue("To"), From: r.FormValue("From") + r.FormValue("MessagingServiceSid"), Body: r.FormValue("Body"), At: now(), State: "queued"}
		switch {
		case !strings.HasPrefix(text.To, "+"):
			say(w, http.StatusBadRequest, map[string]any{"code": 21211, "message": "The 'To' number " + text.To + " is not a valid phone number."})
		case text.From == "":
			say(w, http.StatusBadRequest, map[string]any{"code": 21603, "message": "A 'From' phone number is required."})
		default:
			account.take(w, text, func() { say(w, http.StatusCreated, map[string]any{"sid": text.ID, "status": "queued"}) })
		}
	})
	mux.HandleFunc("GET "+messages, func(w http.ResponseWriter, r *http.Request) {
		list := []map[string]any{{"sid": "SM-in", "direction": "inbound", "body": "Hello?", "status": "received"}}
		for _, text := range account.Texts() {
			if text.To == r.FormValue("To") {
				list = append([]map[string]any{{
					"sid": text.ID, "body": "Sent from your Twilio trial account - " + text.Body, "direction": "outbound-api", "status": text.State,
					"date_created": text.At.UTC().Format(time.RFC1123Z), "error_message": nil,
				}}, list...)
			}
		}
		say(w, http.StatusOK, map[string]any{"messages": list})
	})
	account.open(t, mux)
	return account
}
