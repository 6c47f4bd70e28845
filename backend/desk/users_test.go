package desk_test

import (
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/desk"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// twoPeople is the desk of a shop in which the owner made Kim a user. The owner is signed in.
func twoPeople(t *testing.T) (*testkit.Shop, *desk.Desk, book.User) {
	t.Helper()
	s := testkit.NewShop(t)
	d := desk.New(newFiles(), noSample)
	d.Gate.Open(t.Context(), s.DB, s.Shop, s.Alone)
	kim, err := d.Users.Save(shop.UserInput{Key: s.Key(), User: book.User{Name: "Kim", Role: book.Clerk}, Password: "kim's password", Own: "owner's password"})
	s.Must(err)
	return s, d, kim
}

func TestTheOnlyUserNeedsNoPassword(t *testing.T) {
	s := testkit.NewShop(t)
	d := desk.New(newFiles(), noSample)
	d.Gate.Open(t.Context(), s.DB, s.Shop, s.Alone)
	s.Must(d.Users.SignOut())
	session, err := d.Shop.Session()
	s.Must(err)
	if session.User.ID != s.Owner.ID || session.Store.Email == "" || len(session.Stores) != 1 {
		t.Errorf("after signing out %+v is at the screen of %+v", session.User, session.Store)
	}
}

func TestWhoWorksWithTheBookSignsIn(t *testing.T) {
	s, d, kim := twoPeople(t)
	s.Must(d.Users.SignOut())

	t.Run("as long as nobody has, only the people's names are there", func(t *testing.T) {
		for name, method := range methods(d) {
			if desk.Permissions[name] == desk.Anyone {
				continue
			}
			if code := book.CodeOf(call(method)); code != book.CodeSignedOut {
				t.Errorf("%s: %q", name, code)
			}
		}
		session, err := d.Shop.Session()
		s.Must(err)
		if session.User.ID != 0 || len(session.Permissions) != 0 || session.Store.Email != "" || len(session.Stores) != 0 || session.Store.Name != "Paper Lantern" || len(session.People) != 2 {
			t.Errorf("everybody sees %+v", session)
		}
	})
	t.Run("a clerk sells and does not manage users", func(t *testing.T) {
		testkit.WantRefusal(t, d.Users.SignIn(kim.ID, "owner's password"), book.CodeWrongPassword, "password")
		s.Must(d.Users.SignIn(kim.ID, "kim's password"))
		_, err := d.Customers.Save(book.Customer{Name: "Anna"}, "anna")
		s.Must(err)
		_, err = d.Users.List()
		testkit.WantRefusal(t, err, book.CodeForbidden, "")
		raw := testkit.Raw(t, s.DB.Path(), "mode=ro")
		if log := testkit.Column(t, raw, "SELECT command || ' ' || outcome FROM audit WHERE user_id = ? ORDER BY id", kim.ID); len(log) != 4 || log[0] != "SignIn wrong_password" || log[2] != "SaveCustomer done" {
			t.Errorf("of Kim's the log has %v", log)
		}
	})
	t.Run("the next morning somebody signs in again", func(t *testing.T) {
		s.Reopen()
		if s.Alone.ID != 0 {
			t.Errorf("%+v is let in", s.Alone)
		}
	})
}

func TestWrongPasswordsCostTime(t *testing.T) {
	s, d, kim := twoPeople(t)
	s.Must(d.Users.SignOut())
	for range 5 {
		testkit.WantRefusal(t, d.Users.SignIn(kim.ID, "guessed"), book.CodeWrongPassword, "password")
	}
	testkit.WantRefusal(t, d.Users.SignIn(kim.ID, "kim's password"), book.CodeWait, "password")
	s.Must(d.Users.SignIn(s.Owner.ID, "owner's password"))
	s.Clock.Add(61 * time.Second)
	s.Must(d.Users.SignIn(kim.ID, "kim's password"))
}

func TestWhatIsChangedOfWhoIsSignedInHoldsAtOnce(t *testing.T) {
	s, d, kim := twoPeople(t)
	leader := kim
	leader.Role = book.SuperAdmin
	leader, err := d.Users.Save(shop.UserInput{Key: s.Key(), User: leader})
	s.Must(err)
	users, err := d.Users.List()
	s.Must(err)
	owner := users[0]
	owner.Role = book.Viewer
	_, err = d.Users.Save(shop.UserInput{Key: s.Key(), User: owner})
	s.Must(err)
	_, err = d.Customers.Save(book.Customer{Name: "Anna"}, "anna")
	testkit.WantRefusal(t, err, book.CodeForbidden, "")
	if _, err := d.Customers.List(sqlite.CustomerQuery{}); err != nil {
		t.Errorf("a viewer does not see: %v", err)
	}
	s.Must(d.Users.SignIn(leader.ID, "kim's password"))
	owner.Active, owner.Version = false, owner.Version+1
	_, err = d.Users.Save(shop.UserInput{Key: s.Key(), User: owner})
	s.Must(err)
	testkit.WantRefusal(t, d.Users.SignIn(owner.ID, "owner's password"), book.CodeNotFound, "name")
}
