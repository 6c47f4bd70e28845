package transfer_test

import (
	"encoding/binary"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"daybook/backend/book"
	"daybook/backend/transfer"
)

func inUTF16(text string, order binary.ByteOrder) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, 0, 0)
		order.PutUint16(out[len(out)-2:], unit)
	}
	return out
}

func in(t *testing.T, e encoding.Encoding, text string) []byte {
	t.Helper()
	data, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const (
	germans = "Name;Ort\nJürgen Groß;Köln\nAnja Schäfer;Düsseldorf\nÖzil Möbel;Fürth\n"
	french  = "Nom;Ville\nAndré Lefèvre;Orléans\nChloé Gonçalves;Besançon\nZoë Benoît;Nîmes\n"
	poles   = "Nazwa;Miasto\nŁukasz Wiśniewski;Łódź\nMałgorzata Dąbrowska;Poznań\nŻaneta Jeżewska;Kraków\n"
	czechs  = "Jméno;Město\nJiří Dvořák;Plzeň\nLenka Čechová;České Budějovice\nŽofie Šťastná;Děčín\n"
	rus     = "Имя;Город\nИван Петров;Москва\nЕлена Соколова;Нижний Новгород\n"
	greeks  = "Όνομα;Πόλη\nΓιώργος Παπαδόπουλος;Αθήνα\nΜαρία Νικολάου;Θεσσαλονίκη\n"
	turks   = "Ad;Şehir\nAyşe Yıldız;İzmir\nÇağrı Öztürk;Eskişehir\nUğur Işık;Muğla\n"
	latvian = "Vārds;Pilsēta\nJānis Bērziņš;Rīga\nLīga Kļaviņa;Jūrmala\n"
)

func TestAListIsReadInTheEncodingItWasWrittenIn(t *testing.T) {
	tests := []struct {
		name, text, want string
		data             []byte
	}{
		{"UTF-8", germans, "utf-8", []byte(germans)},
		{"UTF-8 with its mark", germans, "utf-8", []byte("\ufeff" + germans)},
		{"UTF-16, Excel's Unicode text", germans, "utf-16le", inUTF16("\ufeff"+germans, binary.LittleEndian)},
		{"UTF-16 the other way round", poles, "utf-16be", inUTF16("\ufeff"+poles, binary.BigEndian)},
		{"UTF-16 without its mark", rus, "utf-16le", inUTF16(rus, binary.LittleEndian)},
		{"Windows in Germany", germans, "windows-1252", in(t, charmap.Windows1252, germans)},
		{"Windows in France", french, "windows-1252", in(t, charmap.Windows1252, french)},
		{"Windows in Poland", poles, "windows-1250", in(t, charmap.Windows1250, poles)},
		{"Windows in Czechia", czechs, "windows-1250", in(t, charmap.Windows1250, czechs)},
		{"Windows in Russia", rus, "windows-1251", in(t, charmap.Windows1251, rus)},
		{"Windows in Greece", greeks, "windows-1253", in(t, charmap.Windows1253, greeks)},
		{"Windows in Turkey", turks, "windows-1254", in(t, charmap.Windows1254, turks)},
		{"Windows in Latvia", latvian, "windows-1257", in(t, charmap.Windows1257, latvian)},
		{"an old Mac in Germany", germans, "macintosh", in(t, charmap.Macintosh, germans)},
		{"an old Mac in France", french, "macintosh", in(t, charmap.Macintosh, french)},
		{"Linux in Poland", poles, "iso-8859-2", in(t, charmap.ISO8859_2, poles)},
		{"Linux in Czechia", czechs, "iso-8859-2", in(t, charmap.ISO8859_2, czechs)},
		{"ISO in Russia", rus, "iso-8859-5", in(t, charmap.ISO8859_5, rus)},
		{"Unix in Russia", rus, "koi8-r", in(t, charmap.KOI8R, rus)},
		{"a till with DOS", germans, "ibm850", in(t, charmap.CodePage850, germans)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			table := open(t, "kunden.csv", test.data, transfer.Options{})
			if table.Encoding != test.want {
				t.Errorf("taken for %s", table.Encoding)
			}
			want := open(t, "right.csv", []byte(test.text), transfer.Options{Encoding: "utf-8"})
			if got := cells(t, table); !reflect.DeepEqual(got, cells(t, want)) || !reflect.DeepEqual(table.Header, want.Header) {
				t.Errorf("%q %q", table.Header, got)
			}
		})
	}
}

func TestTheShopsCountryDecidesWhereTheLettersDoNot(t *testing.T) {
	data := in(t, charmap.Windows1250, "Ime;Mjesto\nGrgić;Zagreb\n") // in western Europe the same byte is æ
	if got := open(t, "ime.csv", data, transfer.Options{Country: "HR"}); got.Encoding != "windows-1250" || cells(t, got)[0][0] != "Grgić" {
		t.Errorf("%s %q", got.Encoding, cells(t, got))
	}
}

func TestThePersonKnowsBetter(t *testing.T) {
	table := open(t, "x.csv", []byte("a;b,c\n\xe4;2,3\n"), transfer.Options{Encoding: "iso-8859-5", Delimiter: ","})
	if got := cells(t, table); !reflect.DeepEqual(got, [][]string{{"ф;2", "3"}}) {
		t.Errorf("%q", got)
	}
	for _, name := range transfer.Encodings() {
		if _, err := transfer.Open("x.csv", []byte("a,b\n1,2\n"), transfer.Options{Encoding: name}); err != nil {
			t.Errorf("%s is offered, but: %v", name, err)
		}
	}
	_, err := transfer.Open("x.csv", []byte("a,b"), transfer.Options{Encoding: "ebcdic"})
	wantCode(t, err, transfer.CodeEncoding)
	_, err = transfer.Open("x.csv", []byte("a,b"), transfer.Options{Delimiter: "ab"})
	wantCode(t, err, book.CodeInvalid)
}

