package testkit

import (
	"slices"
	"sync"

	"daybook/backend/book"
	"daybook/backend/shop"
)

// Linking lets the shop make payment links: the terms are there, and the page is on this computer.
func (s *Shop) Linking(server book.LinkServer) {
	s.T.Helper()
	config, err := s.Shop.LinkConfig(s.Ctx, 1)
	s.Must(err)
	config.TermsURL = "https://example.com/terms"
	_, err = s.Shop.SaveLinkConfig(s.Ctx, config)
	s.Must(err)
	_, err = s.Shop.SaveLinkServer(s.Ctx, server)
	s.Must(err)
}

// Link makes a payment link and gives the token that opens it. What a form must send is filled in.
func (s *Shop) Link(link book.Link) (shop.LinkDetail, string) {
	s.T.Helper()
	link.StoreID, link.Phone, link.CustomerName, link.Country, link.Reference1 = 1, "030 7654321", "Ada Lovelace", "DE", "Table 4"
	if link.Lines == nil {
		link.Lines = []book.Line{Line("Lantern", 1000)}
	}
	detail, err := s.Shop.CreateLink(s.Ctx, shop.LinkInput{Key: s.Key(), Link: link})
	s.Must(err)
	token, err := s.DB.LinkToken(s.Ctx, detail.Link.ID)
	s.Must(err)
	return detail, token
}

// completions are the links that the shop says were completed, by several customers at once.
type completions struct {
	mu    sync.Mutex
	links []int64
}

func (c *completions) note(link int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.links = append(c.links, link)
}

// Completed are the links of which the shop told that a customer completed them.
func (s *Shop) Completed() []int64 {
	s.completed.mu.Lock()
	defer s.completed.mu.Unlock()
	return slices.Clone(s.completed.links)
}
