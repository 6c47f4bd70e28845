package transfer_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/transfer"
)

// german is a shop in Berlin.
func german() transfer.Habits {
	return transfer.Habits{Country: "DE", Language: "de", Notation: money.NotationOf("DE"), Currency: "EUR", TaxRate: 19 * money.Percent, Zone: time.FixedZone("CET", 3600)}
}

// records opens a CSV text, matches it and converts its rows.
func records(t *testing.T, text string, h transfer.Habits) ([]book.Customer, []transfer.Problem) {
	t.Helper()
	table := open(t, "x.csv", []byte(text), transfer.Options{})
	first, err := table.First(50)
	if err != nil {
		t.Fatal(err)
	}
	m := transfer.Match(transfer.Customers, table.Header, first).KeepRest()
	if err := m.Check(); err != nil {
		t.Fatal(err)
	}
	var all []book.Customer
	var problems []transfer.Problem
	for row, err := range table.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		record, found := transfer.Customer(row, m, h)
		all, problems = append(all, record), append(problems, found...)
	}
	return all, problems
}

func TestARowBecomesACustomer(t *testing.T) {
	got, problems := records(t, "Vorname;Nachname;Firma;E-Mail;Telefon;Steuernummer;Sprache;Notiz;Tags;Angelegt am;Straße;PLZ;Ort;Land;Liefer Straße;Liefer Ort;Schuhgröße\n"+
		"Ada; Lovelace ;Engines;ada@example.com;030 123456;GB 123;Deutsch;mag Tee;Stamm, tee;3.4.2024 15:30;Hauptstr. 1;01067;Dresden;Vereinigtes Königreich;Hafen 2;Ulm;39\n", german())
	if len(problems) > 0 {
		t.Fatalf("%+v", problems)
	}
	want := book.Customer{
		Name: "Ada Lovelace", Company: "Engines", Email: "ada@example.com", Phone: "030 123456", TaxID: "GB 123", Language: "de", Note: "mag Tee",
		CreatedAt: book.MomentOf(time.Date(2024, 4, 3, 14, 30, 0, 0, time.UTC)),
		Addresses: []book.Address{
			{Line1: "Hauptstr. 1", PostalCode: "01067", City: "Dresden", Country: "GB", Billing: true},
			{Line1: "Hafen 2", City: "Ulm", Country: "DE", Shipping: true},
		},
		Tags: []string{"Stamm", "tee"}, CustomFields: []book.CustomField{{Name: "Schuhgröße", Value: "39"}},
	}
	if !reflect.DeepEqual(got[0], want) {
		t.Errorf("got  %+v\nwant %+v", got[0], want)
	}
}

func TestOneAddressIsForBillsAndParcels(t *testing.T) {
	for _, text := range []string{"Name,City\nAda,London\n", "Name,City,Shipping City\nAda,London,London\n", "Name,City,Shipping City\nAda,,London\n"} {
		got, problems := records(t, text, german())
		if len(problems) > 0 || !reflect.DeepEqual(got[0].Addresses, []book.Address{{City: "London", Country: "DE", Billing: true, Shipping: true}}) {
			t.Errorf("%q: %+v %+v", text, got[0].Addresses, problems)
		}
	}
}

func TestEveryBadCellIsNamedWithItsRowAndColumn(t *testing.T) {
	header := "Name,E-Mail,Note,Country,Shipping City,Shipping Country,Created,Language,Tags,Size\n"
	long := strings.Repeat("x", book.MaxName+1)
	tests := []struct {
		name, row, column string
		code              book.Code
		notice            bool
	}{
		{"a mail address", "Ada,ada at home,,,,,,,,", "E-Mail", book.CodeInvalid, false},
		{"a card number in the note", "Ada,,4111 1111 1111 1111,,,,,,,", "Note", book.CodeCard, false},
		{"a card number in a field of one's own", "Ada,,,,,,,,,4111111111111111", "Size", book.CodeCard, false},
		{"a card number as a tag", "Ada,,,,,,,,tea;4111111111111111,", "Tags", book.CodeCard, false},
		{"a country", "Ada,,,Atlantis,,,,,,", "Country", transfer.CodeCountry, false},
		{"the delivery's country", "Ada,,,,Ulm,Narnia,,,,", "Shipping Country", transfer.CodeCountry, false},
		{"the delivery's city", "Ada,,,," + long + ",,,,,", "Shipping City", book.CodeTooLong, false},
		{"a date", "Ada,,,,,,31.02.2024,,,", "Created", transfer.CodeDate, false},
		{"a date before the shop", "Ada,,,,,,0024-02-03,,,", "Created", transfer.CodeDate, false},
		{"a name of a page", long + ",,,,,,,,,", "Name", book.CodeTooLong, false},
		{"no name", ",,a note,,,,,,,", "Name", book.CodeRequired, false},
		{"the spreadsheet's error", "Ada,#N/A,,,,,,,,", "E-Mail", transfer.CodeCellError, false},
		{"a cell too many", "Ada,,,,,,,,,39,more", "", transfer.CodeRowLong, false},
		{"cells that are missing", "Ada,,", "", transfer.CodeRowShort, true},
		{"a language to come", "Ada,,,,,,,fr,,", "Language", transfer.CodeLanguage, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, problems := records(t, header+test.row+"\n", german())
			if len(problems) == 0 {
				t.Fatal("nothing was told")
			}
			p := problems[0]
			if p.Row != 2 || p.Column != test.column || p.Error.Code != test.code || p.Notice != test.notice || transfer.Bad(problems) == test.notice {
				t.Errorf("%+v: %v", problems, p.Error)
			}
		})
	}
}

