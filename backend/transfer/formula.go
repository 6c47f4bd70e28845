package transfer

import "strings"

// formulaStarts are the characters with which a spreadsheet takes a cell for a formula, and their full-width forms.
// Source: OWASP, "CSV Injection".
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// looksLikeFormula tells whether a spreadsheet could run the text. Apostrophes before it are looked through, so that
// armed and disarmed undo each other whatever a text begins with.
func looksLikeFormula(text string) bool {
	text = strings.TrimLeft(text, "'")
	for _, r := range text {
		return strings.ContainsRune(formulaStarts, r)
	}
	return false
}

// armed puts an apostrophe before what a spreadsheet could run.
func armed(text string) string {
	if looksLikeFormula(text) {
		return "'" + text
	}
	return text
}
