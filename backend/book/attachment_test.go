package book_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"daybook/backend/book"
)

const (
	contentTypes = `<Types><Override PartName="/main.xml" ContentType="application/vnd.`
	wordMain     = contentTypes + `openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	sheetMain    = contentTypes + `openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`
	macroMain    = contentTypes + `ms-word.document.macroEnabled.main+xml"/></Types>`
	odtMark      = "application/vnd.oasis.opendocument.text"
	pngMark      = "\x89PNG\r\n\x1a\n"
	webpMark     = "RIFF\x1a\x00\x00\x00WEBPVP8L"
)

// zipOf is a zip file of one file.
func zipOf(t *testing.T, name, content string) string {
	t.Helper()
	var data bytes.Buffer
	archive := zip.NewWriter(&data)
	file, err := archive.Create(name)
	if err == nil {
		_, err = file.Write([]byte(content))
	}
	if err == nil {
		err = archive.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return data.String()
}

func TestAFileIsKeptAsWhatItHolds(t *testing.T) {
	docx, xlsx, odt := zipOf(t, "[Content_Types].xml", wordMain), zipOf(t, "[Content_Types].xml", sheetMain), zipOf(t, "mimetype", odtMark)
	for _, c := range []struct{ name, data, kept, media string }{
		{"delivery.pdf", "%PDF-1.7\n\x00", "", "application/pdf"},
		{"Signature.PNG", pngMark, "", "image/png"},
		{"photo.jpg", "\xff\xd8\xff\xe0\x00\x10JFIF", "", "image/jpeg"},
		{"photo.jpeg", "\xff\xd8\xff\xe1", "", "image/jpeg"},
		{"wave.gif", "GIF89a\x01\x00", "", "image/gif"},
		{"photo.webp", webpMark, "", "image/webp"},
		{"note.txt", "\ufeffGrüße aus Kraków\r\n\tЖ 🎈", "", "text/plain; charset=utf-8"},
		{"old.txt", "Gr\xfc\xdfe, 5 \x80", "", "text/plain; charset=windows-1252"},
		{"prices.csv", "name;price\nPen;4,95\n", "", "text/csv; charset=utf-8"},
		{"page.txt", "<script>alert(1)</script>", "", "text/plain; charset=utf-8"},
		{"offer.docx", docx, "", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{"list.xlsx", xlsx, "", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
		{"letter.odt", odt, "", odtMark},
		{`C:\Users\anna\..\scan  2.pdf`, "%PDF-1.4", "scan 2.pdf", "application/pdf"},
		{"../../etc/passwd.txt", "root", "passwd.txt", "text/plain; charset=utf-8"},
		{".hidden.txt", "x", "", "text/plain; charset=utf-8"},
		{"الفاتورة.pdf", "%PDF-1.4", "", "application/pdf"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := book.Attachment{Name: c.name, MediaType: "text/html", Size: 1, SHA256: "forged"}
			if err := a.Take([]byte(c.data)); err != nil {
				t.Fatal(err)
			}
			if c.kept == "" {
				c.kept = c.name
			}
			if a.Name != c.kept || a.MediaType != c.media || a.Size != int64(len(c.data)) || a.SHA256 != book.Sum([]byte(c.data)) {
				t.Errorf("kept as %+v", a)
			}
		})
	}
}

func TestFilesThatCannotBeKept(t *testing.T) {
	ten := "%PDF-" + strings.Repeat("x", book.MaxAttachment-5)
	svg := `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`
	for name, c := range map[string]struct {
		name, data string
		code       book.Code
		field      string
	}{
		"ten megabytes":                {"scan.pdf", ten, "", ""},
		"a byte more":                  {"scan.pdf", ten + "x", book.CodeFileLarge, "data"},
		"nothing":                      {"scan.pdf", "", book.CodeFileEmpty, "data"},
		"a page that says it is a PDF": {"scan.pdf", "<html><script>alert(1)</script>", book.CodeFileContent, "data"},
		"a page":                       {"scan.html", "<html></html>", book.CodeFileType, "data"},
		"a drawing with a script":      {"logo.svg", svg, book.CodeFileType, "data"},
		"a drawing that says PNG":      {"logo.png", svg, book.CodeFileContent, "data"},
		"a program":                    {"setup.exe", "MZ\x90\x00", book.CodeFileType, "data"},
		"a program that says PDF":      {"setup.pdf", "MZ\x90\x00", book.CodeFileContent, "data"},
		"a program behind a PDF":       {"scan.pdf.exe", "%PDF-1.4", book.CodeFileType, "data"},
		"a PNG that says JPEG":         {"photo.jpg", pngMark, book.CodeFileContent, "data"},
		"a PDF that says text":         {"scan.txt", "%PDF-1.4", book.CodeFileContent, "data"},
		"a PDF after some junk":        {"scan.pdf", "junk%PDF-1.4", book.CodeFileContent, "data"},
		"a sound that says WebP":       {"wave.webp", "RIFF\x1a\x00\x00\x00WAVEfmt ", book.CodeFileContent, "data"},
		"half a WebP":                  {"wave.webp", "RIFF\x1a", book.CodeFileContent, "data"},
		"text with a zero":             {"note.txt", "a\x00b", book.CodeFileContent, "data"},
		"text in UTF-16":               {"note.txt", "\xff\xfea\x00", book.CodeFileContent, "data"},
		"text with an escape":          {"note.csv", "a\x1b[31m", book.CodeFileContent, "data"},
		"any zip that says DOCX":       {"offer.docx", zipOf(t, "word/document.xml", "<w/>"), book.CodeFileContent, "data"},
		"a DOCX with macros":           {"offer.docx", zipOf(t, "[Content_Types].xml", macroMain), book.CodeFileContent, "data"},
		"an XLSX that says DOCX":       {"offer.docx", zipOf(t, "[Content_Types].xml", sheetMain), book.CodeFileContent, "data"},
		"a template that says ODT":     {"letter.odt", zipOf(t, "mimetype", odtMark+"-template"), book.CodeFileContent, "data"},
		"half a zip":                   {"offer.docx", zipOf(t, "[Content_Types].xml", wordMain)[:40], book.CodeFileContent, "data"},
		"a zip":                        {"all.zip", zipOf(t, "a.txt", "a"), book.CodeFileType, "data"},
		"no ending":                    {"scan", "%PDF-1.4", book.CodeFileType, "data"},
		"no name":                      {"", "%PDF-1.4", book.CodeRequired, "name"},
		"a folder":                     {"scans/", "%PDF-1.4", book.CodeRequired, "name"},
		"only an ending":               {".pdf", "%PDF-1.4", book.CodeInvalid, "name"},
		"the folder above":             {"..", "%PDF-1.4", book.CodeInvalid, "name"},
		"a line break in the name":     {"scan\n.pdf", "%PDF-1.4", book.CodeInvalid, "name"},
		"a zero in the name":           {"scan.pdf\x00.exe", "%PDF-1.4", book.CodeInvalid, "name"},
		"a name that runs backwards":   {"scan\u202efdp.txt", "x", book.CodeInvalid, "name"},
		"a name of broken letters":     {"sc\xffan.pdf", "%PDF-1.4", book.CodeInvalid, "name"},
		"a name of a page":             {strings.Repeat("x", 252) + ".pdf", "%PDF-1.4", book.CodeTooLong, "name"},
		"a card number as the name":    {"4111111111111111.pdf", "%PDF-1.4", book.CodeCard, "name"},
	} {
		t.Run(name, func(t *testing.T) {
			a := book.Attachment{Name: c.name}
			wantRefusal(t, a.Take([]byte(c.data)), c.code, c.field)
		})
	}
}

// A small zip file that unpacks to much is looked at only as far as its mark needs.
func TestAZipThatUnpacksToMuchIsTolerated(t *testing.T) {
	bomb := zipOf(t, "[Content_Types].xml", strings.Repeat(" ", 200<<20)+wordMain)
	a := book.Attachment{Name: "offer.docx"}
	wantRefusal(t, a.Take([]byte(bomb)), book.CodeFileContent, "data")
}
