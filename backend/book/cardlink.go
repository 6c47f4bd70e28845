package book

import "slices"

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
	return linkStatus(l.CardID != 0, l.CancelledAt != 0, now >= l.ExpiresAt, l.OpenedAt != 0)
}

// CheckOpen refuses what can only be done to a link that is not final at a moment.
func (l CardLink) CheckOpen(at Moment) error { return checkOpen(l.Status(at)) }

// Clean checks and tidies what was typed; the phone number is the caller's to check. Of the contact it keeps what the link is sent to.
func (l *CardLink) Clean() error {
	if !slices.Contains([]LinkSending{"", LinkByEmail, LinkBySMS}, l.Sending) {
		return Refuse(CodeInvalid, "sending", "Please choose how the link is sent.")
	}
	if err := checkLanguage("language", l.Language); err != nil {
		return err
	}
	email, phone := l.Email, l.Phone
	l.Email, l.Phone = "", ""
	var err error
	switch l.Sending {
	case LinkByEmail:
		if l.Email, err = Required("email", email, 254); err == nil {
			err = CheckEmail("email", l.Email)
		}
	case LinkBySMS:
		if l.Phone, err = phoneText("phone", phone); err == nil && l.Phone == "" {
			err = Refuse(CodeRequired, "phone", "Please give a phone number.")
		}
	}
	return err
}

// Begin asks for the gateway's page under a new key, because there is none yet or the one before has ended.
func (l *CardLink) Begin(key string, at Moment) {
	l.Key, l.Setup = key, SetupReport{State: SetupOpen}
	if l.OpenedAt == 0 {
		l.OpenedAt = at
	}
}

// Hear takes over what the gateway reports of its page, and tells whether it is news. What comes too late to change a state is none,
// and neither is what came of a page that the customer was never sent to.
func (l *CardLink) Hear(r SetupReport) (news bool) {
	known := l.Setup
	if known.Reference != "" {
		r.Page = known.Page
	}
	if known.State != SetupOpen || known.Reference != "" && r.Reference != known.Reference || r == known {
		return false
	}
	l.Setup = r
	return true
}

// Keeps tells whether the card that the gateway has came while the link was open; else the gateway has to forget it.
func (l CardLink) Keeps() bool {
	return l.Setup.State == SetupKept && l.CancelledAt == 0 && l.Setup.KeptAt < l.ExpiresAt
}
