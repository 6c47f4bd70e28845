package shop_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
	"daybook/backend/transfer"
)

// opened is a file that the shop was given, with the columns as they were recognised.
func opened(s *testkit.Shop, kind transfer.Kind, file string) shop.ImportInput {
	s.T.Helper()
	list, err := s.Shop.OpenImport(s.Ctx, kind, "list.csv", []byte(file), transfer.Options{})
	s.Must(err)
	first, err := list.Table.First(100)
	s.Must(err)
	return shop.ImportInput{File: list, Mapping: transfer.Match(kind, list.Table.Header, first), Key: s.Key()}
}

func imported(s *testkit.Shop, in shop.ImportInput) shop.ImportResult {
	s.T.Helper()
	result, err := s.Shop.Import(s.Ctx, in)
	s.Must(err)
	return result
}

// names are the customers on the list, in its order.
func names(s *testkit.Shop, q sqlite.CustomerQuery) []string {
	s.T.Helper()
	page, err := s.DB.Customers(s.Ctx, q, "EUR", "2026-03-02")
	s.Must(err)
	list := []string{}
	for _, c := range page.Rows {
		list = append(list, c.Name)
	}
	return list
}

func unchanged(s *testkit.Shop) func() {
	before := testkit.Dump(s.T, testkit.Raw(s.T, rawBook(s), "mode=ro"))
	return func() {
		s.T.Helper()
		if after := testkit.Dump(s.T, testkit.Raw(s.T, rawBook(s), "mode=ro")); after != before {
			s.T.Errorf("something was kept all the same:\n%s", after)
		}
	}
}

// badList has five customers in rows 2 to 6, of whom the second, third and fifth cannot be kept.
const badList = "Name,Email,Phone,Country\n" +
	"Anna,anna@example.com,030 2345678,Germany\n" +
	"Bert,bert at example,030 2345679,Germany\n" +
	"Clara,clara@example.com,12,Atlantis\n" +
	"Dora,dora@example.com,+43 1 5324567,AT\n" +
	",,,\"4111 1111 1111 1111\"\n"

func TestAnImportWithBadRowsRefusesAllOfThemAndSaysWhy(t *testing.T) {
	s := testkit.NewShop(t)
	in := opened(s, transfer.Customers, badList)
	sound := unchanged(s)
	report, err := s.Shop.CheckImport(s.Ctx, in)
	s.Must(err)
	if report.Rows != 5 || report.Good != 2 || report.Bad != 3 {
		t.Errorf("%+v", report)
	}
	var found []string
	for _, p := range report.Problems {
		found = append(found, fmt.Sprintf("%d %s %s", p.Row, p.Column, p.Error.Code))
	}
	want := []string{"3 Email invalid", "4 Country not_a_country", "4 Phone invalid", "6 Country not_a_country", "6 Name required"}
	if slices.Sort(found); !slices.Equal(found, want) || report.ProblemCount != len(want) {
		t.Errorf("found %q, want %q", found, want)
	}
	_, err = s.Shop.Import(s.Ctx, in)
	testkit.WantRefusal(t, err, shop.CodeBadRows, "")
	sound()
}

func TestTheRestOfAFileComesInWhenBadRowsAreLeftOut(t *testing.T) {
	s := testkit.NewShop(t)
	in := opened(s, transfer.Customers, badList)
	in.Options.LeaveOut = true
	if result := imported(s, in); result != (shop.ImportResult{Added: 2, LeftOut: 3}) {
		t.Errorf("%+v", result)
	}
	if list := names(s, sqlite.CustomerQuery{}); !slices.Equal(list, []string{"Anna", "Dora"}) {
		t.Errorf("on the list are %v", list)
	}
}

