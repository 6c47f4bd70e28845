package paycode

import (
	"regexp"
	"strings"
)

var (
	pixEmail  = regexp.MustCompile(`^[a-z0-9.!#$&'*+/=?^_{|}~-]+@[a-z0-9.-]+$`)
	pixPhone  = regexp.MustCompile(`^\+[1-9][0-9]{1,14}$`)
	pixRandom = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)
	pixPerson = regexp.MustCompile(`^[0-9]{11}$`)
	pixFirm   = regexp.MustCompile(`^[0-9A-Z]{12}[0-9]{2}$`)
)

// pixKey tidies and checks a key: a mail address, a phone number with +55, a random key, a CPF or a CNPJ (also the one with
// letters, of July 2026). Source: Banco Central do Brasil, Manual Operacional do DICT.
func pixKey(account string) (string, error) {
	key := strings.TrimSpace(account)
	if lower := strings.ToLower(key); len(lower) <= 77 && pixEmail.MatchString(lower) || pixRandom.MatchString(lower) {
		return lower, nil
	}
	key = strings.ToUpper(strings.NewReplacer(" ", "", ".", "", "/", "", "-", "", "(", "", ")", "").Replace(key))
	switch {
	case pixPhone.MatchString(key):
		return key, nil
	case pixPerson.MatchString(key) && brazilian(key, 11):
		return key, nil
	case pixFirm.MatchString(key) && brazilian(key, 9):
		return key, nil
	}
	return "", badAccount("A PIX key is a mail address, a phone number with +55, a CPF, a CNPJ or a random key.")
}

// brazilian checks the last two digits of a CPF or CNPJ: the sum by weights 2, 3, 4 … from the right, beginning again after
// the highest, times 10 mod 11 mod 10; a letter counts its ASCII code less 48. Source: Receita Federal, IN RFB 2229/2024.
func brazilian(text string, highest int) bool {
	for end := len(text) - 2; end < len(text); end++ {
		sum := 0
		for i := range end {
			sum += int(text[i]-'0') * (2 + (end-1-i)%(highest-1))
		}
		if byte('0'+sum*10%11%10) != text[end] {
			return false
		}
	}
	return true
}
