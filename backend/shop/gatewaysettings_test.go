package shop_test

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
)

const liveKey = "rk_live_0123456789abcdef"

func (s atStripe) settings() shop.GatewaySettings {
	s.T.Helper()
	found, err := s.Book.Shop.GatewaySettings(s.Ctx)
	s.Must(err)
	return found
}

func (s atStripe) save(key string) error {
	_, err := s.Book.Shop.SaveGateway(s.Ctx, key)
	return err
}

func TestStripeIsConnectedInASampleBook(t *testing.T) {
	s := nearStripe(t, takingCards(t))
	if got := s.settings(); got != (shop.GatewaySettings{Gateway: book.Sandbox, KeptIn: "file", Sample: true}) {
		t.Errorf("before: %+v", got)
	}
	_, err := s.Book.Shop.TestGateway(s.Ctx, "")
	testkit.WantRefusal(t, err, book.CodeRequired, "key")
	tested, err := s.Book.Shop.TestGateway(s.Ctx, " "+stripefake.Key+"\n")
	s.Must(err)
	if tested.HasKey || tested.Account != "Paper Lantern" || tested.KeyEnd != "cdef" || tested.Gateway != book.Sandbox {
		t.Errorf("a key that is only tried: %+v", tested)
	}
	s.Must(s.save(" " + stripefake.Key + " "))
	want := shop.GatewaySettings{Gateway: book.Stripe, HasKey: true, KeyEnd: "cdef", Account: "Paper Lantern", KeptIn: "file", Sample: true}
	if got := s.settings(); got != want {
		t.Errorf("connected: %+v", got)
	}
	s.Reopen()
	if got := s.settings(); got != want {
		t.Errorf("the next morning: %+v", got)
	}
	_, err = s.Book.Shop.DisconnectGateway(s.Ctx)
	s.Must(err)
	if got := s.settings(); got.HasKey || got.Gateway != book.Sandbox || got.Account != "" {
		t.Errorf("disconnected: %+v", got)
	}
}

func TestKeysOfTheWrongKindAreRefused(t *testing.T) {
	sample, real := nearStripe(t, takingCards(t)), nearStripe(t, testkit.NewShop(t))
	testkit.WantRefusal(t, sample.save(liveKey), book.CodeKeyLive, "key")
	testkit.WantRefusal(t, real.save(stripefake.Key), book.CodeKeyTest, "key")
	testkit.WantRefusal(t, real.save("pk_live_0123456789abcdef"), book.CodeKeyPublic, "key")
	testkit.WantRefusal(t, real.save("my key"), book.CodeKeyForm, "key")
	testkit.WantRefusal(t, real.save(" "), book.CodeRequired, "key")
	testkit.WantRefusal(t, real.save(liveKey), book.CodeGatewayKey, "key")
	_, err := sample.Book.Shop.TestGateway(sample.Ctx, liveKey)
	testkit.WantRefusal(t, err, book.CodeKeyLive, "key")
	if n := len(sample.account.Asked()); n != 0 {
		t.Errorf("a live key was sent out %d times", n)
	}
	if _, err := real.Book.Shop.Gateway(real.Ctx); book.CodeOf(err) != book.CodeNoGateway {
		t.Errorf("a real book without a gateway: %v", err)
	}
	sample.account.Fail(3, stripefake.Fault{Status: http.StatusForbidden})
	testkit.WantRefusal(t, sample.save(stripefake.Key), book.CodeGatewayRights, "key")
	if sample.settings().HasKey {
		t.Error("a key that lacks a permission is kept")
	}
}

// A live key takes cards in a real book, and says so.
func TestALiveKeyIsARealBooks(t *testing.T) {
	s := nearStripe(t, testkit.NewShop(t))
	s.account.Known = liveKey
	s.Must(s.save(liveKey))
	if got := s.settings(); got.Gateway != book.Stripe || !got.Live || got.Sample {
		t.Errorf("%+v", got)
	}
}

func TestNeitherBookNorLogNorErrorTellsTheKey(t *testing.T) {
	s := takingCardsAtStripe(t)
	_, err := s.Book.Shop.TestGateway(s.Ctx, "")
	s.Must(err)
	unknown := "rk_test_another0123456"
	if err := s.save(unknown); err == nil || strings.Contains(err.Error(), unknown) {
		t.Errorf("the error is %v", err)
	}
	_, err = s.Book.Shop.DisconnectGateway(s.Ctx)
	s.Must(err)
	s.Must(s.DB.Close())
	files, err := filepath.Glob(filepath.Join(s.Dir, "*"))
	s.Must(err)
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.IsDir() {
			continue
		}
		text, err := os.ReadFile(file)
		s.Must(err)
		for _, key := range []string{stripefake.Key, unknown} {
			if bytes.Contains(text, []byte(key)) {
				t.Errorf("%s holds the key", filepath.Base(file))
			}
		}
	}
	s.Open()
}

func TestWhatIsOpenAtStripeKeepsItConnected(t *testing.T) {
	s := takingCardsAtStripe(t)
	detail, token := s.Link(book.Link{})
	s.opens(token)
	disconnect := func() error {
		_, err := s.Book.Shop.DisconnectGateway(s.Ctx)
		return err
	}
	testkit.WantRefusal(t, disconnect(), book.CodeGatewayOpen, "")
	s.account.Pay(s.Charge(detail.Link.ID).Reference, stripefake.Visa)
	s.Settle()
	testkit.WantRefusal(t, disconnect(), book.CodeGatewayOpen, "")
	charge := s.Charge(detail.Link.ID)
	_, err := s.Book.Shop.Capture(s.Ctx, shop.CaptureInput{Key: s.Key(), ChargeID: charge.ID, Amount: charge.Amount})
	s.Must(err)
	s.account.SlowBank = true
	s.getsBack(s.Charge(detail.Link.ID))
	testkit.WantRefusal(t, disconnect(), book.CodeGatewayOpen, "")
	s.account.Decide()
	s.Clock.Add(time.Hour)
	s.Settle()
	s.Must(disconnect())
}

