package book_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

const linkURL = "https://pay.example.com/pay/Xk3vQ9r2mT7bLw5nZc8hJd4fGs6pYaEu"

// linkPieces are what texts of links are made of, right and wrong; some words look like placeholders themselves.
var linkPieces = []string{"{url}", "{order}", "{shop}", "{customer}", "{total}", "{until}", "{URL}", "{ url }", "{}", "{", "}", " ", "\n", "Hello ", "ü", "€", ".", "4111 1111 1111 1111"}

func TestEveryTextThatPassesSaysTheURLExactlyWhereItsPlaceholderWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(linkPieces), 0, 12).Draw(t, "text"), "")
		texts := book.LinkTexts{Templates: []book.LinkTemplate{{Language: "de", Mail: text, SMS: text}}}
		if texts.Clean() != nil {
			return
		}
		words := book.LinkWords{Order: "K7QW-M4XD", Shop: "{url} & Co", Customer: rapid.SampledFrom([]string{"", "{url}", "Ada"}).Draw(t, "customer"), Total: "12,50 €", URL: linkURL, Until: "4 March"}
		for _, written := range []string{texts.In("de").Mail, texts.In("de").SMS} {
			if written == "" {
				continue
			}
			around := strings.Split(written, "{url}")
			if len(around) < 2 {
				t.Fatalf("%q passed without the link", written)
			}
			for n, piece := range around {
				around[n] = words.Fill(piece)
			}
			if got, want := words.Fill(written), strings.Join(around, linkURL); got != want {
				t.Fatalf("%q gives\n%q, want\n%q", written, got, want)
			}
		}
	})
}

func TestATextOfALinkThatCannotBeIsRefused(t *testing.T) {
	for what, c := range map[string]struct {
		template book.LinkTemplate
		code     book.Code
		field    string
	}{
		"a mail without the link": {book.LinkTemplate{Language: "de", Mail: "Guten Tag {customer}"}, book.CodeNoURL, "de.mail"},
		"an SMS without the link": {book.LinkTemplate{Language: "en", SMS: "Hello"}, book.CodeNoURL, "en.sms"},
		"an unknown placeholder":  {book.LinkTemplate{Language: "en", SMS: "{url} {name}"}, book.CodeNoPlaceholder, "en.sms"},
		"one in capitals":         {book.LinkTemplate{Language: "en", Subject: "{Order}"}, book.CodeNoPlaceholder, "en.subject"},
		"a long subject":          {book.LinkTemplate{Language: "en", Subject: strings.Repeat("x", 201)}, book.CodeTooLong, "en.subject"},
		"a long mail":             {book.LinkTemplate{Language: "en", Mail: "{url}" + strings.Repeat("x", 5000)}, book.CodeTooLong, "en.mail"},
		"a long SMS":              {book.LinkTemplate{Language: "de", SMS: "{url}" + strings.Repeat("x", 1000)}, book.CodeTooLong, "de.sms"},
		"a card number":           {book.LinkTemplate{Language: "de", Mail: "{url} 4111 1111 1111 1111"}, book.CodeCard, "de.mail"},
		"what cannot be written":  {book.LinkTemplate{Language: "de", SMS: "{url}\x00"}, book.CodeInvalid, "de.sms"},
	} {
		t.Run(what, func(t *testing.T) {
			texts := book.LinkTexts{Templates: []book.LinkTemplate{c.template}}
			testkit.WantRefusal(t, texts.Clean(), c.code, c.field)
		})
	}
	texts := book.LinkTexts{Templates: []book.LinkTemplate{{Language: "de", Subject: "Ihre\nBestellung", SMS: "{url}"}, {Language: "fr", SMS: "no link"}}}
	if err := texts.Clean(); err != nil || len(texts.Templates) != len(book.Languages) || texts.In("de").Subject != "Ihre Bestellung" || texts.In("en") != (book.LinkTemplate{Language: "en"}) {
		t.Errorf("%v: %+v", err, texts)
	}
}

func TestTheSMSAlphabetDecidesHowManyPartsATextHas(t *testing.T) {
	for _, c := range []struct {
		text string
		want book.SMSSize
	}{
		{"", book.SMSSize{Parts: 1}},
		{strings.Repeat("ä", 160), book.SMSSize{Parts: 1, Length: 160}},
		{strings.Repeat("a", 161), book.SMSSize{Parts: 2, Length: 161}},
		{strings.Repeat("a", 306), book.SMSSize{Parts: 2, Length: 306}},
		{strings.Repeat("a", 307), book.SMSSize{Parts: 3, Length: 307}},
		{strings.Repeat("€", 80), book.SMSSize{Parts: 1, Length: 160}},
		{strings.Repeat("a", 152) + "€" + strings.Repeat("a", 151), book.SMSSize{Parts: 2, Length: 305}},
		{strings.Repeat("a", 152) + "€" + strings.Repeat("a", 152), book.SMSSize{Parts: 3, Length: 306}}, // the € is not cut in two
		{strings.Repeat("ł", 70), book.SMSSize{Parts: 1, Length: 70, Unicode: true}},
		{strings.Repeat("a", 70) + "ł", book.SMSSize{Parts: 2, Length: 71, Unicode: true}},
		{strings.Repeat("🏮", 35), book.SMSSize{Parts: 1, Length: 70, Unicode: true}},
		{strings.Repeat("🏮", 66), book.SMSSize{Parts: 2, Length: 132, Unicode: true}},
		{strings.Repeat("🏮", 67), book.SMSSize{Parts: 3, Length: 134, Unicode: true}}, // 33 to a part of 67
	} {
		if got := book.SizeOfSMS(c.text); got != c.want {
			t.Errorf("%.12q… is %+v, want %+v", c.text, got, c.want)
		}
	}
}
