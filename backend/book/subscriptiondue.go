package book

// RetryDays are the days after a subscription's invoice was first refused by its card on which the card is charged again.
var RetryDays = []int{3, 5, 7}

// ReminderDays are the days after an unpaid invoice of a subscription was due on which its customer is reminded.
var ReminderDays = []int{3, 10}

// SubscriptionDue is how far an invoice of a subscription has come in being collected.
type SubscriptionDue struct {
	InvoiceID      int64
	SubscriptionID int64
	Period         int
	DueDate        Date
	Open           bool   // something is due; once nothing was, no card is charged by itself any more
	Tries          int    // how often its card was charged by itself
	TryOn          Date   // when it is next; empty for never
	Failure        Code   // of the last try, or why there was none
	FailedAt       Moment // 0 for none
	RemindOn       Date   // when its customer is next reminded; empty for never
	Reminders      int    // how many of the ReminderDays have passed
	Mailed         bool   // the customer was sent it, or cannot be
}

// Failed takes over why a card was not charged on a day, and plans the next try: never closer than the RetryDays lie apart.
func (d *SubscriptionDue) Failed(why Code, at Moment, today Date) {
	d.Failure, d.FailedAt, d.TryOn = why, at, ""
	if d.Tries < len(RetryDays) {
		wait := RetryDays[d.Tries]
		if d.Tries > 0 {
			wait -= RetryDays[d.Tries-1]
		}
		d.TryOn = today.AddDays(wait)
	}
	d.Tries++
}

// Reminded passes the reminders whose days have come, and plans the next one.
func (d *SubscriptionDue) Reminded(today Date) {
	d.RemindOn = ""
	for d.Reminders < len(ReminderDays) && d.RemindOn == "" {
		if day := d.DueDate.AddDays(ReminderDays[d.Reminders]); day > today {
			d.RemindOn = day
		} else {
			d.Reminders++
		}
	}
}
