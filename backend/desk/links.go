package desk

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
)

// Links is payment links: made, followed, configured. Who may see only his own sees no others.
type Links struct{ gate *Gate }

// List gives a page of the history.
func (l *Links) List(q sqlite.LinkQuery) (sqlite.LinkPage, error) {
	return through(l.gate, "Links.List", func(r request) (sqlite.LinkPage, error) {
		if !r.user.Role.May(book.Links) {
			q.CreatedBy = r.user.ID
		}
		return r.db.Links(r.ctx, q, r.shop.Now())
	})
}

// Get gives what the side view of a link shows.
func (l *Links) Get(id int64) (shop.LinkDetail, error) {
	return through(l.gate, "Links.Get", func(r request) (shop.LinkDetail, error) {
		detail, err := r.shop.Link(r.ctx, id)
		if err != nil {
			return shop.LinkDetail{}, err
		}
		return detail, detail.Link.CheckSeenBy(r.user)
	})
}

// Create freezes an order and sends its link.
func (l *Links) Create(in shop.LinkInput) (shop.LinkDetail, error) {
	return through(l.gate, "Links.Create", func(r request) (shop.LinkDetail, error) { return r.shop.CreateLink(r.ctx, in) })
}

// Totals gives the figures of an order that is being written.
func (l *Links) Totals(link book.Link) (book.Totals, error) {
	return through(l.gate, "Links.Totals", func(r request) (book.Totals, error) { return r.shop.LinkTotals(r.ctx, link) })
}

// Cancel ends a link that was not completed.
func (l *Links) Cancel(id int64) (shop.LinkDetail, error) {
	return l.own("Links.Cancel", id, (*shop.Shop).CancelLink)
}

// Resend sends an open link once more.
func (l *Links) Resend(id int64) (shop.LinkDetail, error) {
	return l.own("Links.Resend", id, (*shop.Shop).ResendLink)
}

// Copy gives a new order with what another had.
func (l *Links) Copy(id int64) (book.Link, error) {
	return through(l.gate, "Links.Copy", func(r request) (book.Link, error) {
		if err := r.mine(id); err != nil {
			return book.Link{}, err
		}
		return r.shop.CopyLink(r.ctx, id)
	})
}

// Code is the code of a link's page, to be scanned from the screen.
func (l *Links) Code(id int64) (shop.PageCode, error) {
	return through(l.gate, "Links.Code", func(r request) (shop.PageCode, error) {
		if err := r.mine(id); err != nil {
			return shop.PageCode{}, err
		}
		return r.shop.LinkCode(r.ctx, id)
	})
}

// HelloCode is the code of a page that tells whether a phone reaches this computer's.
func (l *Links) HelloCode() (shop.PageCode, error) {
	return through(l.gate, "Links.HelloCode", func(r request) (shop.PageCode, error) { return r.shop.HelloCode(r.ctx) })
}

// Addresses lists those of this computer at which checkout pages can be served.
func (l *Links) Addresses() ([]book.HostAddress, error) {
	return through(l.gate, "Links.Addresses", func(r request) ([]book.HostAddress, error) { return r.shop.HostAddresses(r.ctx) })
}

// Stores lists the stores that a link can be of, and how each makes them.
func (l *Links) Stores() ([]shop.LinkStore, error) {
	return through(l.gate, "Links.Stores", func(r request) ([]shop.LinkStore, error) { return r.shop.LinkStores(r.ctx) })
}

// SaveConfig keeps how a store makes links.
func (l *Links) SaveConfig(config book.LinkConfig) (book.LinkConfig, error) {
	return through(l.gate, "Links.SaveConfig", func(r request) (book.LinkConfig, error) { return r.shop.SaveLinkConfig(r.ctx, config) })
}

// Texts gives what a store writes about its links, and the standard texts.
func (l *Links) Texts(store int64) (shop.LinkTexts, error) {
	return through(l.gate, "Links.Texts", func(r request) (shop.LinkTexts, error) { return r.shop.LinkTexts(r.ctx, store) })
}

// SaveTexts keeps what a store writes about its links.
func (l *Links) SaveTexts(texts book.LinkTexts) (shop.LinkTexts, error) {
	return through(l.gate, "Links.SaveTexts", func(r request) (shop.LinkTexts, error) { return r.shop.SaveLinkTexts(r.ctx, texts) })
}

// PreviewTexts fills a store's template with the words of an example.
func (l *Links) PreviewTexts(store int64, template book.LinkTemplate) (shop.LinkMessages, error) {
	return through(l.gate, "Links.PreviewTexts", func(r request) (shop.LinkMessages, error) { return r.shop.PreviewLinkTexts(r.ctx, store, template) })
}

// Server is where checkout pages are served, and whether they are.
func (l *Links) Server() (shop.LinkServing, error) {
	return through(l.gate, "Links.Server", func(r request) (shop.LinkServing, error) { return r.shop.LinkServing(r.ctx) })
}

// SaveServer keeps where checkout pages are served.
func (l *Links) SaveServer(server book.LinkServer) (book.LinkServer, error) {
	return through(l.gate, "Links.SaveServer", func(r request) (book.LinkServer, error) { return r.shop.SaveLinkServer(r.ctx, server) })
}

// own does something to a link that the user may see.
func (l *Links) own(method string, id int64, do func(*shop.Shop, context.Context, int64) (shop.LinkDetail, error)) (shop.LinkDetail, error) {
	return through(l.gate, method, func(r request) (shop.LinkDetail, error) {
		if err := r.mine(id); err != nil {
			return shop.LinkDetail{}, err
		}
		return do(r.shop, r.ctx, id)
	})
}

func (r request) mine(id int64) error {
	link, err := r.db.Link(r.ctx, id)
	if err != nil {
		return err
	}
	return link.CheckSeenBy(r.user)
}
