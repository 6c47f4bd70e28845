// Package transfer reads the lists that people bring from other programs (CSV, Excel workbooks, vCards) and writes
// the shop's own as CSV and Excel workbooks. It knows what a customer and an item are, not where they are kept.
package transfer

import "daybook/backend/book"

// The refusals of a whole file.
const (
	CodeFileEmpty    book.Code = "file_empty"        // there is nothing in the file
	CodeFileTooLarge book.Code = "file_too_large"    // the file, or what is packed in it, is too large to be read
	CodeFileLocked   book.Code = "file_locked"       // the workbook is protected by a password
	CodeFileOld      book.Code = "file_old_workbook" // a workbook from before 2007, or of another program
	CodeFileBroken   book.Code = "file_broken"       // the file is damaged
	CodeNotATable    book.Code = "file_not_a_table"  // a picture, a PDF, a program …
	CodeOpenQuote    book.Code = "file_open_quote"   // a quotation mark is never closed
	CodeEncoding     book.Code = "file_encoding"     // an encoding that Daybook does not know
)

// The problems of one cell or row.
const (
	CodeRowShort    book.Code = "row_short"         // the row has fewer cells than the header
	CodeRowLong     book.Code = "row_long"          // the row has more cells than the header
	CodeCellError   book.Code = "cell_error"        // the cell holds an error of the spreadsheet, such as #N/A
	CodeNotANumber  book.Code = "not_a_number"      // the text is not a number
	CodeDecimals    book.Code = "too_many_decimals" // more decimals than the currency has, or a rate can have
	CodeCountry     book.Code = "not_a_country"     // no country Daybook knows
	CodeDate        book.Code = "not_a_date"        // no date, or none of the years 1900 to 2999
	CodeCurrency    book.Code = "not_a_currency"    // no currency of ISO 4217
	CodeItemType    book.Code = "not_a_type"        // no type of item
	CodeLanguage    book.Code = "not_a_language"    // no language, or one that Daybook does not speak
	CodeSmallRate   book.Code = "small_rate"        // a rate below one percent, which may be a fraction
	CodeNoName      book.Code = "no_name_column"    // no column says what the record is called
	CodeTwice       book.Code = "column_twice"      // two columns for one field
	CodeTooManyRows book.Code = "too_many_rows"     // more rows than a workbook can hold
)

// MaxFile is the largest file that is read, in bytes.
const MaxFile = 100 << 20

// maxUnpacked is how many bytes one part of a workbook may hold when unpacked. A file that grows beyond it was made to
// fill a computer.
const maxUnpacked = 512 << 20

// maxColumns is how many columns a table can have.
const maxColumns = 1000
