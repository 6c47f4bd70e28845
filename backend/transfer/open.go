package transfer

import (
	"bytes"
	"strings"

	"daybook/backend/book"
)

// Options are what the person knows better than the detection; empty fields are detected.
type Options struct {
	Encoding  string `json:"encoding"`  // one of Encodings
	Delimiter string `json:"delimiter"` // "," ";" "\t" or "|"
	Country   string `json:"country"`   // the shop's; it decides between encodings that both make sense
}

// Open understands a file as a table: CSV, an Excel workbook (.xlsx) or vCards, told by what is in it and not by its name.
// What is no table is refused in words for the person who chose the file; name is for those words.
func Open(name string, data []byte, options Options) (*Table, error) {
	switch {
	case len(data) > MaxFile:
		return nil, fileTooLarge()
	case len(bytes.TrimSpace(data)) == 0:
		return nil, fileEmpty()
	case bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return openWorkbook(name, data)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return nil, refuseOldWorkbook(name, data)
	}
	return openText(name, data, options)
}

// refuseOldWorkbook tells a workbook under a password (MS-OFFCRYPTO keeps it in a stream of that name) from an old one;
// both are in Microsoft's compound file format.
func refuseOldWorkbook(name string, data []byte) error {
	if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
		return book.Refuse(CodeFileLocked, "file", "%s is protected by a password. Please save it without one and try again.", name)
	}
	return book.Refuse(CodeFileOld, "file", "%s is in a format Daybook does not read. Please save it as .xlsx or .csv and try again.", name)
}

func openText(name string, data []byte, options Options) (*Table, error) {
	text, encoding, err := decode(name, data, options)
	if err != nil {
		return nil, err
	}
	if isMarkup(text) {
		return nil, notATable(name)
	}
	if isVCard(text) {
		return newTable(Table{Format: FormatVCard, Encoding: encoding, walk: walkVCards(name, text)})
	}
	text, delimiter := splitSepLine(text)
	if options.Delimiter != "" {
		delimiter = options.Delimiter
	}
	if delimiter == "" {
		delimiter = sniffDelimiter(text)
	}
	if len(delimiter) != 1 {
		return nil, book.Refuse(book.CodeInvalid, "delimiter", "Please choose one of the separators.")
	}
	return newTable(Table{Format: FormatCSV, Encoding: encoding, Delimiter: delimiter, walk: walkCSV(name, text, delimiter[0])})
}

// isMarkup tells text that some program writes but that is no table: PDF, web pages, XML, RTF.
func isMarkup(text string) bool {
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), 200)]))
	for _, sign := range []string{"%pdf-", "<!doctype", "<html", "<?xml", `{\rtf`} {
		if strings.HasPrefix(start, sign) {
			return true
		}
	}
	return false
}

func fileEmpty() error {
	return book.Refuse(CodeFileEmpty, "file", "There is nothing in this file.")
}

func fileTooLarge() error {
	return book.Refuse(CodeFileTooLarge, "file", "This file is too large. Files of up to %d MB can be read.", MaxFile>>20)
}

func notATable(name string) error {
	return book.Refuse(CodeNotATable, "file", "%s is not a table. Daybook reads CSV, Excel workbooks (.xlsx) and vCards.", name)
}

func fileBroken(name string) error {
	return book.Refuse(CodeFileBroken, "file", "%s is damaged and cannot be read.", name)
}
