package transfer_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/transfer"
)

func list(rows ...[]transfer.Cell) transfer.List {
	return func(yield func([]transfer.Cell, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

var (
	berlin = time.FixedZone("CET", 3600)
	noon   = book.MomentOf(time.Date(2024, 2, 29, 11, 30, 15, 0, time.UTC))
	header = []string{"Name", "Due", "Yen", "Dinar", "Quantity", "Rate", "Date", "Created at"}
	sale   = []transfer.Cell{
		transfer.Text("Jürgen \"J\" Groß, Köln"), transfer.Amount(money.Of(-123450, "EUR")), transfer.Amount(money.Of(1200, "JPY")), transfer.Amount(money.Of(1, "KWD")),
		transfer.Quantity(1500), transfer.Rate(8875), transfer.Date("2024-02-29"), transfer.Moment(noon, berlin),
	}
)

func TestAListAsCSV(t *testing.T) {
	var out bytes.Buffer
	if err := transfer.CSV(&out, header, list(sale, []transfer.Cell{transfer.Text(""), transfer.Moment(0, berlin), transfer.Date("")})); err != nil {
		t.Fatal(err)
	}
	want := "\ufeffName,Due,Yen,Dinar,Quantity,Rate,Date,Created at\r\n" +
		"\"Jürgen \"\"J\"\" Groß, Köln\",-1234.50,1200,0.001,1.5,8.875%,2024-02-29,2024-02-29 12:30:15\r\n,,\r\n"
	if out.String() != want {
		t.Errorf("%q", out.String())
	}
}

// Excelize reads what we write: a second opinion.
func TestAListAsWorkbook(t *testing.T) {
	var out bytes.Buffer
	if err := transfer.XLSX(&out, "Customers: [all]", header, list(sale)); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.GetSheetList(); !reflect.DeepEqual(got, []string{"Customers   all"}) {
		t.Errorf("sheets %q", got)
	}
	wantRows(t, f, [][]string{header, {`Jürgen "J" Groß, Köln`, `-1,234.50 EUR`, `1,200 JPY`, `0.001 KWD`, "1.5", "8.875%", "02-29-24", "2/29/24 12:30"}})
	wantRows(t, f, [][]string{header, {`Jürgen "J" Groß, Köln`, "-1234.50", "1200", "0.001", "1.5", "0.08875", "45351", "45351.521006944444"}}, excelize.Options{RawCellValue: true})
}

func wantRows(t *testing.T, f *excelize.File, want [][]string, options ...excelize.Options) {
	t.Helper()
	got, err := f.GetRows(f.GetSheetName(0), options...)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q %v\nwant %q", got, err, want)
	}
}

func TestNoCellIsRunAsAFormula(t *testing.T) {
	for _, text := range []string{"=1+1", "+49 30 1234", "-5", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "＝1+1", "'=1"} {
		row := []transfer.Cell{transfer.Text("x"), transfer.Text(text)}
		var asCSV, asXLSX bytes.Buffer
		if err := errors.Join(transfer.CSV(&asCSV, []string{"a", "b"}, list(row)), transfer.XLSX(&asXLSX, "x", []string{"a", "b"}, list(row))); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(asCSV.String(), "x,'"+text) && !strings.Contains(asCSV.String(), "x,\"'") {
			t.Errorf("%q is not neutralised: %q", text, asCSV.String())
		}
		f, err := excelize.OpenReader(&asXLSX)
		if err != nil {
			t.Fatal(err)
		}
		kind, err := f.GetCellType("x", "B2")
		formula, err2 := f.GetCellFormula("x", "B2")
		if err != nil || err2 != nil || kind != excelize.CellTypeInlineString || formula != "" {
			t.Errorf("%q: type %v, formula %q, %v %v", text, kind, formula, err, err2)
		}
	}
}

func TestAnAmountBelowZeroStaysANumber(t *testing.T) {
	var out bytes.Buffer
	if err := transfer.CSV(&out, []string{"a"}, list([]transfer.Cell{transfer.Amount(money.Of(-5, "EUR"))})); err != nil || !strings.HasSuffix(out.String(), "\r\n-0.05\r\n") {
		t.Errorf("%q %v", out.String(), err)
	}
}

// drawText is any text a book can hold, formulas and escapes among them.
func drawText(t *rapid.T) string {
	text := rapid.OneOf(
		rapid.StringMatching(`['=+@-]{0,3}[a-zß"',;|\n\t é€_x0041<&>]{0,12}`),
		rapid.StringMatching(`(_x00[04][0-9A-F]_?|_){1,4}`),
	).Draw(t, "text")
	if strings.TrimSpace(text) == "" {
		return "x"
	}
	return text
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var rows [][]transfer.Cell
		var want [][]string
		for i := range rapid.IntRange(1, 4).Draw(rt, "rows") {
			text, other := drawText(rt), drawText(rt)
			minor := rapid.Int64Range(-999_999_999_999_999, 999_999_999_999_999).Draw(rt, "minor") // a workbook shows 15 digits
			rows = append(rows, []transfer.Cell{transfer.Text(fmt.Sprint("row ", i)), transfer.Text(text), transfer.Text(other), transfer.Amount(money.Of(minor, "EUR"))})
			want = append(want, []string{fmt.Sprint("row ", i), text, other, plain(minor)})
		}
		header := []string{"a", "b", "c", "d"}
		var out bytes.Buffer
		if err := transfer.CSV(&out, header, list(rows...)); err != nil {
			rt.Fatal(err)
		}
		table, err := transfer.Open("x.csv", out.Bytes(), transfer.Options{Delimiter: ","})
		if err != nil {
			rt.Fatal(err)
		}
		wantSame(rt, table, want)
		out.Reset()
		if err := transfer.XLSX(&out, "x", header, list(rows...)); err != nil {
			rt.Fatal(err)
		}
		if table, err = transfer.Open("x.xlsx", out.Bytes(), transfer.Options{}); err != nil {
			rt.Fatal(err)
		}
		wantSame(rt, table, want)
	})
}