func TestAPageForACardKeepsStripeConnected(t *testing.T) {
	s := takingCardsAtStripe(t)
	link := s.AddCard(s.Customer("Anna").ID)
	_, err := s.Book.Shop.DisconnectGateway(s.Ctx)
	testkit.WantRefusal(t, err, book.CodeGatewayOpen, "")
	_, err = s.Book.Shop.CancelCardLink(s.Ctx, link.Link.ID)
	s.Must(err)
	_, err = s.Book.Shop.DisconnectGateway(s.Ctx)
	s.Must(err)
}

func TestTheKeyOfAnotherAccountDoesNotTakeOver(t *testing.T) {
	s := takingCardsAtStripe(t)
	_, token := s.Link(book.Link{})
	s.opens(token)
	other := stripefake.Open(t, s.Clock.Now)
	s.Stripe = other.URL
	s.Reopen()
	testkit.WantRefusal(t, s.save(stripefake.Key), book.CodeKeyOther, "key")
	s.Stripe = s.account.URL
	s.Reopen()
	s.Must(s.save(stripefake.Key))
}

func TestAKeyThatStripeRefusesLaterIsToldOf(t *testing.T) {
	s := takingCardsAtStripe(t)
	_, token := s.Link(book.Link{})
	s.opens(token)
	s.account.Known = "rk_test_anotherkey01234"
	if _, err := s.Book.Shop.Settle(s.Ctx); err == nil {
		t.Error("the charge was looked up with a key that is gone")
	}
	if got := s.settings(); got.Problem != book.CodeGatewayKey || !got.HasKey {
		t.Errorf("revoked: %+v", got)
	}
	s.account.Known = stripefake.Key
	s.Clock.Add(time.Minute)
	s.Settle()
	if got := s.settings(); got.Problem != "" {
		t.Errorf("known again: %+v", got)
	}
	s.account.Fail(1, stripefake.Fault{Status: http.StatusForbidden})
	s.Clock.Add(time.Minute)
	_, err := s.Book.Shop.Settle(s.Ctx)
	testkit.WantRefusal(t, err, book.CodeGatewayRights, "key")
	s.Clock.Add(time.Minute)
	s.Settle()
	if got := s.settings(); got.Problem != book.CodeGatewayRights {
		t.Errorf("one call goes well, and the permission is still missing: %+v", got)
	}
	_, err = s.Book.Shop.TestGateway(s.Ctx, "")
	s.Must(err)
	if got := s.settings(); got.Problem != "" {
		t.Errorf("after a test: %+v", got)
	}
}

// The book came to another computer without its secrets, or they cannot be read.
func TestCardPaymentsWithoutTheirKeyAreToldOf(t *testing.T) {
	s := takingCardsAtStripe(t)
	_, token := s.Link(book.Link{})
	s.opens(token)
	sealed := filepath.Join(s.Dir, "secrets.age")
	s.Must(os.Remove(sealed))
	s.Reopen()
	if got := s.settings(); got.Problem != book.CodeNoGateway || got.HasKey {
		t.Errorf("gone: %+v", got)
	}
	s.Must(os.WriteFile(sealed, []byte("not what was sealed"), 0o600))
	s.Reopen()
	if got := s.settings(); got.Problem != book.CodeKeyUnread || got.Gateway != book.Sandbox {
		t.Errorf("unreadable: %+v", got)
	}
}

// What a store was told to offer does not outlast the gateway, and comes back with it.
func TestLinksOfferCardsOnlyWhileAGatewayTakesThem(t *testing.T) {
	s := nearStripe(t, testkit.NewShop(t))
	s.account.Known = liveKey
	s.Must(s.save(liveKey))
	s.Linking(book.LinkServer{Reach: book.ReachHere, Port: 8088})
	cards := func() bool {
		t.Helper()
		detail, _ := s.Link(book.Link{})
		return slices.Contains(detail.Link.Methods, book.LinkCard)
	}
	if !cards() {
		t.Error("a link does not offer cards")
	}
	_, err := s.Book.Shop.DisconnectGateway(s.Ctx)
	s.Must(err)
	if cards() {
		t.Error("a link offers cards that nobody takes")
	}
	s.Must(s.save(liveKey))
	config, err := s.Book.Shop.LinkConfig(s.Ctx, 1)
	s.Must(err)
	config.Methods = []book.LinkMethod{book.LinkCard}
	_, err = s.Book.Shop.SaveLinkConfig(s.Ctx, config)
	s.Must(err)
	_, err = s.Book.Shop.DisconnectGateway(s.Ctx)
	s.Must(err)
	_, err = s.Book.Shop.CreateLink(s.Ctx, shop.LinkInput{Key: s.Key(), Link: book.Link{
		StoreID: 1, Phone: "030 7654321", Country: "DE", Reference1: "Table 4", Pricing: book.Pricing{Lines: []book.Line{testkit.Line("Lantern", 1000)}},
	}})
	testkit.WantRefusal(t, err, book.CodeNoGateway, "methods")
}

func TestAPaymentWithoutAPageAtItsGatewayHasNone(t *testing.T) {
	s := takingCards(t)
	_, err := s.Shop.PaymentPage(s.Ctx, 77)
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
	_, token := s.Link(book.Link{})
	_, err = s.Shop.PayByCard(s.Ctx, token, true)
	s.Must(err)
	_, err = s.Shop.PaymentPage(s.Ctx, 1)
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
}
