package book

import "daybook/backend/money"

// CardLeft is what of a captured card payment has not gone back to its card.
type CardLeft struct {
	ChargeID int64        `json:"chargeId"`
	Gateway  Gateway      `json:"gateway"`
	Brand    string       `json:"brand"`
	LastFour string       `json:"lastFour"`
	Left     money.Amount `json:"left"`
}

// overCards splits a refund to the card over the card payments that brought the money, the first first; any other refund is
// given back as it is. field is its place in the form.
func (r Refund) overCards(field string, cards []CardLeft) ([]Refund, error) {
	if r.Method != CardGateway {
		return []Refund{r}, nil
	}
	parts, rest := []Refund{}, r.Amount
	for _, card := range cards {
		if share := min(rest.Minor, card.Left.Minor); share > 0 {
			part := r
			part.ChargeID, part.Amount = card.ChargeID, money.Of(share, rest.Currency)
			parts, rest = append(parts, part), rest.Plus(-share)
		}
	}
	if !rest.IsZero() {
		most := r.Amount.Plus(-rest.Minor)
		return nil, Refuse(CodeCardRefund, field+".amount", "Only %s of this invoice was paid by card.", most).UpTo(most)
	}
	return parts, nil
}
