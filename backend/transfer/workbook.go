package transfer

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"daybook/backend/book"
)

// workbook is an .xlsx file: a zip of XML parts (ECMA-376).
type workbook struct {
	files  map[string]*zip.File
	sheets []sheetEntry
	base   int // days between the epoch of its dates and 30 December 1899
	texts  []string
	styles []look
}

type sheetEntry struct {
	name, part string
}

var errUnpacked = errors.New("too much is packed in this part")

// openWorkbook gives the first sheet that people see and that holds anything.
func openWorkbook(name string, data []byte) (*Table, error) {
	w, err := readWorkbook(data)
	switch {
	case errors.Is(err, errUnpacked):
		return nil, fileTooLarge()
	case errors.Is(err, errNoWorkbook):
		return nil, notATable(name)
	case err != nil:
		return nil, fileBroken(name)
	}
	for _, sheet := range w.sheets {
		t, err := newTable(Table{Format: FormatXLSX, Sheet: sheet.name, walk: w.walk(name, sheet.part)})
		if book.CodeOf(err) != CodeFileEmpty {
			return t, err
		}
	}
	return nil, fileEmpty()
}

var errNoWorkbook = errors.New("there is no workbook in this archive")

func readWorkbook(data []byte) (*workbook, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	w := &workbook{files: map[string]*zip.File{}}
	for _, file := range archive.File {
		w.files[strings.TrimPrefix(strings.ReplaceAll(file.Name, `\`, "/"), "/")] = file
	}
	main := w.mainPart()
	if w.files[main] == nil {
		return nil, errNoWorkbook
	}
	if err := w.readMain(main); err != nil {
		return nil, err
	}
	return w, nil
}

func (w *workbook) decodeXML(part string, into any) error {
	r, err := w.open(part)
	if err != nil {
		return err
	}
	decoder := xml.NewDecoder(r)
	decoder.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	return errors.Join(decoder.Decode(into), r.Close())
}

// open unpacks a part as it is read. A part that says it holds more than any honest workbook is refused, and one that holds
// more than it says, by archive/zip.
func (w *workbook) open(part string) (io.ReadCloser, error) {
	file := w.files[part]
	if file.UncompressedSize64 > maxUnpacked {
		return nil, errUnpacked
	}
	return file.Open()
}
