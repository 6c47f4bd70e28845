package checkout

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"

	"daybook/backend/book"
	"daybook/backend/shop"
)

var (
	//go:embed pages/style.css
	style []byte
	//go:embed pages/icon.svg
	icon []byte
)

// Handler is the pages as they are served at a place: what opens nothing gets the same page whatever it asked for.
func (s *Server) Handler(at book.LinkServer) http.Handler {
	routes := http.NewServeMux()
	routes.HandleFunc("GET /pay/{token}", s.answering(s.page))
	routes.HandleFunc("POST /pay/{token}/open", s.answering(s.open))
	routes.HandleFunc("POST /pay/{token}/complete", s.answering(s.complete))
	routes.HandleFunc("GET /pay/{token}/card", s.answering(s.card))
	routes.HandleFunc("GET /pay/{token}/onward", s.answering(s.onward))
	routes.HandleFunc("GET /pay/{token}/code.svg", s.answering(s.code))
	routes.HandleFunc("GET /pay/{token}/logo", s.answering(s.logo(s.orderStore)))
	routes.HandleFunc("GET /pay/{token}/color.css", s.answering(color(s.orderStore)))
	routes.HandleFunc("GET /card/{token}", s.answering(s.cardPage))
	routes.HandleFunc("POST /card/{token}", s.answering(s.leaveCard))
	routes.HandleFunc("GET /card/{token}/onward", s.answering(s.cardOnward))
	routes.HandleFunc("GET /card/{token}/done", s.answering(s.cardLeft))
	routes.HandleFunc("GET /card/{token}/logo", s.answering(s.logo(s.cardStore)))
	routes.HandleFunc("GET /card/{token}/color.css", s.answering(color(s.cardStore)))
	routes.HandleFunc("GET /paid", func(w http.ResponseWriter, r *http.Request) { closing(w, r, true) })
	routes.HandleFunc("GET /unpaid", func(w http.ResponseWriter, r *http.Request) { closing(w, r, false) })
	routes.HandleFunc("GET /hello", s.hello)
	routes.HandleFunc("GET /style.css", func(w http.ResponseWriter, _ *http.Request) { file(w, "text/css; charset=utf-8", style) })
	routes.HandleFunc("GET /icon.svg", func(w http.ResponseWriter, _ *http.Request) { file(w, "image/svg+xml", icon) })
	if s.cards != nil {
		routes.Handle("/sandbox/", s.cards)
	}
	routes.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { notice(w, r, http.StatusNotFound) })
	return s.guarded(at, routes)
}

// answering turns an error into a page.
func (s *Server) answering(do func(http.ResponseWriter, *http.Request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := do(w, r)
		var large *http.MaxBytesError
		switch {
		case err == nil:
		case errors.As(err, &large):
			notice(w, r, http.StatusRequestEntityTooLarge)
		case errors.Is(err, errForm):
			notice(w, r, http.StatusBadRequest)
		case book.CodeOf(err) == book.CodeNotFound:
			notice(w, r, http.StatusNotFound)
		default:
			slog.Error("a checkout page failed", "route", r.Pattern, "error", err)
			notice(w, r, http.StatusInternalServerError)
		}
	}
}

// hello is a page for whoever tries whether a phone reaches this server. It tells the shop that one does.
func (s *Server) hello(w http.ResponseWriter, r *http.Request) {
	s.reached.Store(int64(s.shop.Now()))
	s.tell()
	notice(w, r, http.StatusOK)
}

// page shows the order as it stands. It changes nothing: mail scanners fetch it, too.
func (s *Server) page(w http.ResponseWriter, r *http.Request) error {
	order, err := s.shop.Order(r.Context(), r.PathValue("token"))
	if err != nil {
		return err
	}
	return s.show(w, r, order, typed{})
}

// open notes that the customer looks at the order.
func (s *Server) open(w http.ResponseWriter, r *http.Request) error {
	if err := parseForm(r); err != nil {
		return err
	}
	if _, err := s.shop.OpenOrder(r.Context(), r.PathValue("token")); err != nil {
		return err
	}
	back(w, r)
	return nil
}

// complete makes the order binding. What is missing is said beside its field; an order that became final meanwhile shows itself.
func (s *Server) complete(w http.ResponseWriter, r *http.Request) error {
	if err := parseForm(r); err != nil {
		return err
	}
	form := typed{sent: true, method: book.LinkMethod(r.PostForm.Get("method")), agreed: r.PostForm.Get("agreed") != ""}
	token := r.PathValue("token")
	next, failed := s.sent(r.Context(), token, form)
	if failed == nil {
		goOn(w, onTheWay(r, "..", next))
		return nil
	}
	order, err := s.shop.Order(r.Context(), token)
	switch code := book.CodeOf(failed); {
	case err != nil:
		return err
	case code == book.CodeTermsNotRead || code == book.CodeNoMethod:
		return s.show(w, r, order, form)
	case code == book.CodeLinkFinal || code == book.CodeLinkUsed:
		back(w, r)
		return nil
	case form.method == book.LinkCard && wordsOf("").noCards(code) != "":
		form.refused = code
		return s.show(w, r, order, form)
	}
	return failed
}

