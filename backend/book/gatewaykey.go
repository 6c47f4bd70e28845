package book

// Codes of refusals about the key by which Daybook speaks to a card gateway.
const (
	CodeKeyForm     Code = "key_form"     // this is no key of the gateway's
	CodeKeyPublic   Code = "key_public"   // a publishable key cannot take cards: the restricted or secret one is needed
	CodeKeyTest     Code = "key_test"     // a test key would book money in a real book that never came
	CodeKeyLive     Code = "key_live"     // a live key would take real money for what a sample book makes up
	CodeKeyOther    Code = "key_other"    // it is of another account than the one that card payments are open at
	CodeKeyUnread   Code = "key_unread"   // what keeps the key does not give it, such as a keyring that is locked
	CodeGatewayOpen Code = "gateway_open" // the gateway may know more of Params["count"] card payments or refunds than the book
)

// CheckKey refuses a key that moves money in a sample book, and one that does not in a real one.
func CheckKey(live, sample bool) error {
	switch {
	case live && sample:
		return Refuse(CodeKeyLive, "key", "This is a live key, and this book is a sample: it would take real money for orders that are made up. Please use a test key here.")
	case !live && !sample:
		return Refuse(CodeKeyTest, "key", "This is a test key, and this book is a real one: it would book money that never came. Please use a live key here; test keys are for the sample shop.")
	}
	return nil
}

// TestMark is what marks cards that a gateway takes without moving money; empty where it does move. A sample book takes test cards
// alone.
func (g Gateway) TestMark(sample bool) string {
	switch {
	case g == Sandbox:
		return "SANDBOX"
	case g != "" && sample:
		return "TEST"
	}
	return ""
}