func TestAnImportedCustomerIsWhole(t *testing.T) {
	s := testkit.NewShop(t)
	s.Customer("Zoe")
	imported(s, opened(s, transfer.Customers, "Name;Firma;E-Mail;Telefon;Straße;PLZ;Ort;Land;Schlagworte;Angelegt am\n"+
		"Jürgen Groß;Groß & Söhne;j@example.com;030 2345678;Allee 1;10115;Berlin;Deutschland;Stamm, Tee;31.12.2024\n"))
	page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Search: "jurgen stamm 0302345678"}, "EUR", "2026-03-02")
	s.Must(err)
	if len(page.Rows) != 1 {
		t.Fatalf("the search finds %+v", page.Rows)
	}
	saved, err := s.DB.Customer(s.Ctx, page.Rows[0].ID)
	s.Must(err)
	address := saved.BillingAddress()
	if saved.ID != 2 || saved.Phone != "+49302345678" || address.City != "Berlin" || address.Country != "DE" || !address.Billing || len(saved.Tags) != 2 || saved.Version != 1 {
		t.Errorf("%+v", saved)
	}
	if day := book.DateOf(saved.CreatedAt, must(s, s.Shop.Store).Zone()); day != "2024-12-31" {
		t.Errorf("a customer since %s", day)
	}
	saved.Name = "Jürgen Klein"
	_, err = s.Shop.SaveCustomer(s.Ctx, saved, s.Key())
	s.Must(err)
	if list := names(s, sqlite.CustomerQuery{Search: "gross klein"}); !slices.Equal(list, []string{"Jürgen Klein"}) {
		t.Errorf("after he married, the search finds %v", list)
	}
	if list := names(s, sqlite.CustomerQuery{Sort: sqlite.ByBalance}); len(list) != 2 {
		t.Errorf("by balance the list has %v", list)
	}
	s.Issue(saved.ID, testkit.Line("Novel", 2490))
	testkit.WantSound(t, testkit.Raw(t, rawBook(s), "mode=ro"))
}

func TestTheSameKeyImportsOnce(t *testing.T) {
	s := testkit.NewShop(t)
	in := opened(s, transfer.Customers, "Name\nAnna\nBert\n")
	first, again := imported(s, in), imported(s, in)
	if list := names(s, sqlite.CustomerQuery{}); first != again || !slices.Equal(list, []string{"Anna", "Bert"}) {
		t.Errorf("%+v, then %+v: %v", first, again, list)
	}
	other := opened(s, transfer.Customers, "Name\nClara\n")
	other.Key = in.Key
	_, err := s.Shop.Import(s.Ctx, other)
	testkit.WantRefusal(t, err, book.CodeKeyReused, "")
	in.Key = ""
	_, err = s.Shop.Import(s.Ctx, in)
	testkit.WantRefusal(t, err, book.CodeInvalid, "key")
}

func TestAnImportCancelledHalfWayLeavesNothing(t *testing.T) {
	s := testkit.NewShop(t)
	in := opened(s, transfer.Customers, "Name\n"+strings.Repeat("Anna\n", 30_000))
	sound := unchanged(s)
	ctx, cancel := context.WithCancel(s.Ctx)
	seen := 0
	in.Step = func(rows int) {
		if seen = rows; rows == 25_000 {
			cancel()
		}
	}
	_, err := s.Shop.Import(ctx, in)
	testkit.WantRefusal(t, err, shop.CodeCancelled, "")
	if seen != 25_000 {
		t.Errorf("it went on to row %d", seen)
	}
	sound()
	in.Step = nil
	if result := imported(s, in); result.Added != 30_000 {
		t.Errorf("the next try: %+v", result)
	}
	if list := names(s, sqlite.CustomerQuery{Search: "anna", Page: sqlite.Page{Limit: 1}}); len(list) != 1 {
		t.Error("the search does not find them")
	}
}

func TestWhoIsInTheBookAlreadyIsToldAndSkipped(t *testing.T) {
	s := testkit.NewShop(t)
	_, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "Anna", Email: "Anna@Example.com"}, s.Key())
	s.Must(err)
	_, err = s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "Bert", Phone: "030 2345678"}, s.Key())
	s.Must(err)
	s.Must(s.Shop.ArchiveCustomer(s.Ctx, 2, true))
	in := opened(s, transfer.Customers, "Name,Email,Phone\nAnn,anna@example.com,\nBertie,,+49 30 2345678\nClara,clara@example.com,\nKlara,CLARA@example.com,\n")
	report, err := s.Shop.CheckImport(s.Ctx, in)
	s.Must(err)
	if report.Good != 4 || report.Known != 3 || report.NoticeCount != 3 || report.ProblemCount != 0 {
		t.Errorf("%+v", report)
	}
	codes := []book.Code{}
	for _, p := range report.Notices {
		codes = append(codes, p.Error.Code)
	}
	if !slices.Equal(codes, []book.Code{shop.CodeKnown, shop.CodeKnown, shop.CodeTwiceInFile}) || report.Notices[2].Error.Params["row"] != "4" {
		t.Errorf("the notices are %+v", report.Notices)
	}
	in.Options.SkipKnown = true
	if result := imported(s, in); result != (shop.ImportResult{Added: 1, Skipped: 3}) {
		t.Errorf("%+v", result)
	}
}

