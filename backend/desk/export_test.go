package desk

// Permissions is what each bound method asks for; Anyone and SignedIn are no matter of roles.
var Permissions = permissions

const (
	Anyone   = anyone
	SignedIn = signedIn
)
