package shop_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
	"daybook/backend/transfer"
)

// exported is an exported file, read again as a table.
type exported struct {
	name string
	data string
	rows []map[string]string // the cells by their headings
}

func readAgain(s *testkit.Shop, file shop.Paper, err error) exported {
	s.T.Helper()
	s.Must(err)
	table, err := transfer.Open(file.Name, file.Data, transfer.Options{})
	s.Must(err)
	e := exported{name: file.Name, data: string(file.Data)}
	for row, err := range table.Rows() {
		s.Must(err)
		cells := map[string]string{}
		for i, heading := range table.Header {
			cells[heading] = row.Cells[i]
		}
		e.rows = append(e.rows, cells)
	}
	return e
}

func (e exported) column(heading string) []string {
	cells := []string{}
	for _, row := range e.rows {
		cells = append(cells, row[heading])
	}
	return cells
}

func TestAnExportedListIsTheListAsItIsFiltered(t *testing.T) {
	s := testkit.NewShop(t)
	for n := range 250 {
		customer := book.Customer{Name: fmt.Sprintf("Customer %03d", n), Email: fmt.Sprintf("c%d@example.com", n)}
		if n%2 == 0 {
			customer.Tags = []string{"Regular"}
		}
		_, err := s.Shop.SaveCustomer(s.Ctx, customer, s.Key())
		s.Must(err)
	}
	s.Must(s.Shop.ArchiveCustomer(s.Ctx, 1, true))
	for what, c := range map[string]struct {
		query sqlite.CustomerQuery
		ids   []int64
		count int
	}{
		"everybody":     {sqlite.CustomerQuery{}, nil, 249},
		"from the end":  {sqlite.CustomerQuery{Sort: sqlite.ByName, Descending: true}, nil, 249},
		"by a tag":      {sqlite.CustomerQuery{Tag: "regular"}, nil, 124},
		"found":         {sqlite.CustomerQuery{Search: "c24"}, nil, 11},
		"archived":      {sqlite.CustomerQuery{Archived: true}, nil, 1},
		"in the middle": {sqlite.CustomerQuery{Page: sqlite.Page{Cursor: "100:customer 099", Limit: 5}}, nil, 249},
		"chosen":        {sqlite.CustomerQuery{Tag: "regular"}, []int64{5, 201, 7}, 3},
	} {
		t.Run(what, func(t *testing.T) {
			file, err := s.Shop.ExportCustomers(s.Ctx, c.query, c.ids, shop.ExportCSV)
			found := readAgain(s, file, err).column("Name")
			want, query := []string{}, c.query
			for query.Page = (sqlite.Page{}); ; {
				page, err := s.DB.Customers(s.Ctx, query, "EUR", "2026-03-02")
				s.Must(err)
				for _, row := range page.Rows {
					if len(c.ids) == 0 || slices.Contains(c.ids, row.ID) {
						want = append(want, row.Name)
					}
				}
				if query.Cursor = page.Next; query.Cursor == "" {
					break
				}
			}
			if !slices.Equal(found, want) || len(found) != c.count {
				t.Errorf("exported are %d, the list has %d, expected were %d", len(found), len(want), c.count)
			}
		})
	}
}

func TestAFormulaInAnExportIsDisarmed(t *testing.T) {
	s := testkit.NewShop(t)
	for _, name := range []string{"=1+1", "+49 Shop", "-Dash", "@home"} {
		_, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: name}, s.Key())
		s.Must(err)
	}
	file, err := s.Shop.ExportCustomers(s.Ctx, sqlite.CustomerQuery{}, nil, shop.ExportCSV)
	list := readAgain(s, file, err)
	if strings.Count(list.data, "\n'") != 4 {
		t.Errorf("the file is\n%s", list.data)
	}
	if found := list.column("Name"); !slices.Contains(found, "=1+1") || !slices.Contains(found, "@home") {
		t.Errorf("an import would read %q", found)
	}
	file, err = s.Shop.ExportCustomers(s.Ctx, sqlite.CustomerQuery{}, nil, shop.ExportXLSX)
	if found := readAgain(s, file, err).column("Name"); !slices.Contains(found, "=1+1") {
		t.Errorf("the workbook says %q", found)
	}
}

func TestAGermanShopExportsInGerman(t *testing.T) {
	s := testkit.NewShop(t)
	store := must(s, s.Shop.Store)
	store.Language = "de"
	_, err := s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Roman", 2490))
	s.Collect(invoice.ID, 1000)
	file, err := s.Shop.ExportInvoices(s.Ctx, sqlite.InvoiceQuery{Filter: sqlite.OnlyOpen}, nil, shop.ExportCSV)
	list := readAgain(s, file, err)
	if list.name != "Rechnungen-2026-03-02.csv" || len(list.rows) != 1 {
		t.Fatalf("%s: %v", list.name, list.rows)
	}
	for heading, want := range map[string]string{
		"Nummer": invoice.Number, "Kunde": "Anna", "Status": "Teils bezahlt", "Währung": "EUR", "Gesamt": "24.90", "Bezahlt": "10.00", "Offen": "14.90", "Fällig am": "2026-03-16", "Zeilen": "1",
	} {
		if got := list.rows[0][heading]; got != want {
			t.Errorf("%s is %q, want %q", heading, got, want)
		}
	}
}

