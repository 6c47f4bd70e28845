package transfer_test

import (
	"reflect"
	"strings"
	"testing"

	"daybook/backend/transfer"
)

const phoneBook = `BEGIN:VCARD
VERSION:3.0
N:Lovelace;Ada;;Countess;
FN:Ada Lovelace
ORG:Analytical Engines\, Ltd;Sales
item1.EMAIL;type=INTERNET:ada@home.example
EMAIL;type=INTERNET;type=pref:ada@example.com
TEL;TYPE=CELL:+44 20 7946 0018
ADR;TYPE=WORK:;Floor 2;12 St James's Square;London;;SW1Y 4JH;United Kingdom
ADR;TYPE=HOME:;;Home Lane 1;Bath;;;United Kingdom
NOTE:likes tea\nno milk\; never sugar
  and very hot
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
 /2wBDAAEBAQ
CATEGORIES:regular,tea
X-ABLABEL:_$!<HomePage>!$_
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen
FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen=
 M=FCller
TEL;CELL;VOICE:0170 1234567
ADR;HOME;ENCODING=QUOTED-PRINTABLE:;;Hauptstra=C3=9Fe 1=0D=0AHinterhaus;K=C3=B6ln;;50667;Germany
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Bob
TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-555-0100
LANG:de
END:VCARD
`

func TestAPhoneBookIsATable(t *testing.T) {
	table := open(t, "contacts.vcf", []byte(strings.ReplaceAll(phoneBook, "\n", "\r\n")), transfer.Options{})
	var got []map[string]string
	for row, err := range table.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		filled := map[string]string{}
		for i, cell := range row.Cells {
			if cell != "" {
				filled[table.Header[i]] = cell
			}
		}
		got = append(got, filled)
	}
	want := []map[string]string{
		{
			"Full name": "Ada Lovelace", "Last name": "Lovelace", "First name": "Ada", "Title": "Countess", "Company": "Analytical Engines, Ltd", "Department": "Sales",
			"Email": "ada@example.com", "Email 2": "ada@home.example", "Phone": "+44 20 7946 0018", "Note": "likes tea\nno milk; never sugar and very hot", "Tags": "regular,tea",
			"Address line 2": "Floor 2", "Street": "12 St James's Square", "City": "London", "Postal code": "SW1Y 4JH", "Country": "United Kingdom",
			"Street 2": "Home Lane 1", "City 2": "Bath", "Country 2": "United Kingdom",
		},
		{
			"Full name": "JürgenMüller", "Last name": "Müller", "First name": "Jürgen", "Phone": "0170 1234567", "Street": "Hauptstraße 1\nHinterhaus", "City": "Köln",
			"Postal code": "50667", "Country": "Germany",
		},
		{"Full name": "Bob", "Phone": "+1-555-0100", "Language": "de"},
	}
	if !reflect.DeepEqual(got, want) || table.Format != transfer.FormatVCard || table.Total != 3 {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestCardsBecomeCustomers(t *testing.T) {
	table := open(t, "contacts.vcf", []byte(phoneBook), transfer.Options{})
	rows, err := table.First(3)
	if err != nil {
		t.Fatal(err)
	}
	m := transfer.Match(transfer.Customers, table.Header, rows)
	if err := m.Check(); err != nil {
		t.Fatal(err)
	}
	ada, problems := transfer.Customer(rows[0], m, german())
	if len(problems) > 0 || ada.Name != "Ada Lovelace" || ada.Company != "Analytical Engines, Ltd" || ada.Email != "ada@example.com" ||
		ada.Addresses[0].Country != "GB" || ada.Addresses[0].Line1 != "12 St James's Square" || !reflect.DeepEqual(ada.Tags, []string{"regular", "tea"}) {
		t.Errorf("%+v %+v", ada, problems)
	}
}
