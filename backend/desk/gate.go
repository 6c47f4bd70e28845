// Package desk is the window's door into the shop: one bound struct for each area of the screen. A method asks who it is
// and whether he may, and then makes one call into the shop or one read from the book.
package desk

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Gate is what every bound method goes through: it waits for the book, checks the role, and turns a panic into an error.
type Gate struct {
	mu      sync.RWMutex
	ctx     context.Context
	db      *sqlite.DB
	shop    *shop.Shop
	user    book.User
	refused error
}

// Open lets requests in, in the name of a user; of nobody as long as somebody must sign in.
func (g *Gate) Open(ctx context.Context, db *sqlite.DB, s *shop.Shop, user book.User) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.ctx, g.db, g.shop, g.user, g.refused = ctx, db, s, user, nil
}

// become lets requests in, in another user's name from now on; the zero user's to let in nobody but who signs in.
func (g *Gate) become(user book.User) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.user = user
}

// Refuse makes every request answer with why the book could not be opened.
func (g *Gate) Refuse(err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.refused, g.shop = err, nil
}

// request is one call from the window.
type request struct {
	ctx  context.Context
	db   *sqlite.DB
	shop *shop.Shop
	user book.User
}

func (g *Gate) enter() (request, error) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	if g.refused != nil {
		return request{}, g.refused
	}
	if g.shop == nil {
		return request{}, book.Refuse(book.CodeNotReady, "", "The book is being opened.")
	}
	return request{ctx: shop.As(g.ctx, g.user), db: g.db, shop: g.shop, user: g.user}, nil
}

// What is no matter of roles: anyone may ask who could sign in, and everybody who is signed in may do some things.
const (
	anyone   book.Permission = "anyone"
	signedIn book.Permission = "signedIn"
)

// permissions is what each bound method asks for. A method that is not here is refused.
var permissions = map[string]book.Permission{
	"Shop.Session": anyone, "Users.SignIn": anyone, "Users.SignOut": signedIn, "Users.ChangePassword": signedIn,
	"Users.List": book.Users, "Users.Save": book.Users,
	"Links.List": book.OwnLinks, "Links.Get": book.OwnLinks, "Links.Create": book.OwnLinks, "Links.Totals": book.OwnLinks, "Links.Cancel": book.OwnLinks,
	"Links.Resend": book.OwnLinks, "Links.Copy": book.OwnLinks, "Links.Code": book.OwnLinks, "Links.Stores": book.OwnLinks,
	"Links.Texts": book.Settings, "Links.SaveTexts": book.Settings, "Links.PreviewTexts": book.Settings,
	"Links.SaveConfig": book.Settings, "Links.Server": book.Settings, "Links.SaveServer": book.Settings,
	"Links.HelloCode": book.Settings, "Links.Addresses": book.Settings,
	"Shop.Start": book.Settings, "Shop.FillSample": book.Settings,
	"Customers.List": book.See, "Customers.Get": book.See, "Customers.Save": book.Sell, "Customers.Archive": book.Sell,
	"Customers.Duplicates": book.See, "Customers.NotDuplicates": book.Sell, "Customers.PreviewMerge": book.Sell, "Customers.Merge": book.Settings, "Customers.Erase": book.Settings,
	"Customers.Tags": book.See, "Customers.TagMany": book.Sell, "Customers.ArchiveMany": book.Sell,
	"Comments.List": book.See, "Comments.Save": book.Sell, "Comments.Delete": book.Sell,
	"Attachments.List": book.See, "Attachments.Save": book.See, "Attachments.Open": book.See, "Attachments.Add": book.Sell, "Attachments.Delete": book.Sell,
	"Imports.Open": book.Sell, "Imports.Reopen": book.Sell, "Imports.KeepRest": book.Sell, "Imports.Check": book.Sell, "Imports.Run": book.Sell,
	"Imports.Progress": book.Sell, "Imports.Cancel": book.Sell, "Imports.Close": book.Sell,
	"Exports.Customers": book.Report, "Exports.Invoices": book.Report, "Exports.Items": book.Report, "Exports.Account": book.Report,
	"Exports.Statement": book.Report, "Exports.Outbox": book.Report,
	"Items.List": book.See, "Items.Get": book.See, "Items.Save": book.Sell, "Items.Archive": book.Sell,
	"Coupons.List": book.See, "Coupons.Get": book.See, "Coupons.Uses": book.See, "Coupons.Save": book.Sell, "Coupons.Delete": book.Sell, "Coupons.Check": book.Sell,
	"Invoices.List": book.See, "Invoices.Get": book.See, "Invoices.New": book.Sell, "Invoices.SaveDraft": book.Sell,
	"Invoices.DeleteDraft": book.Sell, "Invoices.Totals": book.Sell, "Invoices.Issue": book.Sell,
	"Payments.Account": book.See, "Payments.Open": book.See, "Payments.Credit": book.See, "Payments.Get": book.See, "Payments.GetRefund": book.See,
	"Payments.Collect": book.Sell, "Payments.CollectEach": book.Sell,
	"Payments.Capture": book.Capture, "Payments.Release": book.Capture,
	"Payments.PreviewRefund": book.Refunds, "Payments.RefundItems": book.Refunds, "Payments.RefundCredit": book.Refunds, "Payments.Reverse": book.Refunds,
	"Payments.WriteOff": book.Refunds, "Payments.Void": book.Refunds,
	"Documents.List": book.See, "Documents.Save": book.See, "Documents.Open": book.See, "Documents.Statement": book.See,
	"Outbox.List": book.See, "Outbox.Propose": book.Sell, "Outbox.Send": book.Sell, "Outbox.SendEach": book.Sell,
	"Outbox.Retry": book.Sell, "Outbox.SaveFile": book.Sell,
	"Today.Figures":     book.See,
	"Settings.NewStore": book.Settings, "Settings.ArchiveStore": book.Settings, "Settings.SaveStore": book.Settings, "Settings.SetLogo": book.Settings, "Settings.Series": book.See,
	"Settings.SetPattern": book.Settings, "Settings.Mail": book.Settings, "Settings.MailPresets": book.Settings,
	"Settings.SaveMail": book.Settings, "Settings.TestMail": book.Settings,
	"Cards.List": book.See, "Cards.Request": book.Sell, "Cards.GetLink": book.See, "Cards.Resend": book.Sell, "Cards.Cancel": book.Sell, "Cards.Code": book.Sell,
	"Cards.SetDefault": book.Sell, "Cards.Remove": book.Sell, "Cards.Take": book.Sell, "Cards.Payment": book.Sell, "Cards.End": book.Sell, "Cards.Page": book.See,
	"Subscriptions.List": book.See, "Subscriptions.Invoices": book.See, "Subscriptions.Get": book.See, "Subscriptions.New": book.Sell, "Subscriptions.Totals": book.Sell,
	"Subscriptions.Save": book.Sell, "Subscriptions.Pause": book.Sell, "Subscriptions.Resume": book.Sell, "Subscriptions.Cancel": book.Sell, "Subscriptions.BillDue": book.Sell,
	"Settings.Gateway": book.Settings, "Settings.SaveGateway": book.Settings, "Settings.TestGateway": book.Settings, "Settings.DisconnectGateway": book.Settings,
	"Settings.SMS": book.Settings, "Settings.SaveSMS": book.Settings, "Settings.TestSMS": book.Settings,
}

