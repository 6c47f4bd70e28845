package document

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// replacement stands where a character has no glyph.
const replacement = '?'

// Unprintable lists the characters of texts that a document cannot show, each once, in code point order: emoji, and
// scripts the typeface lacks or that need joining or right-to-left setting (Arabic, Hebrew, Devanagari, Chinese …).
// Marks without a shape of their own, such as variation selectors, are left out quietly and not listed.
func Unprintable(texts ...string) []rune {
	var missing []rune
	for _, text := range texts {
		for _, r := range norm.NFC.String(text) {
			if !invisible(r) && !unicode.Is(coverage, r) {
				missing = append(missing, r)
			}
		}
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}

// printable is the text as the typeface can set it: nothing it lacks, nothing invisible, line breaks kept.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case invisible(r):
			return -1
		case unicode.Is(coverage, r):
			return r
		default:
			return replacement
		}
	}, norm.NFC.String(text))
}

func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector)
}
