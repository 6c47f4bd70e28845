package shop

import (
	"context"

	"daybook/backend/book"
)

// PageCode is the address of a page that a phone opens, and its code as SVG for the phone to scan.
type PageCode struct {
	URL string `json:"url"`
	SVG string `json:"svg"`
}

// LinkCode is the code of a link's page.
func (s *Shop) LinkCode(ctx context.Context, id int64) (PageCode, error) {
	url, err := s.linkURL(ctx, id)
	if err != nil {
		return PageCode{}, err
	}
	return s.pageCode(url)
}

// HelloCode is the code of the page that only says that it was reached.
func (s *Shop) HelloCode(ctx context.Context) (PageCode, error) {
	server, err := s.db.LinkServer(ctx)
	if err != nil {
		return PageCode{}, err
	}
	return s.pageCode(server.HelloURL())
}

func (s *Shop) pageCode(url string) (PageCode, error) {
	if url == "" {
		return PageCode{}, unreachable()
	}
	svg, err := s.tools.Codes.Text(url)
	return PageCode{url, svg}, err
}

func unreachable() error {
	return book.Refuse(book.CodeUnreachable, "", "Customers cannot reach the page yet: Payment links, Configuration says how they will.")
}

// HostAddresses are those at which this computer can be found in its networks, and the one in use if it is not at present.
func (s *Shop) HostAddresses(ctx context.Context) ([]book.HostAddress, error) {
	server, err := s.db.LinkServer(ctx)
	if err != nil {
		return nil, err
	}
	addresses := []book.HostAddress{}
	if s.tools.Addresses != nil {
		addresses, err = s.tools.Addresses()
	}
	return server.WithHost(addresses), err
}
