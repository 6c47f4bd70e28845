package book

import (
	"strings"
	"unicode/utf16"
)

// SMSSize is how a text travels by SMS. A long one is cut into parts, each of which a provider charges for.
type SMSSize struct {
	Parts   int  `json:"parts"`
	Length  int  `json:"length"`  // in the signs that a part holds
	Unicode bool `json:"unicode"` // a sign beyond the SMS alphabet makes a part hold 70 signs, not 160
}

// gsmBasic and gsmExtended are the SMS alphabet (3GPP TS 23.038, 6.2.1): a sign of the extension table takes two places.
const (
	gsmBasic    = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
	gsmExtended = "\f^{}\\[~]|€"
)

// SizeOfSMS counts the parts of a text: 160 places in one part or 153 in each of several, or 70 and 67 of UTF-16 where a sign is
// beyond the SMS alphabet. No sign is cut in two.
func SizeOfSMS(text string) SMSSize {
	places, unicode := placesOf(text)
	if unicode {
		return sizeOf(places, 70, 67, true)
	}
	return sizeOf(places, 160, 153, false)
}

// placesOf is how many places each sign takes.
func placesOf(text string) (places []int, unicode bool) {
	for _, r := range text {
		switch {
		case strings.ContainsRune(gsmBasic, r):
			places = append(places, 1)
		case strings.ContainsRune(gsmExtended, r):
			places = append(places, 2)
		default:
			return utf16Places(text), true
		}
	}
	return places, false
}

func utf16Places(text string) []int {
	var places []int
	for _, r := range text {
		places = append(places, max(1, utf16.RuneLen(r)))
	}
	return places
}

func sizeOf(places []int, single, each int, unicode bool) SMSSize {
	size := SMSSize{Parts: 1, Unicode: unicode}
	used := 0
	for _, place := range places {
		size.Length += place
		if used += place; used > each {
			size.Parts++
			used = place
		}
	}
	if size.Length <= single {
		size.Parts = 1
	}
	return size
}
