package desk

// Permissions is what each bound method asks for.
var Permissions = permissions
