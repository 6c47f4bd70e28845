package sqlite_test

import (
	"strings"
	"testing"

	"daybook/backend/testkit"
)

func TestOnlyALinkGoesAsAText(t *testing.T) {
	s := testkit.NewShop(t)
	mailed(s, s.Customer("Anna").ID, "waiting", 0)
	raw := testkit.Raw(t, bookFile(s), "mode=rw")
	if _, err := raw.Exec("UPDATE outbox SET sending = 'sms'"); err == nil || !strings.Contains(err.Error(), "CHECK") {
		t.Errorf("a statement goes as a text: %v", err)
	}
	if got := testkit.Column(t, raw, "SELECT sending FROM outbox"); len(got) != 1 || got[0] != "email" {
		t.Errorf("it goes by %v", got)
	}
}