func TestItemsComeInWithTheirSKUsOnce(t *testing.T) {
	s := testkit.NewShop(t)
	const list = "Artikel;Artikelnummer;Preis;MwSt\nFüller;PP-1;49,95;19\nTinte;T-1;8,90;19\nTinte rot;T-1;8,90;19\nHeft;H-1;1.250,00;7\n"
	in := opened(s, transfer.Items, list)
	report, err := s.Shop.CheckImport(s.Ctx, in)
	s.Must(err)
	if report.Good != 3 || report.Bad != 1 || report.Problems[0].Error.Code != shop.CodeTwiceInFile || report.Problems[0].Row != 4 || report.Problems[0].Column != "Artikelnummer" {
		t.Errorf("%+v", report)
	}
	in.Options.LeaveOut = true
	if result := imported(s, in); result != (shop.ImportResult{Added: 3, LeftOut: 1}) {
		t.Errorf("%+v", result)
	}
	page, err := s.DB.Items(s.Ctx, sqlite.ItemQuery{Search: "heft h-1"})
	s.Must(err)
	if len(page.Rows) != 1 || page.Rows[0].UnitPrice.Minor != 125_000 || page.Rows[0].TaxRate != 7_000 {
		t.Errorf("the search finds %+v", page.Rows)
	}
	again := opened(s, transfer.Items, list)
	report, err = s.Shop.CheckImport(s.Ctx, again)
	s.Must(err)
	if report.Bad != 4 || report.Problems[0].Error.Code != sqlite.CodeDuplicateSKU {
		t.Errorf("the second time: %+v", report)
	}
	again = opened(s, transfer.Items, list+"Lineal;L-1;2,50;19\n")
	again.Options.SkipKnown = true
	if result := imported(s, again); result != (shop.ImportResult{Added: 1, Skipped: 4}) {
		t.Errorf("skipping what is there: %+v", result)
	}
}

func TestAReportListsAThousandProblemsAndCountsThemAll(t *testing.T) {
	s := testkit.NewShop(t)
	report, err := s.Shop.CheckImport(s.Ctx, opened(s, transfer.Customers, "Name,Email\n"+strings.Repeat("Anna,at home\n", 2_500)))
	s.Must(err)
	if report.Bad != 2_500 || report.ProblemCount != 2_500 || len(report.Problems) != shop.MaxProblems {
		t.Errorf("%d bad, %d problems, %d listed", report.Bad, report.ProblemCount, len(report.Problems))
	}
	for n, p := range report.Problems {
		if p.Row != n+2 {
			t.Fatalf("problem %d is in row %d", n, p.Row)
		}
	}
}

func TestColumnsOfAnotherFileAreRefused(t *testing.T) {
	s := testkit.NewShop(t)
	in := opened(s, transfer.Customers, "Name,Email\nAnna,a@example.com\n")
	for what, change := range map[string]func(*shop.ImportInput){
		"too few":         func(in *shop.ImportInput) { in.Mapping.Columns = in.Mapping.Columns[:1] },
		"of another kind": func(in *shop.ImportInput) { in.Mapping.Kind = transfer.Items },
		"an unknown field": func(in *shop.ImportInput) {
			in.Mapping.Columns = []transfer.Column{{Field: transfer.FieldName}, {Field: "balance"}}
		},
	} {
		t.Run(what, func(t *testing.T) {
			changed := in
			change(&changed)
			_, err := s.Shop.CheckImport(s.Ctx, changed)
			testkit.WantRefusal(t, err, book.CodeInvalid, "columns")
			_, err = s.Shop.Import(s.Ctx, changed)
			testkit.WantRefusal(t, err, book.CodeInvalid, "columns")
		})
	}
	_, err := s.Shop.OpenImport(s.Ctx, "invoices", "list.csv", []byte("a,b\n"), transfer.Options{})
	testkit.WantRefusal(t, err, book.CodeInvalid, "kind")
}
