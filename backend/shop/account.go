package shop

import (
	"encoding/json"
	"fmt"
	"sync"

	"daybook/backend/book"
)

const stripeSecret = "stripe"

// connection is what is kept of the shop's account at Stripe, outside the book.
type connection struct {
	Key  string `json:"key"`
	Name string `json:"name"` // whose it is; empty where the key does not tell
}

// unreadFor is how long a keyring that gave no answer is left alone. It may have asked somebody for its password.
const unreadFor = book.Moment(60 * 1000)

// account is the shop's account at Stripe: read once from where secrets are kept, then known.
type account struct {
	tools   Tools
	now     func() book.Moment
	changed func(topic string)

	mu       sync.Mutex
	known    bool
	unreadAt book.Moment // 0 unless the key could not be read
	kept     connection
	gateway  KeyedGateway // nil where none is connected
	problem  book.Code    // why the key was refused
}

// open is the account; nil where there is none, or its key cannot be read at present.
func (a *account) open() KeyedGateway {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.read()
	return a.gateway
}

// read takes over what is kept, unless it is known.
func (a *account) read() {
	now := a.now()
	waiting := a.unreadAt != 0 && now >= a.unreadAt && now < a.unreadAt+unreadFor
	if a.known || waiting || a.tools.Stripe == nil || a.tools.Secrets == nil {
		return
	}
	kept, err := a.tools.Secrets.Get(stripeSecret)
	if err == nil && kept != "" {
		if err = json.Unmarshal([]byte(kept), &a.kept); err == nil {
			a.gateway, err = a.openWith(a.kept.Key)
		}
	}
	a.known, a.unreadAt = err == nil, 0
	if err != nil {
		a.unreadAt = now
	}
}

func (a *account) openWith(key string) (KeyedGateway, error) {
	return a.tools.Stripe(key, func(problem book.Code) { a.note(key, problem, false) })
}

// note takes down why Stripe refused the key, if it is still the one that is kept. That a permission is missing stays true until the
// key was tried as a whole.
func (a *account) note(key string, problem book.Code, whole bool) {
	a.mu.Lock()
	stays := problem == "" && a.problem == book.CodeGatewayRights && !whole
	same := a.kept.Key != key || a.problem == problem || stays
	if !same {
		a.problem = problem
	}
	a.mu.Unlock()
	if !same {
		a.changed("gateway")
	}
}

// key is the one that is kept; empty for none.
func (a *account) key() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.read()
	return a.kept.Key
}

// tried takes down what came of trying a key as a whole, if it is the one that is kept.
func (a *account) tried(key string, refused book.Code) {
	switch refused {
	case "", book.CodeGatewayKey, book.CodeGatewayRights:
		a.note(key, refused, true)
	}
}

// keep connects an account whose key was tried.
func (a *account) keep(kept connection) error {
	text, err := json.Marshal(kept)
	if err != nil {
		return fmt.Errorf("write down the account at the card gateway: %w", err)
	}
	gateway, err := a.openWith(kept.Key)
	if err != nil {
		return err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.tools.Secrets.Set(stripeSecret, string(text)); err != nil {
		return fmt.Errorf("keep the key: %w", err)
	}
	a.known, a.unreadAt, a.kept, a.gateway, a.problem = true, 0, kept, gateway, ""
	return nil
}

// forget disconnects the account.
func (a *account) forget() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.tools.Secrets.Delete(stripeSecret); err != nil {
		return fmt.Errorf("forget the key: %w", err)
	}
	a.known, a.unreadAt, a.kept, a.gateway, a.problem = true, 0, connection{}, nil, ""
	return nil
}

// settings tell of the account without its key.
func (a *account) settings() GatewaySettings {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.read()
	found := GatewaySettings{Problem: a.problem, KeptIn: a.tools.Secrets.Where()}
	if a.unreadAt != 0 {
		found.Problem = book.CodeKeyUnread
	}
	if a.gateway != nil {
		found.HasKey, found.Live, found.Account, found.KeyEnd = true, a.gateway.Live(), a.kept.Name, endOf(a.kept.Key)
	}
	return found
}

// endOf are the last four letters of a key, by which its owner knows it again.
func endOf(key string) string { return key[max(len(key)-4, 0):] }
