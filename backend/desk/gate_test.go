package desk_test

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/desk"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// files stand for the system's dialogs: they keep what they are given.
type files struct{ saved, viewed map[string][]byte }

func newFiles() *files { return &files{map[string][]byte{}, map[string][]byte{}} }

func (f *files) Save(name string, data []byte) (string, error) {
	f.saved[name] = data
	return "/home/anna/" + name, nil
}

func (f *files) View(name string, data []byte) error {
	f.viewed[name] = data
	return nil
}

func noSample(context.Context, *shop.Shop) error { return nil }

// openDesk is a desk whose gate lets requests into a shop's book, in the name of a role.
func openDesk(s *testkit.Shop, role book.Role) *desk.Desk {
	d := desk.New(newFiles(), noSample)
	d.Gate.Open(s.T.Context(), s.DB, s.Shop, book.User{ID: s.Owner.ID, Name: "Kim", Role: role})
	return d
}

// methods are the bound methods by their names in the role table.
func methods(d *desk.Desk) map[string]reflect.Value {
	all := map[string]reflect.Value{}
	for _, bound := range d.Bound() {
		value := reflect.ValueOf(bound)
		for i := range value.NumMethod() {
			all[value.Elem().Type().Name()+"."+value.Type().Method(i).Name] = value.Method(i)
		}
	}
	delete(all, "Documents.Handler") // serves the page, each of its routes behind the gate
	return all
}

// call calls a bound method with empty input and gives its error.
func call(method reflect.Value) error {
	var in []reflect.Value
	for i := range method.Type().NumIn() {
		in = append(in, reflect.Zero(method.Type().In(i)))
	}
	out := method.Call(in)
	err, _ := out[len(out)-1].Interface().(error)
	return err
}

func TestEveryBoundMethodAsksForAPermission(t *testing.T) {
	bound := slices.Sorted(maps.Keys(methods(desk.New(newFiles(), noSample))))
	listed := slices.Sorted(maps.Keys(desk.Permissions))
	if !slices.Equal(bound, listed) {
		t.Errorf("bound are\n%v\nin the table are\n%v", bound, listed)
	}
	for method, permission := range desk.Permissions {
		if !slices.Contains(append(book.Permissions, desk.Anyone, desk.SignedIn), permission) {
			t.Errorf("%s asks for %q, which there is not", method, permission)
		}
	}
}

// mayCall is what each role may call, copied by hand from the role table.
var mayCall = map[book.Role][]book.Permission{
	book.SuperAdmin:   {desk.Anyone, desk.SignedIn, book.OwnLinks, book.See, book.Sell, book.Capture, book.Refunds, book.Report, book.Settings, book.Users},
	book.Admin:        {desk.Anyone, desk.SignedIn, book.OwnLinks, book.See, book.Sell, book.Capture, book.Refunds, book.Report, book.Settings},
	book.Settlement:   {desk.Anyone, desk.SignedIn, book.OwnLinks, book.See, book.Sell, book.Capture, book.Report},
	book.Disputes:     {desk.Anyone, desk.SignedIn, book.OwnLinks, book.See, book.Refunds},
	book.Clerk:        {desk.Anyone, desk.SignedIn, book.OwnLinks, book.See, book.Sell, book.Capture},
	book.ExternalUser: {desk.Anyone, desk.SignedIn, book.OwnLinks},
	book.Viewer:       {desk.Anyone, desk.SignedIn, book.See, book.Report},
	"nobody":          {desk.Anyone, desk.SignedIn},
	"":                {desk.Anyone, desk.SignedIn},
}

