package desk_test

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/desk"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
	"daybook/backend/transfer"
)

func encoded(file string) string { return base64.StdEncoding.EncodeToString([]byte(file)) }

func openSheet(t *testing.T, d *desk.Desk, file string) desk.ImportSheet {
	t.Helper()
	sheet, err := d.Imports.Open(transfer.Customers, "customers.csv", encoded(file), transfer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

func TestAFileIsOpenedCheckedAndRun(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.Clerk)
	sheet := openSheet(t, d, "Kundenname;E-Mail;Lieblingsfarbe\n"+strings.Repeat("Anna;anna@example.com;rot\n", 30))
	if sheet.Table.Total != 30 || len(sheet.Rows) != 20 || sheet.Table.Delimiter != ";" || sheet.Mapping.Columns[0].Field != transfer.FieldName || len(sheet.Fields) == 0 || len(sheet.Encodings) == 0 {
		t.Errorf("the sheet is %+v", sheet)
	}
	mapping, err := d.Imports.KeepRest(sheet.Mapping)
	s.Must(err)
	if mapping.Columns[2].Field != transfer.FieldCustom {
		t.Errorf("the columns are %+v", mapping.Columns)
	}
	report, err := d.Imports.Check(sheet.ID, mapping, shop.ImportOptions{SkipKnown: true})
	s.Must(err)
	if report.Good != 1 || report.Skipped != 29 {
		t.Errorf("the report is %+v", report)
	}
	result, err := d.Imports.Run(sheet.ID, mapping, shop.ImportOptions{SkipKnown: true}, "key")
	s.Must(err)
	if result != (shop.ImportResult{Added: 1, Skipped: 29}) {
		t.Errorf("the result is %+v", result)
	}
	if progress, err := d.Imports.Progress(sheet.ID); err != nil || progress != (desk.ImportProgress{Done: 30, Total: 30}) {
		t.Errorf("%+v, %v", progress, err)
	}
	saved, err := d.Customers.Get(1)
	s.Must(err)
	if fields := saved.Customer.CustomFields; len(fields) != 1 || fields[0] != (book.CustomField{Name: "Lieblingsfarbe", Value: "rot"}) {
		t.Errorf("kept are the fields %+v", fields)
	}
}

func TestAFileIsReadAgainInAnotherEncoding(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.Clerk)
	sheet := openSheet(t, d, "Name,Stadt\nJ\xfcrgen,K\xf6ln\n")
	again, err := d.Imports.Reopen(sheet.ID, transfer.Options{Encoding: "windows-1252", Delimiter: ","})
	s.Must(err)
	if again.ID != sheet.ID || again.Rows[0].Cells[0] != "Jürgen" {
		t.Errorf("%+v", again)
	}
	_, err = d.Imports.Reopen(sheet.ID, transfer.Options{Encoding: "klingon"})
	testkit.WantRefusal(t, err, transfer.CodeEncoding, "encoding")
	_, err = d.Imports.Reopen(sheet.ID, transfer.Options{})
	s.Must(err)
}

func TestAFileThatIsNotOpenIsRefused(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.Clerk)
	sheet := openSheet(t, d, "Name\nAnna\n")
	s.Must(d.Imports.Close(sheet.ID))
	for _, id := range []int64{sheet.ID, 0, -1, 99} {
		_, reopen := d.Imports.Reopen(id, transfer.Options{})
		_, check := d.Imports.Check(id, sheet.Mapping, shop.ImportOptions{})
		_, run := d.Imports.Run(id, sheet.Mapping, shop.ImportOptions{}, "key")
		_, progress := d.Imports.Progress(id)
		for _, err := range []error{reopen, check, run, progress, d.Imports.Cancel(id), d.Imports.Close(id)} {
			testkit.WantRefusal(t, err, book.CodeNotFound, "")
		}
	}
	_, err := d.Imports.Open(transfer.Customers, "x.csv", "not base64!", transfer.Options{})
	testkit.WantRefusal(t, err, book.CodeInvalid, "data")
	_, err = d.Imports.Open(transfer.Customers, "x.csv", strings.Repeat("A", base64.StdEncoding.EncodedLen(transfer.MaxFile)+4), transfer.Options{})
	testkit.WantRefusal(t, err, transfer.CodeFileTooLarge, "file")
	_, err = d.Imports.Open(transfer.Customers, "x.csv", "", transfer.Options{})
	testkit.WantRefusal(t, err, transfer.CodeFileEmpty, "file")
}

func TestOnlyTheLastFewFilesStayOpen(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.Clerk)
	first := openSheet(t, d, "Name\nAnna\n")
	for range 4 {
		openSheet(t, d, "Name\nBert\n")
	}
	_, err := d.Imports.Progress(first.ID)
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
	if _, err := d.Imports.Progress(first.ID + 1); err != nil {
		t.Errorf("the second is gone, too: %v", err)
	}
}

func TestARunningImportIsWatchedAndCancelled(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.Clerk)
	sheet := openSheet(t, d, "Name\n"+strings.Repeat("Anna\n", 200_000))
	done := make(chan error)
	go func() {
		_, err := d.Imports.Run(sheet.ID, sheet.Mapping, shop.ImportOptions{}, "key")
		done <- err
	}()
	for progressOf(t, d, sheet.ID) == 0 {
		time.Sleep(time.Millisecond)
	}
	_, err := d.Imports.Run(sheet.ID, sheet.Mapping, shop.ImportOptions{}, "key")
	testkit.WantRefusal(t, err, desk.CodeBusy, "")
	s.Must(d.Imports.Cancel(sheet.ID))
	testkit.WantRefusal(t, <-done, shop.CodeCancelled, "")
	if reached := progressOf(t, d, sheet.ID); reached >= 200_000 {
		t.Errorf("it came to row %d", reached)
	}
	if page, err := d.Customers.List(sqlite.CustomerQuery{}); err != nil || len(page.Rows) != 0 {
		t.Errorf("something was kept: %v, %v", page.Rows, err)
	}
	if report, err := d.Imports.Check(sheet.ID, sheet.Mapping, shop.ImportOptions{}); err != nil || report.Good != 200_000 {
		t.Errorf("it cannot be tried again: %+v, %v", report, err)
	}
}

func progressOf(t *testing.T, d *desk.Desk, id int64) int {
	t.Helper()
	progress, err := d.Imports.Progress(id)
	if err != nil {
		t.Fatal(err)
	}
	return progress.Done
}

func TestAListIsExportedWhereTheDialogSays(t *testing.T) {
	s := testkit.NewShop(t)
	s.Customer("Anna")
	files := newFiles()
	d := desk.New(files, noSample)
	d.Gate.Open(t.Context(), s.DB, s.Shop, book.User{ID: s.Owner.ID, Role: book.Viewer})
	path, err := d.Exports.Customers(sqlite.CustomerQuery{}, nil, shop.ExportCSV)
	s.Must(err)
	if path != "/home/anna/Customers-2026-03-02.csv" || !bytes.Contains(files.saved["Customers-2026-03-02.csv"], []byte("\r\nAnna,")) {
		t.Errorf("%s holds %q", path, files.saved)
	}
	_, err = d.Exports.Customers(sqlite.CustomerQuery{}, nil, "")
	testkit.WantRefusal(t, err, book.CodeInvalid, "format")
}