func wantSame(t *rapid.T, table *transfer.Table, want [][]string) {
	t.Helper()
	i := 0
	for row, err := range table.Rows() {
		if err != nil || i >= len(want) || row.Number != i+2 && table.Format == transfer.FormatXLSX || !reflect.DeepEqual(row.Cells, want[i]) {
			t.Fatalf("%s row %d: %q, want %q (%v)", table.Format, row.Number, row.Cells, want[min(i, len(want)-1)], err)
		}
		i++
	}
	if i != len(want) || table.Total != i {
		t.Fatalf("%d rows, %d counted, want %d", i, table.Total, len(want))
	}
}

func plain(minor int64) string {
	text, _, _ := strings.Cut(money.Of(minor, "EUR").String(), " ")
	return text
}

func TestMomentsAndRatesComeBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		at := time.Unix(rapid.Int64Range(0, 4e9).Draw(rt, "at"), 0).UTC()
		rate := money.Rate(rapid.Int64Range(0, 100_000).Draw(rt, "rate"))
		var out bytes.Buffer
		row := []transfer.Cell{transfer.Text("x"), transfer.Moment(book.MomentOf(at), time.UTC), transfer.Rate(rate), transfer.Date(book.Date(at.Format(time.DateOnly)))}
		if err := transfer.XLSX(&out, "x", []string{"n", "m", "r", "d"}, list(row)); err != nil {
			rt.Fatal(err)
		}
		table, err := transfer.Open("x.xlsx", out.Bytes(), transfer.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		rows, err := table.First(1)
		if err != nil {
			rt.Fatal(err)
		}
		clock := "15:04"
		if at.Second() != 0 {
			clock = time.TimeOnly
		}
		want := []string{"x", at.Format("2006-01-02 " + clock), money.NotationOf("GB").Rate(rate) + "%", at.Format(time.DateOnly)}
		if at.Unix() != 0 && !reflect.DeepEqual(rows[0].Cells, want) {
			rt.Fatalf("%q, want %q", rows[0].Cells, want)
		}
	})
}

func TestAListThatBreaksOffIsNotAFile(t *testing.T) {
	lost := book.Refuse(book.CodeBookLost, "", "gone")
	broken := func(yield func([]transfer.Cell, error) bool) {
		_ = yield([]transfer.Cell{transfer.Text("x")}, nil) && yield(nil, lost)
	}
	var out bytes.Buffer
	wantCode(t, transfer.CSV(&out, []string{"a"}, broken), book.CodeBookLost)
	wantCode(t, transfer.XLSX(&out, "x", []string{"a"}, broken), book.CodeBookLost)
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestADiskWithoutRoomIsTold(t *testing.T) {
	many := func(yield func([]transfer.Cell, error) bool) {
		for range 20000 {
			if !yield(sale, nil) {
				return
			}
		}
	}
	for _, err := range []error{transfer.CSV(full{}, header, many), transfer.XLSX(full{}, "x", header, many), transfer.XLSX(full{}, "x", header, list())} {
		if err == nil || !strings.Contains(err.Error(), "no space left") {
			t.Errorf("%v", err)
		}
	}
}

func TestATextThatNoCellHolds(t *testing.T) {
	row := []transfer.Cell{transfer.Text(strings.Repeat("é", 32768))}
	wantCode(t, transfer.XLSX(&bytes.Buffer{}, "x", []string{"a"}, list(row)), book.CodeTooLong)
	row = []transfer.Cell{transfer.Text(strings.Repeat("é", 32767))}
	wantCode(t, transfer.XLSX(&bytes.Buffer{}, "x", []string{"a"}, list(row)), "")
}
