package shop_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

const slip = "%PDF-1.4\nsigned by Anna"

func TestAFileIsKeptForACustomerAndAnInvoice(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	invoice := s.Issue(anna.ID, testkit.Line("Novel", 2490))
	in := book.Attachment{CustomerID: anna.ID, InvoiceID: invoice.ID, Name: `C:\scans\delivery note.pdf`}
	kept, err := s.Shop.AddAttachment(s.Ctx, in, []byte(slip), "k")
	s.Must(err)
	if kept.Name != "delivery note.pdf" || kept.MediaType != "application/pdf" || kept.Size != int64(len(slip)) || kept.UserName != s.Owner.Name || kept.CreatedAt != s.Shop.Now() || kept.InvoiceID != invoice.ID {
		t.Errorf("kept as %+v", kept)
	}
	if again, err := s.Shop.AddAttachment(s.Ctx, in, []byte(slip), "k"); err != nil || again != kept {
		t.Errorf("sent twice: %+v, %v", again, err)
	}
	_, err = s.Shop.AddAttachment(s.Ctx, in, []byte(slip+"!"), "k")
	testkit.WantRefusal(t, err, book.CodeKeyReused, "")
	s.Reopen()
	found, data, err := s.Shop.Attachment(s.Ctx, kept.ID)
	if err != nil || string(data) != slip || found != kept {
		t.Errorf("read back: %+v, %q, %v", found, data, err)
	}
	s.Must(s.Shop.DeleteAttachment(s.Ctx, kept.ID))
	if dump := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro")); strings.Contains(dump, "delivery") {
		t.Error("its name is still in the book")
	}
	_, _, err = s.Shop.Attachment(s.Ctx, kept.ID)
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
	testkit.WantRefusal(t, s.Shop.DeleteAttachment(s.Ctx, kept.ID), book.CodeNotFound, "")
}

func TestAFileIsRefusedWithTheFieldThatIsWrong(t *testing.T) {
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna"), s.Customer("Bert")
	berts := s.Issue(bert.ID, testkit.Line("Novel", 2490))
	before := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro"))
	for name, c := range map[string]struct {
		file  book.Attachment
		data  []byte
		code  book.Code
		field string
	}{
		"another's invoice":       {book.Attachment{CustomerID: anna.ID, InvoiceID: berts.ID, Name: "a.pdf"}, []byte(slip), book.CodeInvalid, "invoiceId"},
		"an invoice that is gone": {book.Attachment{CustomerID: anna.ID, InvoiceID: 77, Name: "a.pdf"}, []byte(slip), book.CodeNotFound, ""},
		"nobody's":                {book.Attachment{CustomerID: 77, Name: "a.pdf"}, []byte(slip), book.CodeNotFound, ""},
		"a byte too large":        {book.Attachment{CustomerID: anna.ID, Name: "a.txt"}, []byte(tenMegabytes + "12345"), book.CodeFileLarge, "data"},
		"empty":                   {book.Attachment{CustomerID: anna.ID, Name: "a.txt"}, nil, book.CodeFileEmpty, "data"},
		"something else":          {book.Attachment{CustomerID: anna.ID, Name: "a.png"}, []byte(slip), book.CodeFileContent, "data"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := s.Shop.AddAttachment(s.Ctx, c.file, c.data, s.Key())
			testkit.WantRefusal(t, err, c.code, c.field)
		})
	}
	_, err := s.Shop.AddAttachment(s.Ctx, book.Attachment{CustomerID: anna.ID, Name: "a.pdf"}, []byte(slip), "")
	testkit.WantRefusal(t, err, book.CodeInvalid, "key")
	if after := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro")); after != before {
		t.Error("something was kept all the same")
	}
}

func TestAFileOutlivesTheDraftItWasFor(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	draft := s.Draft(anna.ID, testkit.Line("Novel", 2490))
	kept, err := s.Shop.AddAttachment(s.Ctx, book.Attachment{CustomerID: anna.ID, InvoiceID: draft.ID, Name: "order.pdf"}, []byte(slip), s.Key())
	s.Must(err)
	s.Must(s.Shop.DeleteDraft(s.Ctx, draft.ID, draft.Version))
	page, err := s.DB.Attachments(s.Ctx, sqlite.AttachmentQuery{CustomerID: anna.ID})
	s.Must(err)
	if len(page.Rows) != 1 || page.Rows[0].ID != kept.ID || page.Rows[0].InvoiceID != 0 {
		t.Errorf("left is %+v", page.Rows)
	}
}

func TestAFileThatChangedInTheBookIsNotShown(t *testing.T) {
	s := testkit.NewShop(t)
	kept, err := s.Shop.AddAttachment(s.Ctx, book.Attachment{CustomerID: s.Customer("Anna").ID, Name: "order.pdf"}, []byte(slip), s.Key())
	s.Must(err)
	raw := testkit.Raw(t, rawBook(s), "")
	forge := "UPDATE attachments SET data = CAST(replace(CAST(data AS TEXT), 'Anna', 'Bert') AS BLOB)"
	if _, err := raw.Exec(forge); err == nil {
		t.Error("the book let a file be changed")
	}
	if _, err := raw.Exec("DROP TRIGGER attachment_keeps; " + forge); err != nil {
		t.Fatal(err)
	}
	_, _, err = s.Shop.Attachment(s.Ctx, kept.ID)
	testkit.WantRefusal(t, err, shop.CodeFileDamaged, "")
}
