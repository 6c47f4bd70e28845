package document

import (
	"strings"

	"daybook/backend/book"
)

// head is what stands above the content of every document: what it is, whom it is for, and the facts about it.
type head struct {
	title, number string
	moment        book.Moment // when the document came to be
	heading       string      // stands over the addressee
	to            book.Party
	country       string // the name of the addressee's country; empty where it is the store's own
	facts         []fact
}

// begin opens the first page and draws the document's head, with the logo as FitLogo returns it or the store's name.
func (p *paper) begin(logo []byte, h head) error {
	picture, err := openLogo(p, logo)
	if err != nil {
		return err
	}
	p.belongTo(strings.TrimSpace(h.title+" "+h.number), h.moment.Time())
	p.turn()
	side := p.masthead(picture)
	left := p.addressee(h.heading, h.to, h.country)
	right := p.facts(max(windowTop, side+5), h.facts)
	p.headline(max(left, right, 82)+8, h.title, h.number)
	return nil
}
