package transfer_test

import (
	"maps"
	"reflect"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/transfer"
)

// matched writes a mapping as header=field, leaving out the columns that mean nothing.
func matched(m transfer.Mapping) map[string]transfer.Field {
	got := map[string]transfer.Field{}
	for _, c := range m.Columns {
		if c.Field != transfer.FieldNone {
			got[c.Header] = c.Field
		}
	}
	return got
}

func TestColumnsAreRecognisedByTheirHeaders(t *testing.T) {
	tests := []struct {
		name   string
		kind   transfer.Kind
		source string
		header string
		want   map[string]transfer.Field
	}{
		{"a German customer list", transfer.Customers, "", "Kd-Nr.;Vorname;Nachname;Firma;E-Mail;Telefon;USt-IdNr.;Sprache;Bemerkung;Gruppe;Kunde seit;Straße und Hausnummer;Adresszusatz;PLZ;Ort;Land;Lieferadresse PLZ",
			map[string]transfer.Field{
				"Vorname": transfer.FieldFirstName, "Nachname": transfer.FieldLastName, "Firma": transfer.FieldCompany, "E-Mail": transfer.FieldEmail, "Telefon": transfer.FieldPhone,
				"USt-IdNr.": transfer.FieldTaxID, "Sprache": transfer.FieldLanguage, "Bemerkung": transfer.FieldNote, "Gruppe": transfer.FieldTags, "Kunde seit": transfer.FieldCreatedAt,
				"Straße und Hausnummer": transfer.FieldLine1, "Adresszusatz": transfer.FieldLine2, "PLZ": transfer.FieldPostalCode, "Ort": transfer.FieldCity, "Land": transfer.FieldCountry,
				"Lieferadresse PLZ": "shipping.postalCode",
			}},
		{"an English one", transfer.Customers, "", "Customer Name;Organisation;Email Address;Mobile;VAT Number;Billing Address 1;Billing City;Billing Postcode;Billing Country;Shipping Street;Shipping City",
			map[string]transfer.Field{
				"Customer Name": transfer.FieldName, "Organisation": transfer.FieldCompany, "Email Address": transfer.FieldEmail, "Mobile": transfer.FieldPhone, "VAT Number": transfer.FieldTaxID,
				"Billing Address 1": transfer.FieldLine1, "Billing City": transfer.FieldCity, "Billing Postcode": transfer.FieldPostalCode, "Billing Country": transfer.FieldCountry,
				"Shipping Street": "shipping.line1", "Shipping City": "shipping.city",
			}},
		{"the likelier of two", transfer.Customers, "", "Contact;Name;Mobile;Phone", map[string]transfer.Field{"Name": transfer.FieldName, "Phone": transfer.FieldPhone}},
		{"German items", transfer.Items, "", "Artikelnummer;Bezeichnung;Einheit;VK netto;Währung;MwSt.-Satz;Artikelart", map[string]transfer.Field{
			"Artikelnummer": transfer.FieldSKU, "Bezeichnung": transfer.FieldName, "Einheit": transfer.FieldUnit, "VK netto": transfer.FieldPrice, "Währung": transfer.FieldCurrency,
			"MwSt.-Satz": transfer.FieldTaxRate, "Artikelart": transfer.FieldType,
		}},
		{"Stripe", transfer.Customers, "stripe", "id;Description;Email;Name;Created (UTC);Delinquent;Card ID;Card Last4;Card Address Line1;Card Address City;Card Address Zip;Card Address Country;Plan;Business Vat ID",
			map[string]transfer.Field{
				"Description": transfer.FieldNote, "Email": transfer.FieldEmail, "Name": transfer.FieldName, "Created (UTC)": transfer.FieldCreatedAt, "Card Address Line1": transfer.FieldLine1,
				"Card Address City": transfer.FieldCity, "Card Address Zip": transfer.FieldPostalCode, "Card Address Country": transfer.FieldCountry, "Business Vat ID": transfer.FieldTaxID,
			}},
		{"Square", transfer.Customers, "square", "Reference ID;First Name;Last Name;Email Address;Phone Number;Nickname;Company Name;Street Address 1;Street Address 2;City;State;Postal Code;Birthday;Memo;Square Customer ID;First Visit",
			map[string]transfer.Field{
				"First Name": transfer.FieldFirstName, "Last Name": transfer.FieldLastName, "Email Address": transfer.FieldEmail, "Phone Number": transfer.FieldPhone, "Company Name": transfer.FieldCompany,
				"Street Address 1": transfer.FieldLine1, "Street Address 2": transfer.FieldLine2, "City": transfer.FieldCity, "State": transfer.FieldRegion, "Postal Code": transfer.FieldPostalCode,
				"Memo": transfer.FieldNote, "First Visit": transfer.FieldCreatedAt,
			}},
		{"Invoice Ninja's clients", transfer.Customers, "invoice_ninja", "client.name;client.address1;client.city;client.country_id;client.vat_number;client.private_notes;client.public_notes;contact.first_name;contact.last_name;contact.email",
			map[string]transfer.Field{
				"client.name": transfer.FieldCompany, "client.address1": transfer.FieldLine1, "client.city": transfer.FieldCity, "client.country_id": transfer.FieldCountry,
				"client.vat_number": transfer.FieldTaxID, "client.private_notes": transfer.FieldNote, "client.public_notes": transfer.FieldNote,
				"contact.first_name": transfer.FieldFirstName, "contact.last_name": transfer.FieldLastName, "contact.email": transfer.FieldEmail,
			}},
		{"Invoice Ninja's products", transfer.Items, "invoice_ninja", "Item;Notes;Cost;Price;Quantity;Tax Name;Tax Rate", map[string]transfer.Field{
			"Item": transfer.FieldName, "Price": transfer.FieldPrice, "Tax Rate": transfer.FieldTaxRate,
		}},
		{"Frappe Books' parties", transfer.Customers, "frappe_books", "Name;Role;Default Account;Outstanding Amount;Currency;Email;Phone;Address Line 1;City / Town;State;Country;Postal Code;Tax ID", map[string]transfer.Field{
			"Name": transfer.FieldName, "Email": transfer.FieldEmail, "Phone": transfer.FieldPhone, "Address Line 1": transfer.FieldLine1, "City / Town": transfer.FieldCity,
			"State": transfer.FieldRegion, "Country": transfer.FieldCountry, "Postal Code": transfer.FieldPostalCode, "Tax ID": transfer.FieldTaxID,
		}},
		{"Frappe Books' items, by field", transfer.Items, "frappe_books", "name;description;unit;itemType;for;incomeAccount;expenseAccount;tax;rate;hsnCode", map[string]transfer.Field{
			"name": transfer.FieldName, "unit": transfer.FieldUnit, "itemType": transfer.FieldType, "rate": transfer.FieldPrice,
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := transfer.Match(test.kind, strings.Split(test.header, ";"), nil)
			if got := matched(m); m.Source != test.source || !maps.Equal(got, test.want) {
				t.Errorf("%q\ngot  %v\nwant %v", m.Source, got, test.want)
			}
			if err := m.Check(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestMailAddressesAreFoundWithoutAHeader(t *testing.T) {
	rows := []transfer.Row{{Cells: []string{"Ada", "ada@example.com"}}, {Cells: []string{"Bob", ""}}}
	if got := matched(transfer.Match(transfer.Customers, []string{"Name", "Spalte B"}, rows)); got["Spalte B"] != transfer.FieldEmail {
		t.Errorf("%v", got)
	}
}

func TestTheFirstRowsTellHowAmountsAndDatesAreWritten(t *testing.T) {
	items := transfer.Match(transfer.Items, []string{"Name", "Preis"}, []transfer.Row{{Cells: []string{"Tee", "1.234"}}, {Cells: []string{"Tasse", "12,50 €"}}})
	if items.Decimal != "," {
		t.Errorf("amounts: %q", items.Decimal)
	}
	for first, want := range map[string]transfer.DateOrder{"03/04/2024": "", "13/04/2024": transfer.DayFirst, "04/13/2024": transfer.MonthFirst} {
		m := transfer.Match(transfer.Customers, []string{"Name", "Created"}, []transfer.Row{{Cells: []string{"Ada", first}}})
		if m.Dates != want {
			t.Errorf("%s: %q", first, m.Dates)
		}
	}
}

func TestAMatchingThatCannotWork(t *testing.T) {
	with := func(fields ...transfer.Field) transfer.Mapping {
		m := transfer.Mapping{Kind: transfer.Customers}
		for _, f := range fields {
			m.Columns = append(m.Columns, transfer.Column{Header: "x", Field: f})
		}
		return m
	}
	wantCode(t, with(transfer.FieldName, transfer.FieldNote, transfer.FieldNote, "", "").Check(), "")
	wantCode(t, with(transfer.FieldName, transfer.FieldEmail, transfer.FieldEmail).Check(), transfer.CodeTwice)
	wantCode(t, with(transfer.FieldPhone).Check(), transfer.CodeNoName)
	wantCode(t, with(transfer.FieldName, transfer.FieldPrice).Check(), book.CodeInvalid)
}

func TestTheRestIsKeptOnRequest(t *testing.T) {
	m := transfer.Match(transfer.Customers, []string{"Name", "Shoe size", ""}, nil)
	if got := matched(m.KeepRest()); !reflect.DeepEqual(got, map[string]transfer.Field{"Name": transfer.FieldName, "Shoe size": transfer.FieldCustom}) {
		t.Errorf("%v", got)
	}
	if len(matched(m)) != 1 {
		t.Error("the mapping itself was changed")
	}
}
