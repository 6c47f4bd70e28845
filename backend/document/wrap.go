package document

import "strings"

// wrap breaks a text into lines no wider than width, at spaces that are not no-break ones and at line breaks;
// a word that is wider than a line is broken inside.
func (p *paper) wrap(text string, width float64, s style) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(strings.TrimSpace(printable(text)), "\n") {
		lines = append(lines, p.wrapParagraph(paragraph, width, s)...)
	}
	return lines
}

func (p *paper) wrapParagraph(paragraph string, width float64, s style) []string {
	if p.width(paragraph, s) <= width {
		return []string{paragraph}
	}
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(paragraph, func(r rune) bool { return r == ' ' }) {
		if longer := line + " " + word; line != "" && p.width(longer, s) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; p.width(line, s) > width; {
			at := p.fitting(line, width, s)
			lines, line = append(lines, line[:at]), line[at:]
		}
	}
	return append(lines, line)
}

// fitting is how many bytes of a word fit in width: whole characters, at least one.
func (p *paper) fitting(word string, width float64, s style) int {
	taken := 0.0
	for at, r := range word {
		taken += p.width(string(r), s)
		if at > 0 && taken > width {
			return at
		}
	}
	return len(word)
}
