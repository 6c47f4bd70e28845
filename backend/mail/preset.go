package mail

// Keys of the help notes a preset may carry; the screen has their text.
const (
	NoteAppPassword = "app_password" // the provider wants a password made for this program, not the one of the account
	NoteSMTPAuth    = "smtp_auth"    // the administrator must allow SMTP with a password (authenticated SMTP) for the mailbox
	NoteAllowAccess = "allow_access" // access by mail programs must first be switched on in the provider's settings
	NoteCountry     = "country_host" // the server's name ends in .com, .de, .co.uk … as the provider's site of that country
	NoteAskProvider = "ask_provider" // the provider's help pages tell these settings
)

// Preset is what is known about a provider's mail server. Note is a key of a help note, or empty.
type Preset struct {
	ID       string   `json:"id"`
	Name     string   `json:"name"`
	Host     string   `json:"host"`
	Port     int      `json:"port"`
	Security Security `json:"security"`
	Note     string   `json:"note"`
}

// Presets lists the providers a shop can choose from; the last, "custom", leaves the host to the shop.
func Presets() []Preset {
	return []Preset{
		{"gmail", "Gmail / Google Workspace", "smtp.gmail.com", 465, TLS, NoteAppPassword},
		{"microsoft365", "Microsoft 365", "smtp.office365.com", 587, StartTLS, NoteSMTPAuth},
		{"icloud", "iCloud Mail", "smtp.mail.me.com", 587, StartTLS, NoteAppPassword},
		{"yahoo", "Yahoo Mail", "smtp.mail.yahoo.com", 465, TLS, NoteAppPassword},
		{"gmx", "GMX (gmx.net)", "mail.gmx.net", 587, StartTLS, NoteAllowAccess},
		{"webde", "WEB.DE", "smtp.web.de", 587, StartTLS, NoteAllowAccess},
		{"ionos", "IONOS", "smtp.ionos.com", 465, TLS, NoteCountry},
		{"fastmail", "Fastmail", "smtp.fastmail.com", 465, TLS, NoteAppPassword},
		{"custom", "Another provider", "", 587, StartTLS, NoteAskProvider},
	}
}
