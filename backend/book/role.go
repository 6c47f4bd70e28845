package book

import "slices"

// Role is what a user is in the shop.
type Role string

// The roles.
const (
	SuperAdmin   Role = "super_admin"
	Admin        Role = "admin"
	Settlement   Role = "settlement"
	Disputes     Role = "disputes"
	Clerk        Role = "user"
	ExternalUser Role = "external_user"
	Viewer       Role = "viewer"
)

// Permission is something a role may do.
type Permission string

// The permissions: the rows of the role table.
const (
	See      Permission = "see"      // see customers, invoices, payments
	Sell     Permission = "sell"     // sell, collect, edit customers, coupons, subscriptions, cards
	Links    Permission = "links"    // payment links: create, history, cancel
	OwnLinks Permission = "ownLinks" // the same for links of one's own
	Capture  Permission = "capture"
	Refunds  Permission = "refund" // refund, write off, void
	Report   Permission = "report" // reports, exports, statement matching
	Settings Permission = "settings"
	Users    Permission = "users" // users, backup restore, closing the book
)

// Permissions lists every permission.
var Permissions = []Permission{See, Sell, Links, OwnLinks, Capture, Refunds, Report, Settings, Users}

var roleTable = map[Permission][]Role{
	See:      {SuperAdmin, Admin, Settlement, Disputes, Clerk, Viewer},
	Sell:     {SuperAdmin, Admin, Settlement, Clerk},
	Links:    {SuperAdmin, Admin, Settlement, Disputes, Clerk},
	OwnLinks: {SuperAdmin, Admin, Settlement, Disputes, Clerk, ExternalUser},
	Capture:  {SuperAdmin, Admin, Settlement, Clerk},
	Refunds:  {SuperAdmin, Admin, Disputes},
	Report:   {SuperAdmin, Admin, Settlement, Viewer},
	Settings: {SuperAdmin, Admin},
	Users:    {SuperAdmin},
}

// May tells whether the role has the permission.
func (r Role) May(p Permission) bool { return slices.Contains(roleTable[p], r) }

// Roles lists every role, the one that may do most first.
var Roles = []Role{SuperAdmin, Admin, Settlement, Disputes, Clerk, ExternalUser, Viewer}
