package shop

import (
	"cmp"
	"context"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// standardLinkTexts are what a store writes that wrote nothing of its own.
var standardLinkTexts = book.LinkTexts{Templates: []book.LinkTemplate{
	{
		Language: "en", Subject: "Your order {order} from {shop}",
		Mail: "Hello {customer},\n\nyour order of {total} is ready. Please look at it and choose how to pay here:\n\n{url}\n\nThe link can be used until {until}.\n\n{shop}",
		SMS:  "{shop}: your order of {total} is ready. Please choose how to pay: {url} (until {until})",
	},
	{
		Language: "de", Subject: "Ihre Bestellung {order} bei {shop}",
		Mail: "Guten Tag {customer},\n\nIhre Bestellung über {total} liegt bereit. Bitte sehen Sie sie an und wählen Sie hier, wie Sie zahlen:\n\n{url}\n\nDer Link gilt bis {until}.\n\n{shop}",
		SMS:  "{shop}: Ihre Bestellung über {total} liegt bereit. Bitte wählen Sie, wie Sie zahlen: {url} (bis {until})",
	},
}}

// LinkTexts are a store's templates as they are used, and the standard ones.
type LinkTexts struct {
	book.LinkTexts
	Standard []book.LinkTemplate `json:"standard"`
}

// LinkTexts gives what a store writes about its links; where it wrote nothing of its own that is the standard text.
func (s *Shop) LinkTexts(ctx context.Context, store int64) (LinkTexts, error) {
	texts, err := s.db.LinkTexts(ctx, store)
	own := texts.Templates
	texts.Templates = nil
	for _, standard := range standardLinkTexts.Templates {
		texts.Templates = append(texts.Templates, completed(book.LinkTexts{Templates: own}.In(standard.Language)))
	}
	return LinkTexts{texts, standardLinkTexts.Templates}, err
}

// completed puts the standard text where a template has none.
func completed(t book.LinkTemplate) book.LinkTemplate {
	standard := standardLinkTexts.In(t.Language)
	t.Subject, t.Mail, t.SMS = cmp.Or(t.Subject, standard.Subject), cmp.Or(t.Mail, standard.Mail), cmp.Or(t.SMS, standard.SMS)
	return t
}

// ownWords leaves out what is the standard text: when that gets better, the store's does, too.
func ownWords(t book.LinkTemplate) book.LinkTemplate {
	standard := standardLinkTexts.In(t.Language)
	for _, f := range []struct {
		own      *string
		standard string
	}{{&t.Subject, standard.Subject}, {&t.Mail, standard.Mail}, {&t.SMS, standard.SMS}} {
		if *f.own == f.standard {
			*f.own = ""
		}
	}
	return t
}

// SaveLinkTexts keeps what a store writes about its links. An empty text brings the standard one back.
func (s *Shop) SaveLinkTexts(ctx context.Context, texts book.LinkTexts) (LinkTexts, error) {
	if err := texts.Clean(); err != nil {
		return LinkTexts{}, err
	}
	if _, err := s.db.Store(ctx, texts.StoreID); err != nil {
		return LinkTexts{}, err
	}
	for n, template := range texts.Templates {
		texts.Templates[n] = ownWords(template)
	}
	err := s.do(ctx, command{name: "SaveLinkTexts", input: texts}, func(tx *sqlite.Tx) (int64, error) {
		return texts.StoreID, tx.SaveLinkTexts(ctx, texts)
	})
	if err != nil {
		return LinkTexts{}, err
	}
	return s.LinkTexts(ctx, texts.StoreID)
}

// LinkMessages are a link's texts as the customer gets them.
type LinkMessages struct {
	Subject string       `json:"subject"`
	Mail    string       `json:"mail"`
	SMS     string       `json:"sms"`
	SMSSize book.SMSSize `json:"smsSize"`
}

// PreviewLinkTexts fills a store's template, as far as it is typed, with the words of an example.
func (s *Shop) PreviewLinkTexts(ctx context.Context, storeID int64, template book.LinkTemplate) (LinkMessages, error) {
	store, err := s.db.Store(ctx, storeID)
	if err != nil {
		return LinkMessages{}, err
	}
	server, err := s.db.LinkServer(ctx)
	if err != nil {
		return LinkMessages{}, err
	}
	example := book.Link{OrderID: "K7QW-M4XD", CustomerName: exampleNames[template.Language], ExpiresAt: s.Now() + book.Moment(book.LinkLife.Milliseconds())}
	example.Language, example.Totals.Total = template.Language, money.Of(4990, store.Currency)
	token := "Xk3vQ9r2mT7bLw5nZc8hJd4fGs6pYaEu"
	url := cmp.Or(server.PageURL(token), "https://pay.example.com/pay/"+token)
	return messagesOf(completed(template), wordsOf(example, store, url)), nil
}

var exampleNames = map[string]string{"en": "Ada Lovelace", "de": "Erika Mustermann"}

// linkMessages are a link's texts in the customer's language, in the store's own words where it has some.
func linkMessages(link book.Link, store book.Store, texts book.LinkTexts, url string) LinkMessages {
	return messagesOf(completed(texts.In(cmp.Or(link.Language, store.Language))), wordsOf(link, store, url))
}

func messagesOf(t book.LinkTemplate, words book.LinkWords) LinkMessages {
	sms := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(words.Fill(t.SMS)) // one no-break space would halve what a part holds
	return LinkMessages{words.Fill(t.Subject), words.Fill(t.Mail), sms, book.SizeOfSMS(sms)}
}

func wordsOf(link book.Link, store book.Store, url string) book.LinkWords {
	until := untilText(link.ExpiresAt, store, cmp.Or(link.Language, store.Language))
	return book.LinkWords{Order: link.OrderID, Shop: store.Name, Customer: link.CustomerName, Total: store.Notation().Format(link.Totals.Total), URL: url, Until: until}
}

func untilText(at book.Moment, store book.Store, language string) string {
	return at.Time().In(store.Zone()).Format(dateForms[language] + " 15:04")
}