func TestEveryRoleMayWhatTheTableSays(t *testing.T) {
	for role, may := range mayCall {
		t.Run(string(role), func(t *testing.T) {
			s := testkit.NewShop(t)
			raw := testkit.Raw(t, filepath.Join(s.Dir, sqlite.FileName), "mode=ro")
			var refused []string
			d := openDesk(s, role)
			for name, method := range methods(d) {
				d.Gate.Open(s.T.Context(), s.DB, s.Shop, book.User{ID: s.Owner.ID, Role: role}) // after SignOut, too
				code := book.CodeOf(call(method))
				if want := slices.Contains(may, desk.Permissions[name]); want == (code == book.CodeForbidden) {
					t.Errorf("%s: %q, may it: %v", name, code, want)
				}
				if code == book.CodeInternal {
					t.Errorf("%s fails on empty input", name)
				}
				if code == book.CodeForbidden {
					refused = append(refused, name)
				}
			}
			logged := testkit.Column(t, raw, "SELECT command FROM audit WHERE outcome = 'forbidden' ORDER BY command")
			if slices.Sort(refused); !slices.Equal(logged, refused) {
				t.Errorf("in the log are the refusals %v, want %v", logged, refused)
			}
		})
	}
}

func TestARefusedCommandChangesNothing(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.Viewer)
	_, err := d.Customers.Save(book.Customer{Name: "Anna"}, "key")
	testkit.WantRefusal(t, err, book.CodeForbidden, "")
	if page, err := d.Customers.List(sqlite.CustomerQuery{}); err != nil || len(page.Rows) != 0 {
		t.Errorf("the list has %d customers, %v", len(page.Rows), err)
	}
	d.Gate.Open(t.Context(), s.DB, s.Shop, book.User{ID: s.Owner.ID, Role: book.Clerk})
	if _, err := d.Customers.Save(book.Customer{Name: "Anna"}, "key"); err != nil {
		t.Errorf("a clerk is refused: %v", err)
	}
}

func TestBeforeTheBookIsOpenEveryRequestIsTold(t *testing.T) {
	d := desk.New(newFiles(), noSample)
	for name, method := range methods(d) {
		if code := book.CodeOf(call(method)); code != book.CodeNotReady {
			t.Errorf("%s: %q", name, code)
		}
	}
	d.Gate.Refuse(book.Refuse(sqlite.CodeCutShort, "", "The book's file has been cut short."))
	for name, method := range methods(d) {
		if code := book.CodeOf(call(method)); code != sqlite.CodeCutShort {
			t.Errorf("%s, once it could not be opened: %q", name, code)
		}
	}
	s := testkit.NewShop(t)
	d.Gate.Open(t.Context(), s.DB, s.Shop, s.Owner)
	if _, err := d.Shop.Session(); err != nil {
		t.Errorf("after it was opened at the second try: %v", err)
	}
}

func TestAPanicIsAnErrorOfOneRequestOnly(t *testing.T) {
	s := testkit.NewShop(t)
	d := desk.New(newFiles(), func(ctx context.Context, s *shop.Shop) error {
		return s.Together(ctx, func(ctx context.Context) error {
			if _, err := s.SaveCustomer(ctx, book.Customer{Name: "Anna"}, "k"); err != nil {
				return err
			}
			panic("a bug")
		})
	})
	d.Gate.Open(t.Context(), s.DB, s.Shop, s.Owner)
	err := d.Shop.FillSample()
	testkit.WantRefusal(t, err, book.CodeInternal, "")
	if err == nil || strings.Contains(err.Error(), "a bug") {
		t.Errorf("the owner reads %v", err)
	}
	if page, err := d.Customers.List(sqlite.CustomerQuery{}); err != nil || len(page.Rows) != 0 {
		t.Errorf("half of it was kept: %v, %v", page.Rows, err)
	}
	if _, err := d.Customers.Save(book.Customer{Name: "Bert"}, "k2"); err != nil {
		t.Errorf("the next request: %v", err)
	}
}

func TestAnErrorThatIsNoRefusalIsOneSentence(t *testing.T) {
	s := testkit.NewShop(t)
	d := desk.New(newFiles(), func(context.Context, *shop.Shop) error { return errors.New("disk I/O error in sector 7") })
	d.Gate.Open(t.Context(), s.DB, s.Shop, s.Owner)
	err := d.Shop.FillSample()
	testkit.WantRefusal(t, err, book.CodeInternal, "")
	if err == nil || strings.Contains(err.Error(), "sector") {
		t.Errorf("the owner reads %v", err)
	}
}
