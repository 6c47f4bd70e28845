package mail

import (
	"encoding/base64"
	"errors"
	"fmt"
	"net/textproto"
	"strings"
	"unicode"
)

// longestAnswer is how much of a server's answer is kept, in runes.
const longestAnswer = 400

// redactor takes the password out of texts. Some servers repeat in their answer what they were told.
type redactor struct{ *strings.Replacer }

func newRedactor(user, password string) redactor {
	if password == "" {
		return redactor{strings.NewReplacer()}
	}
	var pairs []string
	for _, told := range []string{"\x00" + user + "\x00" + password, user + ":" + password, password} {
		pairs = append(pairs, base64.StdEncoding.EncodeToString([]byte(told)), "•••")
	}
	return redactor{strings.NewReplacer(append(pairs, password, "•••")...)}
}

// clean fills in the server's words and takes the password out of every part of f.
func (r redactor) clean(f *Failure) *Failure {
	var answer *textproto.Error
	if errors.As(f.Err, &answer) {
		words := r.oneLine(answer.Msg)
		f.Server = strings.TrimSpace(fmt.Sprintf("%03d %s", answer.Code, words))
		f.Err = &textproto.Error{Code: answer.Code, Msg: words}
		return f
	}
	if text := f.Err.Error(); r.Replace(text) != text {
		f.Err = errors.New(r.Replace(text))
	}
	return f
}

// oneLine joins an answer of many lines, leaving out what cannot be shown.
func (r redactor) oneLine(text string) string {
	text = strings.Join(strings.Fields(r.Replace(strings.ToValidUTF8(text, "?"))), " ")
	shown := strings.Map(func(c rune) rune {
		if !unicode.IsPrint(c) {
			return -1
		}
		return c
	}, text)
	if runes := []rune(shown); len(runes) > longestAnswer {
		return string(runes[:longestAnswer]) + "…"
	}
	return shown
}
