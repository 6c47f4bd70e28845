package sqlite_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestACustomerIsFoundAsPeopleType(t *testing.T) {
	s := testkit.NewShop(t)
	for _, c := range []book.Customer{
		{Name: "Jürgen Großmann", Email: "juergen.grossmann@lade-n.example", Phone: "+4915123456789"},
		{Name: "Ελένη Παπαδόπουλος"},
		{Name: "Їжакевич Олена", Company: "Книгарня «Є»"},
		{Name: "Łucja Zażółć"},
		{Name: "François d'Aubigné", Phone: "+33612345678"},
		{Name: "O'Connor \"Pat\" AND NOT NEAR(x)"},
		{Name: "İpek Yıldız"},
		{Name: "Søren Ærø"},
		{Name: "田中 さくら"},
		{Name: "H₂O Wassersport"},
		{Name: "नमिता शर्मा"},
		{Name: "Maximilian", Phone: "+43664123456"},
	} {
		_, err := s.Shop.SaveCustomer(s.Ctx, c, s.Key())
		s.Must(err)
	}
	for _, c := range []struct{ typed, want string }{
		{"jürgen", "Jürgen Großmann"}, {"JURGEN", "Jürgen Großmann"}, {"gross jur", "Jürgen Großmann"}, {"Groß", "Jürgen Großmann"}, {"GROSSMANN", "Jürgen Großmann"},
		{"  großmann,  jürgen ", "Jürgen Großmann"}, {"jurgen zoe", ""}, {"urgen", ""},
		{"juergen.grossmann@lade-n.example", "Jürgen Großmann"}, {"grossmann@", "Jürgen Großmann"}, {"lade-n", "Jürgen Großmann"},
		{"+4915123456789", "Jürgen Großmann"}, {"+49 151 23456789", "Jürgen Großmann"}, {"0151 234 567", "Jürgen Großmann"}, {"015123456789", "Jürgen Großmann"},
		{"(0151) 2345-6789", "Jürgen Großmann"}, {"0049 151 234", "Jürgen Großmann"}, {"+49 (0)151 2345", "Jürgen Großmann"}, {"151/23456", "Jürgen Großmann"}, {"151 99", ""},
		{"06 12 34", "François d'Aubigné"}, {"0664 123", "Maximilian"},
		{"ΕΛΕΝΗ", "Ελένη Παπαδόπουλος"}, {"παπαδοπουλος", "Ελένη Παπαδόπουλος"}, {"ΠΑΠΑΔΟΠΟΥΛΟΣ", "Ελένη Παπαδόπουλος"},
		{"їжак", "Їжакевич Олена"}, {"ІЖАК", "Їжакевич Олена"}, {"олена", "Їжакевич Олена"}, {"книгарня є", "Їжакевич Олена"},
		{"lucja", "Łucja Zażółć"}, {"zazolc", "Łucja Zażółć"}, {"daubigne", ""}, {"aubigne", "François d'Aubigné"}, {"d'aub", "François d'Aubigné"}, {"francois", "François d'Aubigné"},
		{"o'connor", "O'Connor \"Pat\" AND NOT NEAR(x)"}, {"\"pat\"", "O'Connor \"Pat\" AND NOT NEAR(x)"}, {"AND NOT NEAR(x", "O'Connor \"Pat\" AND NOT NEAR(x)"},
		{"ipek", "İpek Yıldız"}, {"yildiz", "İpek Yıldız"}, {"YILDIZ", "İpek Yıldız"}, {"soren", "Søren Ærø"}, {"aero", "Søren Ærø"},
		{"田中", "田中 さくら"}, {"さく", "田中 さくら"}, {"h₂o", "H₂O Wassersport"}, {"H2O", "H₂O Wassersport"}, {"नमिता", "नमिता शर्मा"},
		{"name:jürgen", ""}, {"jurgen OR lucja", ""}, {"jurgen*", "Jürgen Großmann"}, {"*", ""}, {"\"", ""}, {"'", ""}, {"^jurgen", "Jürgen Großmann"}, {"NOT", "O'Connor \"Pat\" AND NOT NEAR(x)"},
		{"😀", ""}, {"😀🎉", ""}, {"---", ""}, {"'; DROP TABLE customers; --", ""}, {"\x00jurgen", "Jürgen Großmann"}, {"\xff\xfe", ""}, {"%", ""}, {"_", ""},
	} {
		page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Search: c.typed}, "EUR", "2026-03-02")
		if err != nil {
			t.Errorf("%q: %v", c.typed, err)
			continue
		}
		var names []string
		for _, row := range page.Rows {
			names = append(names, row.Name)
		}
		if got := strings.Join(names, ", "); got != c.want {
			t.Errorf("%q finds %q, want %q", c.typed, got, c.want)
		}
	}
}

func TestTenMegabytesTypedIntoASearchAreAnsweredSoon(t *testing.T) {
	s := testkit.NewShop(t)
	s.Customer("Anna")
	for name, typed := range map[string]string{
		"one word": strings.Repeat("a", 10<<20), "many words": strings.Repeat("anna ", 2<<20), "quotes": strings.Repeat(`"`, 10<<20), "accents": strings.Repeat("é", 5<<20),
	} {
		began := time.Now()
		_, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Search: typed}, "EUR", "2026-03-02")
		if took := time.Since(began); err != nil || took > 5*time.Second {
			t.Errorf("%s: %v after %s", name, err, took)
		}
		if _, err := s.DB.Invoices(s.Ctx, sqlite.InvoiceQuery{Search: typed}, "2026-03-02"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := s.DB.Items(s.Ctx, sqlite.ItemQuery{Search: typed}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Whatever is typed, of any script, is a search and never an error; and whoever is named so is found by it.
func TestWhateverIsTypedIsASearch(t *testing.T) {
	s := testkit.NewShop(t)
	rapid.Check(t, func(rt *rapid.T) {
		typed := rapid.OneOf(rapid.String(), rapid.StringMatching(`[\p{L}\p{N}\p{M}"'*():^+\-]{1,12}( [\p{L}\p{N}]{1,5})?`)).Draw(rt, "typed")
		customer := book.Customer{Name: typed}
		if customer.Clean() != nil {
			customer.Name = "Anna"
		}
		var id int64
		s.Must(s.DB.Write(s.Ctx, func(tx *sqlite.Tx) (err error) {
			id, err = tx.InsertCustomer(s.Ctx, customer, "EUR")
			return err
		}))
		page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Search: typed}, "EUR", "2026-03-02")
		if err != nil {
			rt.Fatalf("%q: %v", typed, err)
		}
		named := customer.Name == typed && page.Next == "" && sqlite.Words(typed) > 0 && sqlite.Words(typed) <= 8
		if found := slices.ContainsFunc(page.Rows, func(r sqlite.CustomerRow) bool { return r.ID == id }); named && !found {
			rt.Fatalf("%q does not find the customer of that name", typed)
		}
	})
}
