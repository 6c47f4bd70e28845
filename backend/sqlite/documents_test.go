package sqlite_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestACustomersDocumentsAreListedNewestFirst(t *testing.T) {
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna"), s.Customer("Bert")
	invoice := s.Issue(anna.ID, testkit.Line("Novel", 2490))
	payment := s.Collect(invoice.ID, 2490)
	s.Draft(anna.ID, testkit.Line("Not yet", 100))
	s.Issue(bert.ID, testkit.Line("Atlas", 100))
	s.Clock.Add(24 * time.Hour)
	note := s.Refund(invoice.ID, book.Cash, 1)
	mailed(s, anna.ID, book.MailSent, s.Shop.Now())
	mailed(s, anna.ID, book.MailWaiting, 0)
	mailed(s, bert.ID, book.MailSent, s.Shop.Now())
	page, err := s.DB.Documents(s.Ctx, sqlite.DocumentQuery{CustomerID: anna.ID}, time.UTC)
	s.Must(err)
	want := []sqlite.DocumentRow{
		{Document: book.Document{Kind: book.DocumentStatement, ID: anna.ID, From: "2026-02-01", To: "2026-02-28"}, Date: "2026-03-03"},
		{Document: book.Document{Kind: book.DocumentCreditNote, ID: note.ID}, Number: note.Number, Date: "2026-03-03", Amount: note.Total},
		{Document: book.Document{Kind: book.DocumentReceipt, ID: payment.ID}, Number: payment.Number, Date: "2026-03-02", Amount: payment.Amount},
		{Document: book.Document{Kind: book.DocumentInvoice, ID: invoice.ID}, Number: invoice.Number, Date: "2026-03-02", Amount: invoice.Totals.Total},
	}
	if !slices.Equal(page.Rows, want) || page.Next != "" {
		t.Errorf("got  %+v\nwant %+v", page.Rows, want)
	}
	for _, row := range page.Rows {
		paper, err := s.Shop.Draw(s.Ctx, row.Document)
		if err != nil || !strings.HasPrefix(string(paper.Data), "%PDF-") {
			t.Errorf("%+v cannot be drawn: %v", row.Document, err)
		}
	}
}

// mailed puts a statement for February into the outbox.
func mailed(s *testkit.Shop, customer int64, state book.MailState, at book.Moment) {
	s.T.Helper()
	s.Must(s.DB.Write(s.Ctx, func(tx *sqlite.Tx) error {
		mail := book.Mail{
			Kind: book.MailStatement, Sending: book.LinkByEmail, CustomerID: customer, Attached: book.Attached{PeriodFrom: "2026-02-01", PeriodTo: "2026-02-28"}, MessageID: s.Key(), State: book.MailWaiting,
		}
		id, err := tx.InsertMail(s.Ctx, mail)
		mail.ID, mail.State, mail.SentAt = id, state, at
		if err == nil {
			err = tx.UpdateMail(s.Ctx, mail)
		}
		return err
	}))
}

// Most are of one day, and a clock may step back: then only entries and mails themselves tell rows apart.
func TestEveryDocumentIsOnOnePage(t *testing.T) {
	s := manyInvoices(t, 40)
	hours := []book.Moment{0, 0, 25, -30, 400, 3, 3, -900}
	for n := range 16 {
		mailed(s, 1, book.MailSent, s.Shop.Now()+hours[n%8]*book.Moment(time.Hour.Milliseconds()))
	}
	whole, err := s.DB.Documents(s.Ctx, sqlite.DocumentQuery{CustomerID: 1}, time.UTC)
	s.Must(err)
	if whole.Next != "" || len(whole.Rows) < 40 || !slices.IsSortedFunc(whole.Rows, func(a, b sqlite.DocumentRow) int { return strings.Compare(string(b.Date), string(a.Date)) }) {
		t.Fatalf("the whole list of %d is %+v", len(whole.Rows), whole.Rows)
	}
	for _, limit := range []int{1, 2, 7, 39} {
		var all []sqlite.DocumentRow
		visited(t, func(p sqlite.Page) ([]int64, string, error) {
			page, err := s.DB.Documents(s.Ctx, sqlite.DocumentQuery{Page: p, CustomerID: 1}, time.UTC)
			all = append(all, page.Rows...)
			return make([]int64, len(page.Rows)), page.Next, err
		}, limit)
		if !slices.Equal(all, whole.Rows) {
			t.Errorf("pages of %d: %v, want %v", limit, all, whole.Rows)
		}
	}
	for _, cursor := range []string{"x", "7:", "2026-01-01", "2026-01-01 1 2", "' 1 2 3 --"} {
		_, err := s.DB.Documents(s.Ctx, sqlite.DocumentQuery{Page: sqlite.Page{Cursor: cursor}, CustomerID: 1}, time.UTC)
		testkit.WantRefusal(t, err, book.CodeInvalid, "cursor")
	}
}

func TestEveryCommentAndEveryFileIsOnOnePage(t *testing.T) {
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna"), s.Customer("Bert")
	invoice := s.Issue(anna.ID, testkit.Line("Novel", 100))
	for n := range 24 {
		for _, customer := range []int64{anna.ID, bert.ID} {
			_, err := s.Shop.SaveComment(s.Ctx, book.Comment{CustomerID: customer, Text: fmt.Sprint(n)}, s.Key())
			s.Must(err)
			file := book.Attachment{CustomerID: customer, Name: "a.txt"}
			if customer == anna.ID && n%2 == 0 {
				file.InvoiceID = invoice.ID
			}
			_, err = s.Shop.AddAttachment(s.Ctx, file, []byte("a"), s.Key())
			s.Must(err)
		}
	}
	for _, limit := range []int{1, 5, 24, 100} {
		for what, c := range map[string]struct {
			want int
			turn func(sqlite.Page) ([]int64, string, error)
		}{
			"comments": {24, func(p sqlite.Page) ([]int64, string, error) {
				page, err := s.DB.Comments(s.Ctx, sqlite.CommentQuery{Page: p, CustomerID: anna.ID})
				return idsOf(page.Rows, func(c book.Comment) int64 { return c.ID }), page.Next, err
			}},
			"files": {24, func(p sqlite.Page) ([]int64, string, error) {
				page, err := s.DB.Attachments(s.Ctx, sqlite.AttachmentQuery{Page: p, CustomerID: anna.ID})
				return idsOf(page.Rows, func(a book.Attachment) int64 { return a.ID }), page.Next, err
			}},
			"files of an invoice": {12, func(p sqlite.Page) ([]int64, string, error) {
				page, err := s.DB.Attachments(s.Ctx, sqlite.AttachmentQuery{Page: p, CustomerID: anna.ID, InvoiceID: invoice.ID})
				return idsOf(page.Rows, func(a book.Attachment) int64 { return a.ID }), page.Next, err
			}},
		} {
			ids := visited(t, c.turn, limit)
			if len(ids) != c.want || !slices.IsSortedFunc(ids, func(a, b int64) int { return int(b - a) }) || len(slices.Compact(slices.Clone(ids))) != c.want {
				t.Errorf("%s, pages of %d: %v", what, limit, ids)
			}
		}
	}
}