func TestAllOfARowsProblemsAreToldAtOnce(t *testing.T) {
	_, problems := records(t, "Name,Email,Country,Note\nAda,nowhere,Atlantis,4111111111111111\n", german())
	var columns []string
	for _, p := range problems {
		columns = append(columns, p.Column)
	}
	if !reflect.DeepEqual(columns, []string{"Country", "Email", "Note"}) {
		t.Errorf("%q", columns)
	}
}

func TestPhoneNumbersAreReadByTheShop(t *testing.T) {
	h := german()
	h.Phone = func(text, country string) (string, error) {
		if text == "?" {
			return "", book.Refuse(book.CodeInvalid, "phone", "no")
		}
		return country + text, nil
	}
	got, problems := records(t, "Name,Tel,Country\nAda,1,France\nBob,?,\n", h)
	if got[0].Phone != "FR1" || len(problems) != 1 || problems[0].Column != "Tel" || problems[0].Row != 3 {
		t.Errorf("%q %+v", got[0].Phone, problems)
	}
}

func TestCustomersWithoutANameAreCalledByTheirMailAddress(t *testing.T) {
	if got, problems := records(t, "Name,Email\n,ada@example.com\n", german()); got[0].Name != "ada@example.com" || len(problems) > 0 {
		t.Errorf("%+v %+v", got, problems)
	}
}

func TestNotesOfSeveralColumnsSayWhereTheyComeFrom(t *testing.T) {
	m := transfer.Mapping{Kind: transfer.Customers, Columns: []transfer.Column{{Header: "Name", Field: transfer.FieldName}, {Header: "Memo", Field: transfer.FieldNote}, {Header: "Hint", Field: transfer.FieldNote}}}
	got, _ := transfer.Customer(transfer.Row{Cells: []string{"Ada", "tea", "hot"}}, m, german())
	if got.Note != "Memo: tea\nHint: hot" {
		t.Errorf("%q", got.Note)
	}
}

func TestCountriesByWhateverTheyAreCalled(t *testing.T) {
	for text, want := range map[string]string{
		"DE": "DE", "de": "DE", "DEU": "DE", "276": "DE", "Germany": "DE", "Deutschland": "DE", "ALLEMAGNE": "DE", "Alemania": "DE", "Duitsland": "DE", "Niemcy": "DE",
		"USA": "US", "U.S.A.": "US", "United States": "US", "Vereinigte Staaten": "US", "UK": "GB", "England": "GB", "Großbritannien": "GB", "Österreich": "AT", "Osterreich": "AT",
		"Schweiz": "CH", "Suisse": "CH", "The Netherlands": "NL", "Türkei": "TR", "Côte d’Ivoire": "CI", "Czech Republic": "CZ", "Kosovo": "XK",
		"Atlantis": "", "": "", "ZZ": "", "QQQ": "", "000": "",
	} {
		if got, ok := transfer.CountryCode(text); got != want || ok != (want != "") {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestDatesAsTheWorldWritesThem(t *testing.T) {
	evening := time.Date(2024, 4, 3, 18, 5, 0, 0, time.FixedZone("CET", 3600))
	midnight := time.Date(2024, 4, 3, 0, 0, 0, 0, time.FixedZone("CET", 3600))
	tests := []struct {
		text, header, country string
		want                  time.Time
	}{
		{"2024-04-03", "Created", "DE", midnight}, {"20240403", "Created", "DE", midnight}, {"3.4.2024", "Created", "DE", midnight}, {"03.04.24", "Created", "DE", midnight},
		{"03/04/2024", "Created", "GB", midnight}, {"04/03/2024", "Created", "US", midnight}, {"Apr 3, 2024", "Created", "US", midnight}, {"3 April 2024", "Created", "GB", midnight},
		{"2024-04-03 18:05", "Created", "DE", evening}, {"03.04.2024 18:05:00", "Created", "DE", evening}, {"4/3/2024 6:05 PM", "Created", "US", evening},
		{"2024-04-03T17:05:00Z", "Created", "DE", evening}, {"2024-04-03T18:05:00+01:00", "Created", "DE", evening}, {"2024-04-03 17:05", "Created (UTC)", "DE", evening},
		{"Apr 3, 2024, 6:05 PM", "Created", "US", evening},
	}
	for _, test := range tests {
		h := german()
		h.Country = test.country
		got, problems := records(t, "Name;"+test.header+"\nAda;"+test.text+"\n", h)
		if len(problems) > 0 || got[0].CreatedAt != book.MomentOf(test.want) {
			t.Errorf("%s in %s: %v %+v", test.text, test.country, got[0].CreatedAt.Time(), problems)
		}
	}
}

func TestLanguagesByCodeAndName(t *testing.T) {
	for text, want := range map[string]string{"de": "de", "de-AT": "de", "de_CH": "de", "German": "de", "DEUTSCH": "de", "Englisch": "en", "en-GB": "en", "eng": "en", "": ""} {
		got, problems := records(t, "Name,Language\nAda,"+text+"\n", german())
		if got[0].Language != want || len(problems) > 0 {
			t.Errorf("%q: %q %+v", text, got[0].Language, problems)
		}
	}
}