func TestAnAccountAndItsStatementAreExported(t *testing.T) {
	s := testkit.NewShop(t)
	customer := s.Customer("Anna").ID
	invoice := s.Issue(customer, testkit.Line("Novel", 2490))
	payment := s.Collect(invoice.ID, 2490)
	file, err := s.Shop.ExportAccount(s.Ctx, sqlite.AccountQuery{CustomerID: customer, Filter: sqlite.PaymentsOnly}, shop.ExportXLSX)
	account := readAgain(s, file, err)
	if len(account.rows) != 1 || account.rows[0]["Number"] != payment.Number || account.rows[0]["Method"] != "Cash" || account.rows[0]["Amount"] != "24.90" {
		t.Errorf("the account is %v", account.rows)
	}
	file, err = s.Shop.ExportStatement(s.Ctx, customer, "2026-03-01", "2026-03-31", shop.ExportCSV)
	statement := readAgain(s, file, err)
	if events := statement.column("Event"); !slices.Equal(events, []string{"Opening balance", "Invoice", "Payment", "Closing balance"}) {
		t.Errorf("the events are %v", events)
	}
	if balances := statement.column("Balance"); !slices.Equal(balances, []string{"0.00", "24.90", "0.00", "0.00"}) {
		t.Errorf("the balances are %v", balances)
	}
	_, err = s.Shop.ExportStatement(s.Ctx, customer, "2026-03-31", "2026-03-01", shop.ExportCSV)
	testkit.WantRefusal(t, err, book.CodeInvalid, "to")
	_, err = s.Shop.ExportAccount(s.Ctx, sqlite.AccountQuery{CustomerID: 77}, shop.ExportCSV)
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
	_, err = s.Shop.ExportAccount(s.Ctx, sqlite.AccountQuery{CustomerID: customer}, "pdf")
	testkit.WantRefusal(t, err, book.CodeInvalid, "format")
}

func TestMailsInTheOutboxAreExported(t *testing.T) {
	s := testkit.NewShop(t)
	s.Must(s.Shop.SaveMailSettings(s.Ctx, sqlite.MailServer{Host: "smtp.example.com", Port: 587, Security: "starttls", FromName: "Paper Lantern", FromAddress: "shop@example.com"}, ""))
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	_, err := s.Shop.Send(s.Ctx, shop.SendInput{Kind: book.MailInvoice, Document: book.Document{ID: invoice.ID}, To: "anna@example.com", Subject: "Your invoice", Text: "Hello", Key: s.Key()})
	s.Must(err)
	file, err := s.Shop.ExportOutbox(s.Ctx, sqlite.MailQuery{Unsent: true}, shop.ExportCSV)
	list := readAgain(s, file, err)
	if len(list.rows) != 1 || list.rows[0]["To"] != "anna@example.com" || list.rows[0]["State"] != "Waiting" || list.rows[0]["Created at"] != "2026-03-02 10:00:00" {
		t.Errorf("the outbox is %v", list.rows)
	}
}

// What is exported can be imported again, in both languages, without matching a column by hand.
func TestWhatIsExportedCanBeImported(t *testing.T) {
	for _, language := range book.Languages {
		t.Run(language, func(t *testing.T) {
			from, to := testkit.NewShop(t), testkit.NewShop(t)
			store := must(from, from.Shop.Store)
			store.Language = language
			_, err := from.Shop.SaveStore(from.Ctx, store)
			from.Must(err)
			anna := book.Customer{
				Name: "Anna", Company: "Groß & Söhne", Email: "anna@example.com", Phone: "030 2345678", TaxID: "DE123456789", Language: "de", Note: "likes \"tea\",\nhot", Tags: []string{"regular", "tea"},
				Addresses: []book.Address{{Line1: "Allee 1", Line2: "2. Stock", PostalCode: "10115", City: "Berlin", Region: "Mitte", Country: "DE", Billing: true, Shipping: true}},
			}
			anna, err = from.Shop.SaveCustomer(from.Ctx, anna, from.Key())
			from.Must(err)
			pen, err := from.Shop.SaveItem(from.Ctx, book.Item{Name: "Pen", SKU: "PP-1", Type: book.ShippingFee, Unit: "kg", UnitPrice: money.Of(4995, "EUR"), TaxRate: 7 * money.Percent}, from.Key())
			from.Must(err)
			for _, format := range []shop.ExportFormat{shop.ExportCSV, shop.ExportXLSX} {
				file, err := from.Shop.ExportCustomers(from.Ctx, sqlite.CustomerQuery{}, nil, format)
				from.Must(err)
				imported(to, opened(to, transfer.Customers, string(file.Data)))
				file, err = from.Shop.ExportItems(from.Ctx, sqlite.ItemQuery{}, format)
				from.Must(err)
				imported(to, opened(to, transfer.Items, string(file.Data)))
				customers, err := to.DB.Customers(to.Ctx, sqlite.CustomerQuery{Sort: sqlite.ByCreated}, "EUR", "2026-03-02")
				to.Must(err)
				again, err := to.DB.Customer(to.Ctx, customers.Rows[len(customers.Rows)-1].ID)
				to.Must(err)
				again.ID, again.Addresses[0].ID = anna.ID, anna.Addresses[0].ID
				if fmt.Sprint(again) != fmt.Sprint(anna) {
					t.Errorf("%s: it was\n%+v, it is\n%+v", format, anna, again)
				}
				items, err := to.DB.Items(to.Ctx, sqlite.ItemQuery{})
				to.Must(err)
				if len(items.Rows) != 1 {
					t.Fatalf("%d items", len(items.Rows))
				}
				item := items.Rows[0]
				item.ID, item.CreatedAt = pen.ID, pen.CreatedAt
				if item != pen {
					t.Errorf("%s: it was\n%+v, it is\n%+v", format, pen, item)
				}
				to.Must(to.Shop.ArchiveItem(to.Ctx, items.Rows[0].ID, true))
			}
		})
	}
}
