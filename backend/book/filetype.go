package book

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// fileType is a type of file that the book keeps: how its content is told, and its media type by the name's ending.
type fileType struct {
	holds  func(data []byte) bool
	ending map[string]string
}

// fileTypes are told in this order: text is what is nothing else.
var fileTypes = []fileType{
	{begins("%PDF-"), map[string]string{".pdf": "application/pdf"}},
	{begins("\x89PNG\r\n\x1a\n"), map[string]string{".png": "image/png"}},
	{begins("\xff\xd8\xff"), map[string]string{".jpg": "image/jpeg", ".jpeg": "image/jpeg"}},
	{isGIF, map[string]string{".gif": "image/gif"}},
	{isWebP, map[string]string{".webp": "image/webp"}},
	{office("wordprocessingml.document.main+xml"), map[string]string{".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}},
	{office("spreadsheetml.sheet.main+xml"), map[string]string{".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}},
	{isODT, map[string]string{".odt": odtMark}},
	{isUnicodeText, map[string]string{".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8"}},
	{isPlain, map[string]string{".txt": "text/plain; charset=windows-1252", ".csv": "text/csv; charset=windows-1252"}},
}

// mediaType tells what a file holds, and refuses one whose name says otherwise or whose type is not kept.
func mediaType(name string, data []byte) (string, error) {
	ending := strings.ToLower(path.Ext(name))
	if !slices.ContainsFunc(fileTypes, func(t fileType) bool { return t.ending[ending] != "" }) {
		return "", Refuse(CodeFileType, "data", "Only PDF, PNG, JPEG, GIF, WebP, TXT, CSV, DOCX, XLSX and ODT files can be kept.")
	}
	held := slices.IndexFunc(fileTypes, func(t fileType) bool { return t.holds(data) })
	if held < 0 || fileTypes[held].ending[ending] == "" {
		return "", Refuse(CodeFileContent, "data", "The file %s does not hold what its name says.", name).With("name", name)
	}
	return fileTypes[held].ending[ending], nil
}

func begins(mark string) func([]byte) bool {
	return func(data []byte) bool { return bytes.HasPrefix(data, []byte(mark)) }
}

func isGIF(data []byte) bool { return begins("GIF87a")(data) || begins("GIF89a")(data) }

// isWebP looks for the container's mark on both sides of its length (RFC 9649, 2.4).
func isWebP(data []byte) bool {
	return begins("RIFF")(data) && len(data) > 12 && string(data[8:12]) == "WEBP"
}

// office tells a document by the type of its main part (ECMA-376, part 2, 10.1.2). One with macros has another.
func office(mainPart string) func([]byte) bool {
	return func(data []byte) bool {
		return bytes.Contains(zipped(data, "[Content_Types].xml"), []byte(mainPart))
	}
}

const odtMark = "application/vnd.oasis.opendocument.text"

// isODT tells a document by the mark it carries (OpenDocument 1.3, part 2, 3.3).
func isODT(data []byte) bool { return string(zipped(data, "mimetype")) == odtMark }

// maxMark bounds what is unpacked of a zip file to tell what it is, in bytes.
const maxMark = 1 << 20

// zipped unpacks a file of a zip file; nothing where there is none.
func zipped(data []byte, name string) []byte {
	if !begins("PK\x03\x04")(data) {
		return nil
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	file, err := archive.Open(name)
	if err != nil {
		return nil
	}
	content, err := io.ReadAll(io.LimitReader(file, maxMark))
	if err != nil || file.Close() != nil {
		return nil
	}
	return content
}

func isUnicodeText(data []byte) bool { return utf8.Valid(data) && isPlain(data) }

// isPlain tells text in any one-byte alphabet by what it does not hold: control characters.
func isPlain(data []byte) bool {
	return !bytes.ContainsFunc(data, func(r rune) bool { return r < ' ' && !strings.ContainsRune("\t\n\f\r", r) })
}
