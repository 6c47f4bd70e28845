package checkout

import (
	"cmp"
	"fmt"
	"html/template"
	"net/http"
	"slices"

	"daybook/backend/book"
	"daybook/backend/shop"
)

// view is what a page shows. Its words are the page's language.
type view struct {
	*words
	Root    string // the way from the page up to the server's root, which a public address may hide
	Way     string // to the page that the link opens
	Title   string
	Heading string
	Text    string
	Again   bool   // the page loads itself again after a second
	Next    string // a page elsewhere that opens by itself

	Store   book.Store // of nobody where no order was opened
	Phone   template.URL
	OrderID string
	Invoice string
	Until   string
	Bill    bill
	Form    form
	Pay     paying
	Left    leaving
}

// typed is what the customer sent.
type typed struct {
	sent    bool
	method  book.LinkMethod
	agreed  bool
	refused book.Code // why no card can be taken; empty where that was not tried
}

// form is the order's form: what is offered, what was chosen, what is wrong.
type form struct {
	Methods                []offer
	TermsURL               string
	Agreed                 bool
	NotAgreed, NotChosen   bool
	NoCards                string // why no card can be taken
	FocusAgreed, FocusPaid bool
}

type offer struct {
	Method      book.LinkMethod
	Name, About string
	Chosen      bool
}

// paying is how a completed order is paid.
type paying struct {
	Done     bool             // nothing is due
	Card     book.ChargeState // of a card that was taken
	Mark     string           // of a card with which no money moved
	Transfer bool
	HasCode  bool
	Facts    []sum
	Note     string
}

func viewOf(r *http.Request, order shop.Order) view {
	v := storeView(r, "pay/", order.Store, order.Link.Language, order.Link.ExpiresAt)
	v.OrderID, v.Invoice, v.Bill = order.Link.OrderID, order.Invoice.Number, billOf(v.words, order.Store.Notation(), order.Link.Pricing, order.Link.Totals)
	v.Title = fmt.Sprintf(v.OrderNumber, v.OrderID) + " · " + order.Store.Name
	return v
}

// storeView is what the page of every link shows. The way leads to the links of its kind.
func storeView(r *http.Request, way string, store book.Store, language string, until book.Moment) view {
	w, root := wordsOf(cmp.Or(language, store.Language)), rootOf(r)
	return view{words: w, Root: root, Way: root + way + r.PathValue("token"), Store: store, Phone: template.URL("tel:" + store.Phone), Until: w.moment(until, store.Zone())}
}

// show writes the page that fits what became of the order.
func (s *Server) show(w http.ResponseWriter, r *http.Request, order shop.Order, t typed) error {
	v := viewOf(r, order)
	switch {
	case order.Status == book.LinkCreated && !t.sent:
		return render(w, "cover", http.StatusOK, v)
	case order.Status == book.LinkCompleted && !order.Invoice.Balance.Voided:
		v.Pay = s.payingOf(v.words, order)
		return render(w, "done", http.StatusOK, v)
	case order.Status == book.LinkExpired:
		v.Heading, v.Text = v.ExpiredHeading, fmt.Sprintf(v.ExpiredText, v.Until)
		return render(w, "notice", http.StatusGone, v)
	case order.Status == book.LinkCancelled || order.Status == book.LinkCompleted:
		v.Heading, v.Text = v.CancelledHeading, v.CancelledText
		return render(w, "notice", http.StatusGone, v)
	}
	v.Form = formOf(v.words, order, t)
	if t.sent {
		return render(w, "order", http.StatusUnprocessableEntity, v)
	}
	return render(w, "order", http.StatusOK, v)
}

func formOf(w *words, order shop.Order, t typed) form {
	link := order.Link
	known := slices.Contains(link.Methods, t.method)
	f := form{TermsURL: link.TermsURL, Agreed: t.agreed, NotAgreed: t.sent && !t.agreed, NotChosen: t.sent && !known, NoCards: w.noCards(t.refused)}
	methods := slices.DeleteFunc(slices.Clone(link.Methods), func(m book.LinkMethod) bool {
		return m == book.LinkCard && (order.Cards == "" || t.refused != "" && t.refused != book.CodeGatewaySilent)
	})
	if len(methods) == 0 && f.NoCards == "" {
		f.NoCards = w.CardsOff
	}
	f.FocusPaid, f.FocusAgreed = f.NotChosen, f.NotAgreed && !f.NotChosen
	names := map[book.LinkMethod][2]string{book.LinkCard: {w.Card, w.AboutCard}, book.LinkBankTransfer: {w.BankTransfer, w.AboutBankTransfer}, book.LinkAtShop: {w.AtShop, w.AboutAtShop}}
	if mark := order.Cards.TestMark(order.Store.Sample); mark != "" {
		names[book.LinkCard] = [2]string{w.Card + " · " + mark, w.AboutTest}
	}
	for _, method := range methods {
		f.Methods = append(f.Methods, offer{method, names[method][0], names[method][1], method == t.method || len(methods) == 1})
	}
	return f
}

func (s *Server) payingOf(w *words, order shop.Order) paying {
	p := paying{Transfer: order.Link.Method != book.LinkAtShop && order.Store.IBAN != "", Done: order.Invoice.Balance.Due.Minor <= 0, Note: order.Store.PaymentNote}
	card := order.Charge
	if p.Card = card.State; card.Paid() != 0 {
		p.Mark = card.Gateway.TestMark(order.Store.Sample)
	}
	switch {
	case p.Done && p.Mark != "", card.State == book.ChargeAuthorised:
		p.Facts = []sum{{w.Amount, order.Store.Notation().Format(card.Amount)}, {w.Card, card.Brand + " •••• " + card.LastFour}}
		return p
	case p.Done:
		return p
	}
	_, err := s.shop.OrderCode(order)
	p.HasCode = err == nil
	t := s.shop.TransferFor(order)
	p.Facts = []sum{{w.Amount, order.Store.Notation().Format(t.Amount)}}
	if p.Transfer && t.Store.IBAN != "" {
		p.Facts = append(p.Facts, sum{w.Holder, t.Store.Name}, sum{w.IBAN, book.FormatIBAN(t.Store.IBAN)})
		if t.Store.BIC != "" {
			p.Facts = append(p.Facts, sum{w.BIC, t.Store.BIC})
		}
		p.Facts = append(p.Facts, sum{w.TransferReference, t.Reference})
	}
	if order.Invoice.DueDate != "" {
		p.Facts = append(p.Facts, sum{w.PayBy, w.date(order.Invoice.DueDate)})
	}
	return p
}
