package desk_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"testing"

	"daybook/backend/book"
	"daybook/backend/desk"
	"daybook/backend/testkit"
)

func ask(d *desk.Desk, method, path string) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	d.Documents.Handler().ServeHTTP(answer, httptest.NewRequest(method, path, nil))
	return answer
}

func TestThePageShowsDocumentsByGET(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.SuperAdmin)
	anna := s.Customer("Anna")
	invoice, draft := s.Issue(anna.ID, testkit.Line("Novel", 2490)), s.Draft(anna.ID, testkit.Line("Ink", 890))
	payment := s.Collect(invoice.ID, 1000)
	for _, path := range []string{fmt.Sprintf("/pdf/invoice/%d", invoice.ID), fmt.Sprintf("/pdf/invoice/%d", draft.ID), fmt.Sprintf("/pdf/receipt/%d", payment.ID)} {
		answer := ask(d, http.MethodGet, path)
		if answer.Code != http.StatusOK || !bytes.HasPrefix(answer.Body.Bytes(), []byte("%PDF-")) {
			t.Errorf("%s: %d, %d bytes", path, answer.Code, answer.Body.Len())
		}
		for header, want := range map[string]string{"Content-Type": "application/pdf", "Cache-Control": "no-store"} {
			if got := answer.Header().Get(header); got != want {
				t.Errorf("%s: %s is %q", path, header, got)
			}
		}
		for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodPatch} {
			if answer := ask(d, method, path); answer.Code != http.StatusMethodNotAllowed {
				t.Errorf("%s %s: %d", method, path, answer.Code)
			}
		}
	}
	for _, path := range []string{
		"/pdf/invoice/77", "/pdf/receipt/77", "/pdf/invoice/0", "/pdf/invoice/-1", "/pdf/invoice/x", "/pdf/invoice/99999999999999999999", "/pdf/invoice/1%20OR%201",
		"/pdf/invoice/", "/pdf/other/1", "/", "/book.daybook", "/pdf/invoice/1/book", "/logo/1",
	} {
		if answer := ask(d, http.MethodGet, path); answer.Code != http.StatusNotFound {
			t.Errorf("%s: %d", path, answer.Code)
		}
	}
}

func TestWhoMayNotSeeGetsNoDocument(t *testing.T) {
	s := testkit.NewShop(t)
	invoice := s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	path := fmt.Sprintf("/pdf/invoice/%d", invoice.ID)
	for name, d := range map[string]*desk.Desk{"an external user": openDesk(s, book.ExternalUser), "before the book is open": desk.New(newFiles(), noSample)} {
		if answer := ask(d, http.MethodGet, path); answer.Code < 400 || bytes.Contains(answer.Body.Bytes(), []byte("%PDF")) {
			t.Errorf("%s: %d", name, answer.Code)
		}
	}
}

func TestTheLogoIsShownOnceThereIsOne(t *testing.T) {
	s := testkit.NewShop(t)
	d := openDesk(s, book.SuperAdmin)
	var picture bytes.Buffer
	s.Must(png.Encode(&picture, image.NewRGBA(image.Rect(0, 0, 40, 20))))
	s.Must(d.Settings.SetLogo(1, base64.StdEncoding.EncodeToString(picture.Bytes())))
	answer := ask(d, http.MethodGet, "/logo/1")
	if _, err := png.Decode(answer.Body); err != nil || answer.Code != http.StatusOK || answer.Header().Get("Content-Type") != "image/png" {
		t.Errorf("%d, %s, %v", answer.Code, answer.Header().Get("Content-Type"), err)
	}
	testkit.WantRefusal(t, d.Settings.SetLogo(1, "not base64!"), book.CodeInvalid, "logo")
	s.Must(d.Settings.SetLogo(1, ""))
	if answer := ask(d, http.MethodGet, "/logo/1"); answer.Code != http.StatusNotFound {
		t.Errorf("after it was taken away: %d", answer.Code)
	}
}
