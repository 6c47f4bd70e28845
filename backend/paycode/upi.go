package paycode

import (
	"net/url"
	"regexp"
	"strings"
)

var (
	upiAddress   = regexp.MustCompile(`^[a-zA-Z0-9._-]{2,256}@[a-zA-Z][a-zA-Z0-9]{1,63}$`)
	upiReference = regexp.MustCompile(`^[a-zA-Z0-9]{1,35}$`)
)

// upiPayload writes a UPI link. Source: National Payments Corporation of India, UPI Linking Specifications 1.6. The highest
// amount, ₹10 lakh, is the one of UPI's widest category (2025); an app may stop lower.
func upiPayload(r Request) (string, error) {
	account := strings.TrimSpace(r.Account)
	if !upiAddress.MatchString(account) {
		return "", badAccount("A UPI address looks like name@bank.")
	}
	if r.Reference != "" && !upiReference.MatchString(r.Reference) {
		return "", badReference("A UPI reference has up to 35 letters and digits.")
	}
	link := "upi://pay?pa=" + account
	for _, f := range []struct{ key, value string }{
		{"pn", r.Payee.Name}, {"tr", r.Reference}, {"tn", r.Text}, {"am", units(r.Amount)}, {"cu", "INR"},
	} {
		if f.value != "" {
			link += "&" + f.key + "=" + upiEscaped(f.value)
		}
	}
	return link, nil
}

// upiEscaped writes a space as %20: apps show the + of a web form as it is.
func upiEscaped(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }
