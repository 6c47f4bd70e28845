package stripefake

import (
	"html/template"
	"net/http"
	"path"
)

var wallet = map[string]Card{"good": Visa, "declined": Declined, "no-funds": NoFunds, "expired": Expired}

var payPage = template.Must(template.New("pay").Parse(`<!doctype html><html lang="en"><title>Stripe's page</title><h1>Stripe's page</h1>
<form method="post">{{range $name, $card := .Cards}}<button name="card" value="{{$name}}">Pay with a {{$name}} card</button> {{end}}</form>
<p><a href="{{.Back}}">Back</a></p></html>`))

// pages are what a browser sees of Stripe: the page on which a card is typed, where buttons stand for cards, and below /bank/ what
// cards' banks do with refunds.
func (a *Account) pages(w http.ResponseWriter, r *http.Request) {
	dir, last := path.Split(r.URL.Path)
	switch {
	case dir == "/bank/" && r.Method == http.MethodPost:
		a.bank(last)
	case dir == "/c/pay/" && r.Method == http.MethodPost:
		a.Pay(last, wallet[r.PostForm.Get("card")])
		a.Leave(last, wallet[r.PostForm.Get("card")])
		a.goOn(w, r, last)
	case dir == "/c/pay/":
		a.show(w, last)
	default:
		http.NotFound(w, r)
	}
}

func (a *Account) bank(does string) {
	switch does {
	case "waits":
		a.mu.Lock()
		a.SlowBank = true
		a.mu.Unlock()
	case "takes":
		a.Decide()
	case "sends-back":
		a.Bounce()
	}
}

// goOn sends a browser back to the shop once a card was taken, else to the page again.
func (a *Account) goOn(w http.ResponseWriter, r *http.Request, session string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.sessions[session]
	switch {
	case s == nil:
		http.NotFound(w, r)
	case s.status == "open":
		http.Redirect(w, r, s.url, http.StatusSeeOther)
	default:
		http.Redirect(w, r, s.paidURL, http.StatusSeeOther)
	}
}

func (a *Account) show(w http.ResponseWriter, session string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	s := a.sessions[session]
	if s == nil || s.status != "open" {
		http.Error(w, "This page is over.", http.StatusNotFound)
		return
	}
	_ = payPage.Execute(w, struct { // a customer who left needs no answer
		Cards map[string]Card
		Back  string
	}{wallet, s.backURL})
}
