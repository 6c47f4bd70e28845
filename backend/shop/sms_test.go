package shop_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestTheSenderOfTextsIsCheckedTriedAndKept(t *testing.T) {
	s, phone := testkit.NewShop(t), testkit.Phone(t)
	good := sqlite.SMSSender{Service: sqlite.SMSAndroid, Address: phone.URL, User: phone.User}
	t.Run("what cannot be is said beside its field", func(t *testing.T) {
		testkit.WantRefusal(t, s.Shop.SaveSMSSender(s.Ctx, sqlite.SMSSender{Service: "pigeon"}, "x"), book.CodeInvalid, "service")
		testkit.WantRefusal(t, s.Shop.SaveSMSSender(s.Ctx, sqlite.SMSSender{Service: sqlite.SMSAndroid, User: "sms"}, "x"), book.CodeRequired, "address")
		testkit.WantRefusal(t, s.Shop.SaveSMSSender(s.Ctx, sqlite.SMSSender{Service: sqlite.SMSTwilio, User: "me", Number: "+493012345678"}, "x"), "invalid_account_sid", "user")
		testkit.WantRefusal(t, s.Shop.SaveSMSSender(s.Ctx, good, ""), book.CodeRequired, "password")
		_, err := s.Shop.TestSMS(s.Ctx, good, phone.Password, "12")
		testkit.WantRefusal(t, err, book.CodeInvalid, "phone")
		_, err = s.Shop.TestSMS(s.Ctx, good, phone.Password, " ")
		testkit.WantRefusal(t, err, book.CodeRequired, "phone")
		_, err = s.Shop.TestSMS(s.Ctx, sqlite.SMSSender{Service: sqlite.SMSByHand}, "", "030 7654321")
		testkit.WantRefusal(t, err, shop.CodeNoSMSSender, "")
	})
	t.Run("a test goes out before anything is saved", func(t *testing.T) {
		if answer, err := s.Shop.TestSMS(s.Ctx, good, phone.Password, "030 7654321"); err != nil || answer == "" || phone.Texts()[0].To != "+49307654321" {
			t.Errorf("%q, %v, the phone has %+v", answer, err, phone.Texts())
		}
		_, err := s.Shop.TestSMS(s.Ctx, good, "wrong", "030 7654321")
		var failure *shop.MailFailure
		if !errors.As(err, &failure) || failure.Named() != "sms_auth_refused" {
			t.Errorf("with a wrong password: %v", err)
		}
	})
	t.Run("the password is kept, but not in the book", func(t *testing.T) {
		s.Must(s.Shop.SaveSMSSender(s.Ctx, good, phone.Password))
		s.Must(s.Shop.SaveSMSSender(s.Ctx, good, ""))
		settings, err := s.Shop.SMSSettings(s.Ctx)
		if err != nil || settings.Sender != good || len(settings.KeptFor) != 1 || settings.KeptFor[0] != sqlite.SMSAndroid {
			t.Errorf("got %+v, %v", settings, err)
		}
		files, err := filepath.Glob(filepath.Join(s.Dir, "book.daybook*"))
		s.Must(err)
		for _, file := range files {
			data, err := os.ReadFile(file)
			s.Must(err)
			if strings.Contains(string(data), phone.Password) {
				t.Errorf("%s holds the password", filepath.Base(file))
			}
		}
	})
}

func TestAStoreWritesInItsOwnWords(t *testing.T) {
	s := linking(t)
	texts, err := s.Shop.LinkTexts(s.Ctx, 1)
	s.Must(err)
	standard := texts.Standard
	texts.Templates[1].Mail, texts.Templates[1].Subject = "Servus {customer}!\n\n{url}", ""
	saved, err := s.Shop.SaveLinkTexts(s.Ctx, texts.LinkTexts)
	s.Must(err)
	if got := saved.In("de"); got.Mail != "Servus {customer}!\n\n{url}" || got.Subject != standard[1].Subject || saved.In("en") != standard[0] || saved.Version != 1 {
		t.Errorf("saved is %+v", saved)
	}
	if own, err := s.DB.LinkTexts(s.Ctx, 1); err != nil || own.In("de").SMS != "" || own.In("en") != (book.LinkTemplate{Language: "en"}) {
		t.Errorf("the book keeps standard texts: %+v, %v", own, err)
	}
	_, err = s.Shop.SaveLinkTexts(s.Ctx, texts.LinkTexts)
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	_, err = s.Shop.SaveLinkTexts(s.Ctx, book.LinkTexts{StoreID: 9})
	testkit.WantRefusal(t, err, book.CodeNotFound, "")
	t.Run("the preview is what the customer gets", func(t *testing.T) {
		preview, err := s.Shop.PreviewLinkTexts(s.Ctx, 1, saved.In("de"))
		s.Must(err)
		if preview.Mail != "Servus Erika Mustermann!\n\nhttp://127.0.0.1:8088/pay/Xk3vQ9r2mT7bLw5nZc8hJd4fGs6pYaEu" || !strings.Contains(preview.SMS, "49,90 €") || preview.SMSSize.Unicode || preview.SMSSize.Parts != 2 {
			t.Errorf("got %+v", preview)
		}
	})
	t.Run("nobody's name leaves no space behind", func(t *testing.T) {
		s.Must(s.Shop.SaveMailSettings(s.Ctx, sqlite.MailServer{Host: "smtp.example.com", Port: 587, Security: "starttls", FromName: "Paper Lantern", FromAddress: "shop@example.com"}, ""))
		in := order(s)
		in.Link.Email, in.Link.Language, in.Link.CustomerName = "ada@example.com", "de", ""
		detail, err := s.Shop.CreateLink(s.Ctx, in)
		s.Must(err)
		if got := detail.Mails[0]; got.Text != "Servus!\n\n"+detail.URL || got.Sending != book.LinkByEmail {
			t.Errorf("mailed is %+v", got)
		}
	})
}
