package desk_test

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/desk"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func base64Of(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

func TestAFileGoesInAndOutOfTheWindow(t *testing.T) {
	s := testkit.NewShop(t)
	system := newFiles()
	d := desk.New(system, noSample)
	d.Gate.Open(t.Context(), s.DB, s.Shop, s.Owner)
	anna := s.Customer("Anna")
	kept, err := d.Attachments.Add(desk.AttachmentInput{Key: "k", CustomerID: anna.ID, Name: "slip.pdf", Data: base64Of("%PDF-1.4 signed")})
	s.Must(err)
	page, err := d.Attachments.List(sqlite.AttachmentQuery{CustomerID: anna.ID})
	if err != nil || len(page.Rows) != 1 || page.Rows[0] != kept {
		t.Errorf("the list is %+v, %v", page.Rows, err)
	}
	path, err := d.Attachments.Save(kept.ID)
	s.Must(err)
	s.Must(d.Attachments.Open(kept.ID))
	if !strings.HasSuffix(path, "/slip.pdf") || string(system.saved["slip.pdf"]) != "%PDF-1.4 signed" || string(system.viewed["slip.pdf"]) != "%PDF-1.4 signed" {
		t.Errorf("saved %q as %s, viewed %q", system.saved, path, system.viewed)
	}
	s.Must(d.Attachments.Delete(kept.ID))
	testkit.WantRefusal(t, d.Attachments.Open(kept.ID), book.CodeNotFound, "")
}

func TestAFileThatDidNotArriveWellIsRefused(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.Clerk)
	anna := s.Customer("Anna")
	for name, c := range map[string]struct {
		data string
		code book.Code
	}{
		"no base64":           {"not base64!", book.CodeInvalid},
		"half":                {base64Of("%PDF-1.4")[:7], book.CodeInvalid},
		"nothing":             {"", book.CodeFileEmpty},
		"ten megabytes":       {base64Of("%PDF-" + strings.Repeat("x", book.MaxAttachment-5)), ""},
		"a byte more":         {base64Of("%PDF-" + strings.Repeat("x", book.MaxAttachment-4)), book.CodeFileLarge},
		"a hundred megabytes": {strings.Repeat("A", 100<<20), book.CodeFileLarge},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := d.Attachments.Add(desk.AttachmentInput{Key: s.Key(), CustomerID: anna.ID, Name: "slip.pdf", Data: c.data})
			testkit.WantRefusal(t, err, c.code, "data")
		})
	}
}

func TestThePageShowsFilesByGETWithoutTrustingThem(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.SuperAdmin)
	anna := s.Customer("Anna")
	for name, c := range map[string]struct{ data, media string }{
		"slip.pdf":  {"%PDF-1.4", "application/pdf"},
		"photo.png": {"\x89PNG\r\n\x1a\n", "image/png"},
		"page.txt":  {"<script>alert(1)</script>", "text/plain; charset=utf-8"},
	} {
		kept, err := d.Attachments.Add(desk.AttachmentInput{Key: s.Key(), CustomerID: anna.ID, Name: name, Data: base64Of(c.data)})
		s.Must(err)
		path := fmt.Sprintf("/attachment/%d", kept.ID)
		answer := ask(d, http.MethodGet, path)
		if answer.Code != http.StatusOK || answer.Body.String() != c.data {
			t.Errorf("%s: %d, %q", name, answer.Code, answer.Body)
		}
		for header, want := range map[string]string{
			"Content-Type": c.media, "Content-Disposition": "inline", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
			"Content-Security-Policy": "sandbox; default-src 'none'",
		} {
			if got := answer.Header().Get(header); got != want {
				t.Errorf("%s: %s is %q, want %q", name, header, got, want)
			}
		}
		if answer := ask(d, http.MethodPost, path); answer.Code != http.StatusMethodNotAllowed {
			t.Errorf("POST: %d", answer.Code)
		}
		if answer := ask(openDesk(s, book.ExternalUser), http.MethodGet, path); answer.Code < 400 || answer.Body.String() == c.data {
			t.Errorf("an external user gets %d, %q", answer.Code, answer.Body)
		}
	}
	for _, path := range []string{"/attachment/77", "/attachment/0", "/attachment/-1", "/attachment/x", "/attachment/1/slip.pdf", "/attachment/", "/attachment/99999999999999999999"} {
		if answer := ask(d, http.MethodGet, path); answer.Code != http.StatusNotFound {
			t.Errorf("%s: %d", path, answer.Code)
		}
	}
}
