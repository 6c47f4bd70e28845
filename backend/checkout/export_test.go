package checkout

// What a test counts up to, and the words that it compares.
const (
	Burst        = burst
	PerSecond    = perSecond
	MaxAddresses = maxAddresses
)

// Palette is a store's colour as a page wears it.
type Palette struct{ Accent, OnAccent string }

// PaletteOn fits a colour to a page.
func PaletteOn(color, ground string) Palette {
	p := paletteOn(color, ground)
	return Palette{p.accent, p.onAccent}
}

// Words are what the pages say, by language.
func Words() map[string]any { return map[string]any{"en": english, "de": german} }
