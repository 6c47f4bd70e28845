package book

// CardLink is a request for a customer's card: a page of the shop's from which he goes on to the gateway's, where he leaves it.
// It is what the portals call a card tokenization link. It is open for LinkLife and has the statuses of a payment link.
type CardLink struct {
	ID          int64       `json:"id"`
	StoreID     int64       `json:"storeId"`
	CustomerID  int64       `json:"customerId"`
	Gateway     Gateway     `json:"gateway"`
	Key         string      `json:"-"`       // under which the gateway was asked for its page
	Sending     LinkSending `json:"sending"` // empty where the card is typed at the shop
	Email       string      `json:"email"`
	Phone       string      `json:"phone"` // E.164
	Language    string      `json:"language"`
	CreatedBy   int64       `json:"createdBy"`
	CreatorName string      `json:"creatorName"`
	CreatedAt   Moment      `json:"createdAt"`
	ExpiresAt   Moment      `json:"expiresAt"`
	OpenedAt    Moment      `json:"openedAt"`
	CancelledAt Moment      `json:"cancelledAt"`
	CardID      int64       `json:"cardId"` // the card that it brought; 0 for none
	Setup       SetupReport `json:"setup"`
}

// Status is where the link is at a moment.
func (l CardLink) Status(now Moment) LinkStatus {
	switch {
	case l.CardID != 0:
		return LinkCompleted
	case l.CancelledAt != 0:
		return LinkCancelled
	case now >= l.ExpiresAt:
		return LinkExpired
	case l.OpenedAt != 0:
		return LinkInProgress
	}
	return LinkCreated
}
