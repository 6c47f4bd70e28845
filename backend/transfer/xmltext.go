package transfer

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// attr is the value of an attribute of the tag; its name is given with a space before it.
func (m mark) attr(name string) []byte {
	at := bytes.Index(m.attrs, []byte(name))
	for at >= 0 {
		rest := bytes.TrimLeft(m.attrs[at+len(name):], " ")
		if len(rest) > 1 && rest[0] == '=' {
			rest = bytes.TrimLeft(rest[1:], " ")
			if len(rest) > 1 && (rest[0] == '"' || rest[0] == '\'') {
				if end := bytes.IndexByte(rest[1:], rest[0]); end >= 0 {
					return rest[1 : end+1]
				}
			}
		}
		next := bytes.Index(m.attrs[at+1:], []byte(name))
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return nil
}

// plainText resolves the entities of a text.
func plainText(text []byte) string {
	if bytes.IndexByte(text, '&') < 0 {
		return string(text)
	}
	var out strings.Builder
	rest := string(text)
	for {
		before, after, found := strings.Cut(rest, "&")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		entity, tail, closed := strings.Cut(after, ";")
		if r := entityRune(entity); closed && r != utf8.RuneError {
			out.WriteRune(r)
			rest = tail
			continue
		}
		out.WriteByte('&')
		rest = after
	}
}

func entityRune(entity string) rune {
	switch entity {
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "amp":
		return '&'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	digits, base := strings.TrimPrefix(entity, "#"), 10
	if strings.HasPrefix(digits, "x") {
		digits, base = digits[1:], 16
	}
	code, err := strconv.ParseInt(digits, base, 32)
	if err != nil || digits == entity || !utf8.ValidRune(rune(code)) {
		return utf8.RuneError
	}
	return rune(code)
}
