package transfer_test

import (
	"archive/zip"
	"bytes"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"daybook/backend/transfer"
)

func TestAWorkbookIsReadAsPeopleSeeIt(t *testing.T) {
	day := time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)
	code, format, money := "00000", "dd.mm.yyyy hh:mm", `#,##0.00\ "EUR"`
	data := workbook(t, func(f *excelize.File) {
		for i, header := range []string{"text", "zero", "price", "odd", "date", "moment", "own date", "rate", "code", "yes", "no", "formula"} {
			set(t, f, string(rune('A'+i))+"1", header)
		}
		set(t, f, "A3", " Jürgen & <Söhne> ")
		set(t, f, "B3", "00420")
		styled(t, f, "C3", 12.5, &excelize.Style{CustomNumFmt: &money})
		set(t, f, "D3", 0.1+0.2)
		styled(t, f, "E3", day, &excelize.Style{NumFmt: 14})
		styled(t, f, "F3", day.Add(13*time.Hour+5*time.Minute), &excelize.Style{NumFmt: 22})
		styled(t, f, "G3", day.Add(13*time.Hour+5*time.Minute+7*time.Second), &excelize.Style{CustomNumFmt: &format})
		styled(t, f, "H3", 0.19, &excelize.Style{NumFmt: 10})
		styled(t, f, "I3", 1067, &excelize.Style{CustomNumFmt: &code})
		set(t, f, "J3", true)
		set(t, f, "K3", false)
		if err := f.SetCellFormula("Sheet1", "L3", "=1+1"); err != nil {
			t.Fatal(err)
		}
		set(t, f, "A4", 491701234567)
	})
	table := open(t, "list.xlsx", data, transfer.Options{})
	want := [][]string{
		{" Jürgen & <Söhne> ", "00420", "12.5", "0.3", "2024-02-29", "2024-02-29 13:05", "2024-02-29 13:05:07", "19%", "01067", "TRUE", "FALSE", ""},
		{"491701234567", "", "", "", "", "", "", "", "", "", "", ""},
	}
	if got := cells(t, table); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	rows, err := table.First(1)
	if err != nil || rows[0].Number != 3 || table.Format != transfer.FormatXLSX || table.Total != 2 {
		t.Errorf("%+v %v %+v", rows, err, table)
	}
}

func TestTheFirstSheetWithContentThatPeopleSee(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		for _, sheet := range []string{"Hidden", "Kunden"} {
			if _, err := f.NewSheet(sheet); err != nil {
				t.Fatal(err)
			}
			if err := f.SetSheetRow(sheet, "B2", &[]any{"Name", sheet}); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.SetSheetVisible("Hidden", false); err != nil {
			t.Fatal(err)
		}
	})
	if table := open(t, "list.xlsx", data, transfer.Options{}); table.Sheet != "Kunden" || !reflect.DeepEqual(table.Header, []string{"", "Name", "Kunden"}) {
		t.Errorf("%q %q", table.Sheet, table.Header)
	}
}

func TestDatesOfAWorkbookFromAnOldMac(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		yes := true
		if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
			t.Fatal(err)
		}
		set(t, f, "A1", "Date")
		styled(t, f, "A2", 1, &excelize.Style{NumFmt: 14})
	})
	if got := cells(t, open(t, "mac.xlsx", data, transfer.Options{})); got[0][0] != "1904-01-02" {
		t.Errorf("%q", got)
	}
}

// sheetOf packs a sheet written by hand: what other programs write differs from what excelize does.
func sheetOf(t *testing.T, sheet string) []byte {
	t.Helper()
	parts := map[string]string{
		"xl/workbook.xml":            `<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="S" sheetId="1" r:id="r1"/></x:sheets></x:workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="t/worksheet" Target="/xl/worksheets/s.xml"/><Relationship Id="r2" Type="t/sharedStrings" Target="texts.xml"/></Relationships>`,
		"xl/worksheets/s.xml":        sheet,
		"xl/texts.xml":               `<sst><si/><si><t>plain</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>reading</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>`,
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for name, content := range parts {
		w, err := archive.Create(name)
		if err == nil {
			_, err = io.WriteString(w, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWorkbooksOfOtherPrograms(t *testing.T) {
	tests := []struct {
		name, sheet string
		want        []string
	}{
		{"with a namespace of their own", `<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`, []string{"1"}},
		{"with shared texts", `<row r='1'><c t='s' r='A1'><v>1</v></c><c r="C1" t="s"><v>2</v></c><c t="s"><v>3</v></c></row>`, []string{"plain", "", "rich", "a b_x0041_"}},
		{"with texts in the cells", `<row><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="str"><f>A1&amp;""</f><v>&lt;&#228;&#xe4;&gt;</v></c></row>`, []string{"inline", "<ää>"}},
		{"with line breaks, comments and CDATA", "<row\n r=\"1\"\n><!-- > --><c\n\tt=\"str\"><v><![CDATA[a<b>&c]]></v></c></row>", []string{"a<b>&c"}},
		{"with errors, dates in ISO and big numbers", `<row><c t="e"><v>#N/A</v></c><c t="d"><v>2024-01-02</v></c><c><v>1.5E+3</v></c><c><v>12345678901234567</v></c></row>`, []string{"#N/A", "2024-01-02", "1500", "12345678901234600"}},
		{"with a text that is not there", `<row><c t="s"><v>99</v></c></row>`, []string{"#REF!"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			data := sheetOf(t, test.sheet)
			if table := open(t, "x.xlsx", data, transfer.Options{}); !reflect.DeepEqual(table.Header, test.want) {
				t.Errorf("%q", table.Header)
			}
		})
	}
}

func TestWorkbooksThatCannotBeRead(t *testing.T) {
	locked := workbook(t, func(f *excelize.File) { set(t, f, "A1", "secret") })
	var out bytes.Buffer
	f, err := excelize.OpenReader(bytes.NewReader(locked))
	if err == nil {
		err = f.Write(&out, excelize.Options{Password: "open sesame"})
	}
	if err != nil {
		t.Fatal(err)
	}
	_, err = transfer.Open("locked.xlsx", out.Bytes(), transfer.Options{})
	wantCode(t, err, transfer.CodeFileLocked)

	_, err = transfer.Open("empty.xlsx", workbook(t, func(*excelize.File) {}), transfer.Options{})
	wantCode(t, err, transfer.CodeFileEmpty)
	_, err = transfer.Open("cut.xlsx", sheetOf(t, `<row><c><v>1`), transfer.Options{})
	wantCode(t, err, transfer.CodeFileBroken)
	_, err = transfer.Open("wide.xlsx", sheetOf(t, `<row><c r="XFD1"><v>1</v></c></row>`), transfer.Options{})
	wantCode(t, err, transfer.CodeNotATable)
	_, err = transfer.Open("text.docx", zipOf(t, "word/document.xml", strings.NewReader("<w/>")), transfer.Options{})
	wantCode(t, err, transfer.CodeNotATable)
}

func zipOf(t *testing.T, name string, content io.Reader) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	w, err := archive.Create(name)
	if err == nil {
		_, err = io.Copy(w, content)
	}
	if err == nil {
		err = archive.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// zeros is an endless row of one byte.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestAZipBombIsRefused(t *testing.T) {
	bomb := zipOf(t, "xl/workbook.xml", io.LimitReader(zeros{}, 513<<20))
	if len(bomb) > 1<<20 {
		t.Fatalf("the bomb has %d bytes: it is none", len(bomb))
	}
	_, err := transfer.Open("bomb.xlsx", bomb, transfer.Options{})
	wantCode(t, err, transfer.CodeFileTooLarge)
}
