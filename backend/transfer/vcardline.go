package transfer

import (
	"io"
	"mime/quotedprintable"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// cardLines joins the lines of a vCard that were folded.
type cardLines struct {
	rest string
}

func (l *cardLines) next() (string, bool) {
	for l.rest != "" {
		line := l.take()
		soft := isQuotedPrintable(line)
		for l.rest != "" && (l.rest[0] == ' ' || l.rest[0] == '\t' || soft && strings.HasSuffix(line, "=")) {
			if soft && strings.HasSuffix(line, "=") {
				line = strings.TrimSuffix(line, "=") + strings.TrimLeft(l.take(), " \t")
			} else {
				line += l.take()[1:]
			}
		}
		if line != "" {
			return line, true
		}
	}
	return "", false
}

func (l *cardLines) take() string {
	line, rest, _ := strings.Cut(l.rest, "\n")
	l.rest = rest
	return strings.TrimRight(line, "\r")
}

func isQuotedPrintable(line string) bool {
	head, _, _ := strings.Cut(line, ":")
	return strings.Contains(strings.ToUpper(head), "QUOTED-PRINTABLE")
}

// property is a line of a vCard: item1.EMAIL;TYPE=work,pref:ada@example.com
type property struct {
	name  string
	value string
	rank  int // -1 for what is preferred
}

func parseProperty(line string) property {
	head, value := cutHead(line)
	words := strings.Split(head, ";")
	name := strings.ToUpper(words[0])
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
		name = name[dot+1:]
	}
	p := property{name: strings.TrimSpace(name), value: value}
	params := strings.ToUpper(strings.Join(words[1:], ";"))
	if strings.Contains(params, "QUOTED-PRINTABLE") {
		p.value = fromQuotedPrintable(value, params)
	}
	if strings.Contains(params, "PREF") {
		p.rank = -1
	}
	return p
}

// cutHead parts a line at the first colon that is not within quotation marks.
func cutHead(line string) (head, value string) {
	quoted := false
	for i := range len(line) {
		switch {
		case line[i] == '"':
			quoted = !quoted
		case line[i] == ':' && !quoted:
			return line[:i], line[i+1:]
		}
	}
	return line, ""
}

// fromQuotedPrintable decodes a value of vCard 2.1; its line breaks become the escape that the later versions use.
func fromQuotedPrintable(value, params string) string {
	data, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(value)))
	if err != nil {
		return value
	}
	text := string(data)
	_, charset, _ := strings.Cut(params, "CHARSET=")
	charset, _, _ = strings.Cut(charset, ";")
	for _, c := range charsets {
		if strings.EqualFold(c.name, charset) {
			text = decodeBytes(data, c.table)
		}
	}
	if !utf8.ValidString(text) {
		text = decodeBytes(data, charmap.Windows1252)
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", `\n`)
}

// components parts a structured value at its semicolons and resolves the escapes of each part.
func components(value string) []string {
	var parts []string
	var part strings.Builder
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case c == '\\' && i+1 < len(value):
			i++
			part.WriteString(unescapedChar(value[i]))
		case c == ';':
			parts = append(parts, strings.TrimSpace(part.String()))
			part.Reset()
		default:
			part.WriteByte(c)
		}
	}
	return append(parts, strings.TrimSpace(part.String()))
}

func unescapedChar(c byte) string {
	switch c {
	case 'n', 'N':
		return "\n"
	case '\\', ',', ';', ':':
		return string(rune(c))
	}
	return `\` + string([]byte{c})
}
