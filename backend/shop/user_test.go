package shop_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func TestTheSecondUserBringsPasswords(t *testing.T) {
	s := testkit.NewShop(t)
	in := shop.UserInput{Key: s.Key(), User: book.User{Name: " Kim ", Role: book.Clerk}, Password: "kim's password", Own: "owner's password"}
	for what, c := range map[string]struct {
		change func(*shop.UserInput)
		code   book.Code
		field  string
	}{
		"no name":              {func(in *shop.UserInput) { in.User.Name = " " }, book.CodeRequired, "name"},
		"no role":              {func(in *shop.UserInput) { in.User.Role = "boss" }, book.CodeInvalid, "role"},
		"the owner's name":     {func(in *shop.UserInput) { in.User.Name = "OWNER" }, book.CodeNameTaken, "name"},
		"a short password":     {func(in *shop.UserInput) { in.Password = "sesame" }, book.CodeTooShort, "password"},
		"none of the owner's":  {func(in *shop.UserInput) { in.Own = "" }, book.CodeTooShort, "own"},
		"an endless password":  {func(in *shop.UserInput) { in.Password = strings.Repeat("x", 201) }, book.CodeTooLong, "password"},
		"a form without a key": {func(in *shop.UserInput) { in.Key = "" }, book.CodeInvalid, "key"},
	} {
		bad := in
		c.change(&bad)
		_, err := s.Shop.SaveUser(s.Ctx, bad)
		t.Run(what, func(t *testing.T) { testkit.WantRefusal(t, err, c.code, c.field) })
	}
	kim, err := s.Shop.SaveUser(s.Ctx, in)
	s.Must(err)
	again, err := s.Shop.SaveUser(s.Ctx, in)
	s.Must(err)
	if kim.Name != "Kim" || !kim.Active || !kim.HasPassword || again != kim {
		t.Errorf("saved %+v, and once more %+v", kim, again)
	}
	users, err := s.Shop.Users(s.Ctx)
	s.Must(err)
	if len(users) != 2 || !users[0].HasPassword {
		t.Errorf("the book has %+v", users)
	}
	t.Run("neither book nor log holds what was typed", func(t *testing.T) {
		dump := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro"))
		for _, password := range []string{in.Password, in.Own} {
			if strings.Contains(dump, password) {
				t.Errorf("the book holds %q", password)
			}
		}
	})
}

func TestSomebodyStaysWhoMayDoEverything(t *testing.T) {
	s := testkit.NewShop(t)
	owner := s.Owner
	for what, change := range map[string]func(*book.User){
		"left":         func(u *book.User) { u.Active = false },
		"became Admin": func(u *book.User) { u.Role = book.Admin },
	} {
		changed := owner
		change(&changed)
		_, err := s.Shop.SaveUser(s.Ctx, shop.UserInput{Key: s.Key(), User: changed})
		t.Run(what, func(t *testing.T) { testkit.WantRefusal(t, err, book.CodeLastAdmin, "role") })
	}
	owner.Name = "Ada"
	owner, err := s.Shop.SaveUser(s.Ctx, shop.UserInput{Key: s.Key(), User: owner})
	s.Must(err)
	if owner.Name != "Ada" || owner.HasPassword {
		t.Errorf("the owner is %+v", owner)
	}
	_, err = s.Shop.SaveUser(s.Ctx, shop.UserInput{Key: s.Key(), User: s.Owner})
	testkit.WantRefusal(t, err, book.CodeChanged, "")
}

func TestAPasswordIsChangedByWhoKnowsIt(t *testing.T) {
	s := testkit.NewShop(t)
	kim, err := s.Shop.SaveUser(s.Ctx, shop.UserInput{Key: s.Key(), User: book.User{Name: "Kim", Role: book.Viewer}, Password: "kim's password", Own: "owner's password"})
	s.Must(err)
	asKim := shop.As(s.T.Context(), kim)
	testkit.WantRefusal(t, s.Shop.ChangePassword(asKim, "guessed", "another password"), book.CodeWrongPassword, "current")
	testkit.WantRefusal(t, s.Shop.ChangePassword(asKim, "kim's password", "short"), book.CodeTooShort, "password")
	s.Must(s.Shop.ChangePassword(asKim, "kim's password", "another password"))
	_, err = s.Shop.SignIn(s.Ctx, kim.ID, "kim's password")
	testkit.WantRefusal(t, err, book.CodeWrongPassword, "password")
	_, err = s.Shop.SignIn(s.Ctx, kim.ID, "another password")
	s.Must(err)
	t.Run("or given anew by who manages users", func(t *testing.T) {
		users, err := s.Shop.Users(s.Ctx)
		s.Must(err)
		_, err = s.Shop.SaveUser(s.Ctx, shop.UserInput{Key: s.Key(), User: users[1], Password: "third password"})
		s.Must(err)
		_, err = s.Shop.SignIn(s.Ctx, kim.ID, "third password")
		s.Must(err)
	})
}
