package desk_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/desk"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

func TestAnExternalUserSeesOnlyLinksOfHisOwn(t *testing.T) {
	s, d, _ := twoPeople(t)
	kit, err := d.Users.Save(shop.UserInput{Key: s.Key(), User: book.User{Name: "Kit", Role: book.ExternalUser}, Password: "kit's password"})
	s.Must(err)
	s.Linking(book.LinkServer{Reach: book.ReachHere, Port: 8088})
	owners, _ := s.Link(book.Link{})
	s.Ctx = shop.As(s.Ctx, kit)
	own, _ := s.Link(book.Link{})
	external := desk.New(newFiles(), noSample)
	external.Gate.Open(t.Context(), s.DB, s.Shop, kit)
	for what, ask := range map[string]func(id int64) error{
		"see":    func(id int64) error { _, err := external.Links.Get(id); return err },
		"scan":   func(id int64) error { _, err := external.Links.Code(id); return err },
		"copy":   func(id int64) error { _, err := external.Links.Copy(id); return err },
		"cancel": func(id int64) error { _, err := external.Links.Cancel(id); return err },
	} {
		if code := book.CodeOf(ask(owners.Link.ID)); code != book.CodeForbidden {
			t.Errorf("he may %s the owner's: %q", what, code)
		}
	}
	code, err := external.Links.Code(own.Link.ID)
	if err != nil || code.URL != own.URL {
		t.Errorf("his own is %s, %v", code.URL, err)
	}
	page, err := external.Links.List(sqlite.LinkQuery{})
	if err != nil || len(page.Rows) != 1 || page.Rows[0].ID != own.Link.ID {
		t.Errorf("he is shown %+v, %v", page.Rows, err)
	}
}
