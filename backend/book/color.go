package book

import (
	"regexp"
	"strings"
)

var colorForm = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// cleanColor refuses what is not a colour such as #17573a; an empty one passes.
func cleanColor(field, text string) (string, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	if text != "" && !colorForm.MatchString(text) {
		return "", Refuse(CodeInvalid, field, "A colour is # and six digits or letters from a to f.")
	}
	return text, nil
}
