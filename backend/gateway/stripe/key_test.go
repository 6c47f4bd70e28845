package stripe_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/gateway/stripe"
	"daybook/backend/money"
	"daybook/backend/testkit"
	"daybook/backend/testkit/stripefake"
)

func TestKeysThatAreNone(t *testing.T) {
	_, err := stripe.New("pk_live_0123456789abcdef", time.Now)
	testkit.WantRefusal(t, err, book.CodeKeyPublic, "key")
	for _, key := range []string{"", "sk_0123456789abcdef", "rk_test_", "rk_live_0123456789abcdef\r\nX: y", "acct_0123456789"} {
		_, err := stripe.New(key, time.Now)
		testkit.WantRefusal(t, err, book.CodeKeyForm, "key")
	}
	for key, live := range map[string]bool{"rk_live_0123456789abcdef": true, "sk_live_0123456789abcdef": true, "rk_test_0123456789abcdef": false, "sk_test_live0123456789": false} {
		if gateway, err := stripe.New(key, time.Now); err != nil || gateway.Live() != live {
			t.Errorf("%s: %v", key, err)
		}
	}
}

func TestWhoseAKeyIs(t *testing.T) {
	h := open(t)
	if got, err := h.Check(t.Context()); err != nil || got != (stripe.Account{Name: "Paper Lantern"}) {
		t.Errorf("%+v, %v", got, err)
	}
	h.account.Fail(8, stripefake.Fault{Status: http.StatusForbidden})
	if got, err := h.Check(t.Context()); err != nil || got != (stripe.Account{}) {
		t.Errorf("a key that may not read its name: %+v, %v", got, err)
	}
	_, err := h.with("rk_test_another0123").Check(t.Context())
	testkit.WantRefusal(t, err, book.CodeGatewayKey, "key")
}

func TestAPermissionThatIsMissingIsNamed(t *testing.T) {
	h := open(t)
	for n, permission := range []string{
		"Checkout Sessions: Write", "PaymentIntents: Write", "Charges and Refunds: Write", "Customers: Write", "SetupIntents: Read", "PaymentMethods: Write", "Balance: Read",
	} {
		h.account.Fail(n+1, stripefake.Fault{Status: http.StatusForbidden})
		_, err := h.Check(t.Context())
		testkit.WantRefusal(t, err, book.CodeGatewayRights, "key")
		var refusal *book.Error
		if !errors.As(err, &refusal) || refusal.Params["permission"] != permission {
			t.Errorf("%v names %v, want %s", err, refusal.Params, permission)
		}
	}
}

func TestHowStripeTakesTheKeyIsTold(t *testing.T) {
	h := open(t)
	var heard []book.Code
	note := stripe.WithHeard(func(problem book.Code) { heard = append(heard, problem) })
	for _, key := range []string{stripefake.Key, "rk_test_another0123"} {
		gateway, err := stripe.New(key, h.clock.Now, stripe.WithAddress(h.account.URL), note)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = gateway.Start(t.Context(), h.order("a", time.Hour))
	}
	if !slices.Equal(heard, []book.Code{"", book.CodeGatewayKey}) {
		t.Errorf("heard %q", heard)
	}
}

func TestAKeyThatIsRefusedDoesNotSayThatNothingWasDone(t *testing.T) {
	h := open(t)
	held, paid, wrong := h.paid("a", false), h.paid("b", true), h.with("rk_test_another0123")
	_, err := wrong.Capture(t.Context(), "c", held, held.Amount)
	wantUnknown(t, err)
	_, err = wrong.Release(t.Context(), "d", held)
	wantUnknown(t, err)
	wantUnknown(t, wrong.Refund(t.Context(), "e", paid, paid.Amount))
	_, err = wrong.Find(t.Context(), held)
	testkit.WantRefusal(t, err, book.CodeGatewayKey, "key")
	_, err = wrong.End(t.Context(), held)
	testkit.WantRefusal(t, err, book.CodeGatewayKey, "key")
}

func TestNoErrorTellsTheKey(t *testing.T) {
	h := open(t)
	unknown := "rk_test_another0123"
	wrong := h.with(unknown)
	for _, err := range []error{
		second(wrong.Find(t.Context(), h.begin("a", true))), second(wrong.Check(t.Context())), wrong.Refund(t.Context(), "b", h.paid("c", true), money.Of(1, "EUR")),
	} {
		if err == nil || strings.Contains(err.Error(), unknown) {
			t.Errorf("the error is %v", err)
		}
	}
}

func TestTheKeyIsNotTakenElsewhere(t *testing.T) {
	elsewhere := open(t)
	server := httptest.NewServer(http.RedirectHandler(elsewhere.account.URL+"/v1/account", http.StatusTemporaryRedirect))
	t.Cleanup(server.Close)
	gateway, err := stripe.New(stripefake.Key, time.Now, stripe.WithAddress(server.URL))
	if err != nil {
		t.Fatal(err)
	}
	_, err = gateway.Check(t.Context())
	if wantUnknown(t, err); len(elsewhere.account.Asked()) != 0 {
		t.Errorf("asked elsewhere: %+v", elsewhere.account.Asked())
	}
}
