package transfer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// charset is an encoding of one byte a character, with the letters beyond ASCII of the languages written in it and the
// countries whose computers use it by habit.
type charset struct {
	name      string
	table     *charmap.Charmap
	alphabets []string
	countries string
}

// The letters of each language. Sources: the exemplar characters of Unicode CLDR.
var (
	western = []string{"äöüßé", "àâæçéèêëîïôœùûüÿ", "áéíñóúü", "àáâãçéêíóôõúü", "àéèìíîòóùú", "åäöé", "æøåéóòâô", "áéíóúëïöüèê", "áðéíóúýþæö"}
	central = []string{"áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "äöüß"}
	russian = []string{"абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдђежзијклљмнњопрстћуфхцчџш"}
	greek   = []string{"αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ"}
	turkish = []string{"çğıöşüİâî"}
	baltic  = []string{"āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž"}
)

// charsets are in the order in which they are preferred where several make equal sense: Windows first, then the Mac, ISO
// and DOS.
var charsets = []charset{
	{"windows-1252", charmap.Windows1252, western, ""},
	{"windows-1250", charmap.Windows1250, central, "AL BA CZ HR HU ME PL RO RS SI SK"},
	{"windows-1251", charmap.Windows1251, russian, "BG BY KG KZ MK RS RU UA"},
	{"windows-1253", charmap.Windows1253, greek, "CY GR"},
	{"windows-1254", charmap.Windows1254, turkish, "TR"},
	{"windows-1257", charmap.Windows1257, baltic, "EE LT LV"},
	{"macintosh", charmap.Macintosh, western, ""},
	{"iso-8859-1", charmap.ISO8859_1, western, ""},
	{"iso-8859-15", charmap.ISO8859_15, western, ""},
	{"iso-8859-2", charmap.ISO8859_2, central, "AL BA CZ HR HU ME PL RO RS SI SK"},
	{"iso-8859-5", charmap.ISO8859_5, russian, ""},
	{"iso-8859-7", charmap.ISO8859_7, greek, "CY GR"},
	{"koi8-r", charmap.KOI8R, russian[:1], ""},
	{"x-mac-cyrillic", charmap.MacintoshCyrillic, russian, ""},
	{"ibm850", charmap.CodePage850, western, ""},
	{"ibm852", charmap.CodePage852, central, ""},
}

// homeBonus is how much better an encoding of the shop's own country is believed.
const homeBonus = 0.1

// detectCharset takes the encoding in which the words with bytes beyond ASCII look the most like words of one language.
// This fits lists of names better than the statistics of running text do.
func detectCharset(data []byte, country string) string {
	words := wordsBeyondASCII(data)
	best, bestScore := "", -1.0
	for _, c := range charsets {
		score := c.sense(words)
		if country != "" && strings.Contains(c.countries, country) {
			score += homeBonus
		}
		if best == "" || score > bestScore {
			best, bestScore = c.name, score
		}
	}
	return best
}

// manyWords is enough to tell an encoding by.
const manyWords = 5000

func wordsBeyondASCII(data []byte) [][]byte {
	var words [][]byte
	for start := 0; start < len(data) && len(words) < manyWords; {
		end, high := start, false
		for end < len(data) && isWordByte(data[end]) {
			high = high || data[end] >= utf8.RuneSelf
			end++
		}
		if high {
			words = append(words, data[start:end])
		}
		start = end + 1
	}
	return words
}

func isWordByte(b byte) bool {
	return b >= utf8.RuneSelf || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// sense is between -1, nothing but noise, and 1, all letters of one language where letters stand.
func (c charset) sense(words [][]byte) float64 {
	total, noise := 0, 0
	fits := make([]int, len(c.alphabets))
	for _, word := range words {
		runes := []rune(decodeBytes(word, c.table))
		for i, r := range runes {
			if r < utf8.RuneSelf {
				continue
			}
			total++
			if c.isNoise(runes, i) {
				noise++
				continue
			}
			for k, alphabet := range c.alphabets {
				if strings.ContainsRune(alphabet, r) || strings.ContainsRune(alphabet, unicode.ToLower(r)) {
					fits[k]++
				}
			}
		}
	}
	return float64(slices.Max(fits)-noise) / float64(max(total, 1))
}

// usualSigns stand in texts of every language.
const usualSigns = "€£§°–—‘’‚“”„«»…·´©®™№½¼¾²³\u00a0\u00ad"

// isNoise tells a character that does not stand so in any word: a control code, an odd sign, a sign between letters, a
// capital after a small letter, a letter of one script beside one of another.
func (c charset) isNoise(word []rune, i int) bool {
	r := word[i]
	inside := i > 0 && i < len(word)-1 && unicode.IsLetter(word[i-1]) && unicode.IsLetter(word[i+1])
	switch {
	case !unicode.IsLetter(r):
		return !strings.ContainsRune(usualSigns, r) || inside && r != '’' && r != '\u00ad'
	case i > 0 && unicode.IsUpper(r) && unicode.IsLower(word[i-1]):
		return true
	}
	script := unicode.In(r, unicode.Latin)
	return i > 0 && unicode.IsLetter(word[i-1]) && unicode.In(word[i-1], unicode.Latin) != script ||
		i < len(word)-1 && unicode.IsLetter(word[i+1]) && unicode.In(word[i+1], unicode.Latin) != script
}
