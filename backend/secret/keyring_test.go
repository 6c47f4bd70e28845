package secret

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/zalando/go-keyring"
)

// silentRing is a keyring that waits for a password nobody types.
type silentRing struct{ end chan struct{} }

func (r silentRing) Get(string, string) (string, error) { <-r.end; return "", errors.New("ended") }
func (r silentRing) Set(string, string, string) error   { <-r.end; return errors.New("ended") }
func (r silentRing) Delete(string, string) error        { <-r.end; return errors.New("ended") }

func mustOpen(t *testing.T, dir string) Store {
	t.Helper()
	store, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

func mustKeep(t *testing.T, store Store, name, value string) {
	t.Helper()
	if err := store.Set(name, value); err != nil {
		t.Fatal(err)
	}
}

func TestTwoBooksOnOneKeyringDoNotMix(t *testing.T) {
	keyring.MockInit()
	home := t.TempDir()
	corner := mustOpen(t, filepath.Join(home, "corner shop"))
	market := mustOpen(t, filepath.Join(home, "market stall"))
	if corner.Where() != Keyring {
		t.Fatalf("Where() = %q", corner.Where())
	}
	mustKeep(t, corner, "smtp", "of the corner shop")
	mustKeep(t, market, "smtp", "of the market stall")
	if err := market.Delete("smtp"); err != nil {
		t.Fatal(err)
	}
	if err := market.Delete("smtp"); err != nil {
		t.Errorf("deleting twice: %v", err)
	}
	if _, err := market.Get("smtp"); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v, want ErrNotFound", err)
	}
	got, err := mustOpen(t, filepath.Join(home, "corner shop")).Get("smtp")
	if err != nil || got != "of the corner shop" {
		t.Errorf("after a restart: %q, %v", got, err)
	}
	if _, err := keyring.Get(corner.(*ringStore).service, probeName); !errors.Is(err, keyring.ErrNotFound) {
		t.Errorf("the probe was left behind: %v", err)
	}
}

func TestWithoutAKeyringTheFileIsUsedAndKept(t *testing.T) {
	dir := t.TempDir()
	keyring.MockInitWithError(errors.New("no D-Bus session"))
	headless := mustOpen(t, dir)
	if headless.Where() != File {
		t.Fatalf("Where() = %q", headless.Where())
	}
	mustKeep(t, headless, "smtp", "kept in the file")

	keyring.MockInit()
	later := mustOpen(t, dir)
	got, err := later.Get("smtp")
	if err != nil || got != "kept in the file" || later.Where() != File {
		t.Errorf("once there is a keyring: %q, %v from the %s", got, err, later.Where())
	}
}

func TestASilentKeyringDoesNotHoldUpTheShop(t *testing.T) {
	silent := silentRing{end: make(chan struct{})}
	defer close(silent.end)
	store, err := open(t.TempDir(), silent, 20*time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	if store.Where() != File {
		t.Errorf("Where() = %q", store.Where())
	}
	mustKeep(t, store, "smtp", "in the file")
}

func TestAKeyringThatFailsLaterSaysSo(t *testing.T) {
	keyring.MockInit()
	store := mustOpen(t, t.TempDir())
	keyring.MockInitWithError(keyring.ErrSetDataTooBig)
	_, getErr := store.Get("smtp")
	for _, err := range []error{getErr, store.Set("smtp", "x"), store.Delete("smtp")} {
		if !errors.Is(err, keyring.ErrSetDataTooBig) {
			t.Errorf("got %v, want the keyring's own error", err)
		}
	}
}