// through runs a bound method's work behind the gate.
func through[T any](g *Gate, method string, work func(request) (T, error)) (answer T, err error) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("panic", "method", method, "panic", p, "stack", string(debug.Stack()))
			err = book.Refuse(book.CodeInternal, "", "Something went wrong inside Daybook. Nothing was changed; please try again.")
		}
	}()
	r, err := g.enter()
	if err != nil {
		return answer, asRefusal(method, err)
	}
	if err := r.check(method); err != nil {
		return answer, asRefusal(method, err)
	}
	answer, err = work(r)
	return answer, asRefusal(method, err)
}

// check refuses what the user may not do; what somebody tried who is signed in goes into the audit log.
func (r request) check(method string) error {
	permission := permissions[method]
	switch {
	case permission == anyone:
		return nil
	case r.user.ID == 0:
		return book.Refuse(book.CodeSignedOut, "", "Please sign in.")
	case permission == signedIn || r.user.Role.May(permission):
		return nil
	}
	if err := r.shop.Refused(r.ctx, method, book.CodeForbidden); err != nil {
		return err
	}
	return book.Refuse(book.CodeForbidden, "", "Your role may not do this.")
}

// nothing is the answer of a method that only does something.
type nothing struct{}

// act is through for a method without an answer.
func act(g *Gate, method string, work func(request) error) error {
	_, err := through(g, method, func(r request) (nothing, error) { return nothing{}, work(r) })
	return err
}

// asRefusal lets a book.Error or a mail failure through and turns every other error into one sentence; the whole of it
// goes into the log.
func asRefusal(method string, err error) error {
	var refusal *book.Error
	var failure *shop.MailFailure
	switch {
	case err == nil:
		return nil
	case errors.As(err, &refusal):
		return refusal
	case errors.As(err, &failure):
		return book.Refuse(failure.Named(), "", "%s", failure.Message).With("answer", failure.Answer)
	default:
		slog.Error("request failed", "method", method, "error", err)
		return book.Refuse(book.CodeInternal, "", "Something went wrong inside Daybook. Nothing was changed; please try again.").With("detail", fmt.Sprint(err))
	}
}
