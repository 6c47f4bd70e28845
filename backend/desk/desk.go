package desk

// Desk is every bound struct behind one gate.
type Desk struct {
	Gate      *Gate
	Shop      *Shop
	Customers *Customers

	Comments    *Comments
	Attachments *Attachments
	Imports     *Imports
	Exports     *Exports

	Items     *Items
	Coupons   *Coupons
	Invoices  *Invoices
	Payments  *Payments
	Documents *Documents
	Outbox    *Outbox
	Today     *Today
	Settings  *Settings
	Users     *Users
	Links     *Links

	Cards         *Cards
	Subscriptions *Subscriptions
}

// New makes the desk, closed until its gate is opened.
func New(files Files, sample Sample) *Desk {
	gate := &Gate{}
	return &Desk{
		Gate: gate, Shop: &Shop{gate, sample}, Customers: &Customers{gate}, Items: &Items{gate}, Coupons: &Coupons{gate}, Invoices: &Invoices{gate}, Payments: &Payments{gate},
		Comments: &Comments{gate}, Attachments: &Attachments{gate, files}, Imports: &Imports{gate: gate}, Exports: &Exports{gate, files},
		Documents: &Documents{gate, files}, Outbox: &Outbox{gate, files}, Today: &Today{gate}, Settings: &Settings{gate}, Users: &Users{gate}, Links: &Links{gate}, Cards: &Cards{gate}, Subscriptions: &Subscriptions{gate},
	}
}

// Bound lists the structs that the window can call.
func (d *Desk) Bound() []any {
	return []any{d.Shop, d.Customers, d.Comments, d.Attachments, d.Imports, d.Exports, d.Items, d.Coupons, d.Invoices, d.Payments, d.Documents, d.Outbox, d.Today, d.Settings, d.Users, d.Links, d.Cards, d.Subscriptions}
}