// sent gives where the browser goes on: to the gateway's page, or to the order's, where it says how to pay.
func (s *Server) sent(ctx context.Context, token string, form typed) (next string, err error) {
	if form.method == book.LinkCard {
		return s.shop.PayByCard(ctx, token, form.agreed)
	}
	_, err = s.shop.CompleteOrder(ctx, shop.CompletionInput{Token: token, Method: form.method, Agreed: form.agreed})
	return "../" + token, err
}

// onTheWay is where a form sends the browser that is to see a page. A browser follows no form to another server, since the pages
// forbid it, so that one leads there which opens by itself. The way leads from the form to the links of its kind.
func onTheWay(r *http.Request, way, page string) string {
	if to, err := url.Parse(page); err != nil || to.Host == "" || to.Host == r.Host {
		return page
	}
	return way + "/" + r.PathValue("token") + "/onward"
}

// onward leads on to the gateway's page of an order that is about to be paid by card.
func (s *Server) onward(w http.ResponseWriter, r *http.Request) error {
	order, err := s.shop.Order(r.Context(), r.PathValue("token"))
	if err != nil {
		return err
	}
	return leadOn(w, r, viewOf(r, order), order.Charge.State == book.ChargeOpen, order.Charge.Page)
}

// leadOn leads on to a gateway's page while that is open.
func leadOn(w http.ResponseWriter, r *http.Request, v view, open bool, page string) error {
	if !open || !strings.HasPrefix(page, "https://") && !strings.HasPrefix(page, "http://") {
		back(w, r)
		return nil
	}
	v.Heading, v.Text, v.Next = v.OnwardHeading, v.OnwardText, page
	w.Header().Set("Refresh", "0; url="+page)
	return render(w, "notice", http.StatusOK, v)
}

// card is where a gateway sends the customer back to. Until the shop has heard of his payment, the page looks again by itself.
func (s *Server) card(w http.ResponseWriter, r *http.Request) error {
	order, err := s.shop.Order(r.Context(), r.PathValue("token"))
	if err != nil {
		return err
	}
	if order.Charge.State != book.ChargeOpen {
		back(w, r)
		return nil
	}
	s.shop.Awaited(order.Charge.ID)
	v := viewOf(r, order)
	v.Heading, v.Text, v.Again = v.CheckingHeading, v.CheckingText, true
	return render(w, "notice", http.StatusOK, v)
}

func (s *Server) code(w http.ResponseWriter, r *http.Request) error {
	order, err := s.shop.Order(r.Context(), r.PathValue("token"))
	if err != nil {
		return err
	}
	svg, err := s.shop.OrderCode(order)
	if err != nil {
		return err
	}
	file(w, "image/svg+xml", []byte(svg))
	return nil
}

// storeOf is the store of the link that a request is about.
type storeOf func(*http.Request) (book.Store, error)

func (s *Server) orderStore(r *http.Request) (book.Store, error) {
	order, err := s.shop.Order(r.Context(), r.PathValue("token"))
	return order.Store, err
}

func (s *Server) cardStore(r *http.Request) (book.Store, error) {
	request, err := s.shop.CardRequest(r.Context(), r.PathValue("token"))
	return request.Store, err
}

func (s *Server) logo(of storeOf) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		store, err := of(r)
		if err != nil {
			return err
		}
		logo, err := s.shop.StoreLogo(r.Context(), store.ID)
		if err != nil {
			return err
		}
		file(w, "image/png", logo)
		return nil
	}
}

// color is the style of a link's store: its colour, on the light page and on the dark one.
func color(of storeOf) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		store, err := of(r)
		if err != nil {
			return err
		}
		if store.Color == "" {
			return book.Refuse(book.CodeNotFound, "", "The store has no colour.")
		}
		light, dark := paletteOn(store.Color, groundLight), paletteOn(store.Color, groundDark)
		file(w, "text/css; charset=utf-8", fmt.Appendf(nil, ":root { --accent: %s; --on-accent: %s; }\n@media (prefers-color-scheme: dark) { :root { --accent: %s; --on-accent: %s; } }\n",
			light.accent, light.onAccent, dark.accent, dark.onAccent))
		return nil
	}
}

// What a store's colour must be read on: of --ground and --paper in style.css the one that is nearer to it.
const groundLight, groundDark = "#faf8f3", "#272e35"

// errForm is a form that cannot be read.
var errForm = errors.New("the form cannot be read")

func parseForm(r *http.Request) error {
	err := r.ParseForm()
	var large *http.MaxBytesError
	if err == nil || errors.As(err, &large) {
		return err
	}
	return errForm
}

// back sends the browser to the page that its link opens, so that reloading it sends nothing twice. The address is relative, because what
// forwards from a public address may have cut its beginning.
func back(w http.ResponseWriter, r *http.Request) { goOn(w, "../"+r.PathValue("token")) }

// goOn sends the browser to another page.
func goOn(w http.ResponseWriter, address string) {
	w.Header().Set("Location", address)
	w.WriteHeader(http.StatusSeeOther)
}

func file(w http.ResponseWriter, mediaType string, data []byte) {
	w.Header().Set("Content-Type", mediaType)
	_, _ = w.Write(data) // a customer who left needs no answer
}