func TestTheSeparatorIsFound(t *testing.T) {
	tests := []struct {
		name, text, delimiter string
		want                  [][]string
	}{
		{"commas", "a,b\n1,2\n", ",", [][]string{{"1", "2"}}},
		{"semicolons beside decimal commas", "Name;Preis;Einheit\nTasse;12,50;Stück\nTee;3,20;kg\n", ";", [][]string{{"Tasse", "12,50", "Stück"}, {"Tee", "3,20", "kg"}}},
		{"tabs", "a\tb\n1, 2\t3\n", "\t", [][]string{{"1, 2", "3"}}},
		{"bars", "a|b|c\n1|2;3|4\n", "|", [][]string{{"1", "2;3", "4"}}},
		{"said for Excel", "sep=;\r\na;b,c\r\n1;2,3\r\n", ";", [][]string{{"1", "2,3"}}},
		{"one column", "Email\nada@example.com\nbob@example.com\n", ",", [][]string{{"ada@example.com"}, {"bob@example.com"}}},
		{"quotation marks around separators", "a,b\n\"Lovelace, Ada; Countess\",2\n", ",", [][]string{{"Lovelace, Ada; Countess", "2"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			table := open(t, "x.csv", []byte(test.text), transfer.Options{})
			if got := cells(t, table); table.Delimiter != test.delimiter || !reflect.DeepEqual(got, test.want) {
				t.Errorf("%q: %q", table.Delimiter, got)
			}
		})
	}
}

func TestRowsAreNumberedAsASpreadsheetNumbersThem(t *testing.T) {
	text := "Name,Note\r\nAda,\"likes tea\r\nno milk\"\r\n\r\n,\r\nBob,\"says \"\"hello\"\"\"\r\nCy,5\" pipe\r\nDi\r\n"
	table := open(t, "x.csv", []byte(text), transfer.Options{})
	var got []transfer.Row
	for row, err := range table.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, transfer.Row{Number: row.Number, Cells: row.Cells})
	}
	want := []transfer.Row{
		{Number: 2, Cells: []string{"Ada", "likes tea\nno milk"}}, {Number: 5, Cells: []string{"Bob", `says "hello"`}},
		{Number: 6, Cells: []string{"Cy", `5" pipe`}}, {Number: 7, Cells: []string{"Di", ""}},
	}
	if !reflect.DeepEqual(got, want) || table.Total != 4 {
		t.Errorf("%d rows: %v", table.Total, got)
	}
}

func TestTheLineEndingsOfOldMacs(t *testing.T) {
	if got := cells(t, open(t, "x.csv", []byte("a,b\r1,2\r3,4\r"), transfer.Options{})); !reflect.DeepEqual(got, [][]string{{"1", "2"}, {"3", "4"}}) {
		t.Errorf("%q", got)
	}
}

func TestATitleAboveTheHeader(t *testing.T) {
	table := open(t, "x.csv", []byte("Customers of 2024,,\n\nName,Email,City\nAda,ada@example.com,London\n"), transfer.Options{})
	if !reflect.DeepEqual(table.Header, []string{"Name", "Email", "City"}) || table.Total != 1 {
		t.Errorf("%q, %d rows", table.Header, table.Total)
	}
}

func TestAPreviewStopsWhereItShould(t *testing.T) {
	table := open(t, "x.csv", []byte("a,b\n1,2\n3,4\n5,6\n"), transfer.Options{})
	if rows, err := table.First(2); err != nil || len(rows) != 2 || rows[1].Number != 3 {
		t.Errorf("%v %v", rows, err)
	}
	if rows, err := table.First(0); err != nil || rows == nil {
		t.Errorf("none are %v, %v; the page wants a list", rows, err)
	}
	if rows, err := table.First(9); err != nil || len(rows) != 3 {
		t.Errorf("%v %v", rows, err)
	}
}

func TestFilesThatAreNoTables(t *testing.T) {
	locked := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + string(inUTF16("EncryptedPackage", binary.LittleEndian))
	tests := []struct {
		name, data string
		code       book.Code
	}{
		{"nothing.csv", "", transfer.CodeFileEmpty},
		{"spaces.csv", " \r\n\t\n", transfer.CodeFileEmpty},
		{"separators.csv", ",,,\n,,,\n", transfer.CodeFileEmpty},
		{"invoice.pdf", "%PDF-1.7\n1 0 obj", transfer.CodeNotATable},
		{"page.html", "<!DOCTYPE html><html>", transfer.CodeNotATable},
		{"photo.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00", transfer.CodeNotATable},
		{"locked.xlsx", locked, transfer.CodeFileLocked},
		{"old.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", transfer.CodeFileOld},
		{"cut.xlsx", "PK\x03\x04 and then the stick was pulled out", transfer.CodeFileBroken},
		{"quote.csv", "a,b\n\"Ada,1\nBob,2\n", transfer.CodeOpenQuote},
		{"wide.csv", strings.Repeat(",", 2000) + "x", transfer.CodeNotATable},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := transfer.Open(test.name, []byte(test.data), transfer.Options{})
			wantCode(t, err, test.code)
		})
	}
	_, err := transfer.Open("huge.csv", make([]byte, transfer.MaxFile+1), transfer.Options{})
	wantCode(t, err, transfer.CodeFileTooLarge)
}
