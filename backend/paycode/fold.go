package paycode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"daybook/backend/book"
)

// plainer are characters that have no decomposition in Unicode but a usual way of being written plainly.
var plainer = map[rune]string{
	'ß': "ss", 'ẞ': "SS", 'æ': "ae", 'Æ': "AE", 'œ': "oe", 'Œ': "OE", 'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'đ': "d", 'Đ': "D", 'ð': "d", 'Ð': "D",
	'þ': "th", 'Þ': "Th", 'ı': "i", 'ħ': "h", 'Ħ': "H", '‘': "'", '’': "'", '‚': "'", '“': `"`, '”': `"`, '„': `"`, '«': `"`, '»': `"`, '‹': "'", '›': "'",
	'‐': "-", '‑': "-", '‒': "-", '–': "-", '—': "-", '−': "-", '⁄': "/", '×': "x", '·': "-", '•': "-", '№': "No", '€': "EUR", '£': "GBP",
}

// fold writes a text on one line with the characters that a scheme takes: accents are dropped, typographer's signs become
// typewriter's, and any other sign becomes a space. A letter or digit that cannot be written so is refused.
func fold(field, text string, takes alphabet) (string, error) {
	var folded, lost strings.Builder
	for _, r := range norm.NFC.String(text) {
		plain, ok := foldRune(r, takes)
		folded.WriteString(plain)
		if !ok {
			lost.WriteRune(r)
		}
	}
	if lost.Len() > 0 {
		return "", book.Refuse(CodeCharacters, field, "A payment code cannot hold %s.", lost.String()).With("characters", lost.String())
	}
	return strings.Join(strings.Fields(folded.String()), " "), nil
}

// foldRune is false for a letter or digit that has no plain form.
func foldRune(r rune, takes alphabet) (string, bool) {
	if takes(r) {
		return string(r), true
	}
	var plain strings.Builder
	for _, part := range norm.NFKD.String(string(r)) {
		for _, p := range plainForm(part) {
			if takes(p) {
				plain.WriteRune(p)
			}
		}
	}
	switch {
	case plain.Len() > 0:
		return plain.String(), true
	case unicode.IsMark(r) || unicode.Is(unicode.Cf, r):
		return "", true
	}
	return " ", !unicode.IsLetter(r) && !unicode.IsNumber(r)
}

func plainForm(r rune) string {
	if plain, ok := plainer[r]; ok {
		return plain
	}
	return string(r)
}

func asciiLetter(r rune) bool { return ' ' <= r && r <= '~' }

// latinLetter is the character set of the Swiss QR-bill (SIX, Implementation Guidelines QR-bill 2.3).
func latinLetter(r rune) bool {
	switch {
	case r == '\u00a0' || r == '\u00ad':
		return false
	case asciiLetter(r), '\u00a0' < r && r <= '\u017f', '\u0218' <= r && r <= '\u021b', r == '€':
		return true
	}
	return false
}

// europeanLetter adds Greek and Cyrillic, which EPC069-12 names among its character sets.
func europeanLetter(r rune) bool {
	return latinLetter(r) || unicode.IsLetter(r) && unicode.In(r, unicode.Greek, unicode.Cyrillic)
}

// anyLetter is for schemes that escape what is not ASCII.
func anyLetter(r rune) bool { return unicode.IsPrint(r) && r != utf8.RuneError }
