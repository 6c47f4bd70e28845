package desk_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

func TestTheConfigurationSaysWhetherPagesAreServed(t *testing.T) {
	s := testkit.NewShop(t)
	s.Linking(book.LinkServer{Reach: book.ReachHere, Port: 8088})
	s.Serving = book.Serving{Address: "127.0.0.1:8088"}
	got, err := openDesk(s, book.Admin).Links.Server()
	s.Must(err)
	if got.Port != 8088 || got.Serving != (book.Serving{Address: "127.0.0.1:8088"}) {
		t.Errorf("it says %+v", got)
	}
}
