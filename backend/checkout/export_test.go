package checkout

// What a test counts up to, and the words that it compares.
const (
	Burst        = burst
	PerSecond    = perSecond
	MaxAddresses = maxAddresses
)

// Words are what the pages say, by language.
func Words() map[string]any { return map[string]any{"en": english, "de": german} }
