package sandbox

// Words are what the pages say, by language.
func Words() map[string]words { return map[string]words{"en": english, "de": german} }
