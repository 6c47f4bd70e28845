package book

import (
	"slices"
	"strings"
)

// Codes of refusals about the texts of a link.
const (
	CodeNoURL         Code = "no_url"         // the text does not say where {url} goes
	CodeNoPlaceholder Code = "no_placeholder" // there is no placeholder Params["name"]
)

// Lengths of the texts of a link, in characters.
const (
	MaxLinkSubject = 200
	MaxLinkMail    = 5000
	MaxLinkSMS     = 1000
)

// LinkTemplate is how a store writes about a link in one language, with placeholders. An empty text stands for the standard one.
type LinkTemplate struct {
	Language string `json:"language"`
	Subject  string `json:"subject"` // of the mail
	Mail     string `json:"mail"`
	SMS      string `json:"sms"`
}

// LinkTexts are a store's templates, one for each language.
type LinkTexts struct {
	StoreID   int64          `json:"storeId"`
	Templates []LinkTemplate `json:"templates"`
	Version   int64          `json:"version"`
}

// LinkWords are what a template's placeholders stand for.
type LinkWords struct{ Order, Shop, Customer, Total, URL, Until string }

const urlPlaceholder = "{url}"

func (w LinkWords) pairs() []string {
	return []string{"{order}", w.Order, "{shop}", w.Shop, "{customer}", w.Customer, "{total}", w.Total, urlPlaceholder, w.URL, "{until}", w.Until}
}

// Fill puts the words where a text has their placeholders. Nobody's name leaves no space behind.
func (w LinkWords) Fill(text string) string {
	if w.Customer == "" {
		text = strings.ReplaceAll(text, " {customer}", "")
	}
	return strings.NewReplacer(w.pairs()...).Replace(text)
}

// In is the template of a language, an empty one where the store has none.
func (t LinkTexts) In(language string) LinkTemplate {
	for _, template := range t.Templates {
		if template.Language == language {
			return template
		}
	}
	return LinkTemplate{Language: language}
}

// Clean checks and tidies what was typed; there is one template for each language afterwards. A field is named after its
// language, too: "de.sms".
func (t *LinkTexts) Clean() error {
	clean := make([]LinkTemplate, len(Languages))
	for n, language := range Languages {
		clean[n] = t.In(language)
		if err := clean[n].clean(); err != nil {
			return err
		}
	}
	t.Templates = clean
	return nil
}

func (t *LinkTemplate) clean() error {
	for _, f := range []struct {
		name  string
		value *string
		tidy  func(field, text string, limit int) (string, error)
		limit int
	}{{"subject", &t.Subject, OneLine, MaxLinkSubject}, {"mail", &t.Mail, Paragraphs, MaxLinkMail}, {"sms", &t.SMS, Paragraphs, MaxLinkSMS}} {
		field := t.Language + "." + f.name
		var err error
		if *f.value, err = f.tidy(field, *f.value, f.limit); err != nil {
			return err
		}
		if err := checkPlaceholders(field, *f.value); err != nil {
			return err
		}
		if f.name != "subject" && *f.value != "" && !strings.Contains(*f.value, urlPlaceholder) {
			return Refuse(CodeNoURL, field, "The text must say {url}: there the customer finds the link.")
		}
	}
	return nil
}

func checkPlaceholders(field, text string) error {
	known := LinkWords{}.pairs()
	for _, name := range placeholder.FindAllString(text, -1) {
		if !slices.Contains(known, name) {
			return Refuse(CodeNoPlaceholder, field, "There is no placeholder %s.", name).With("name", name)
		}
	}
	return nil
}
