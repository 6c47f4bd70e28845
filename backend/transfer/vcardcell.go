package transfer

import "strings"

type headedCell struct {
	header, text string
}

// structured are the headers of the parts of a structured property; empty for parts that are not taken up.
var structured = map[string][]string{
	"N":   {"Last name", "First name", "Additional names", "Title", "Suffix"},
	"ORG": {"Company", "Department", "Department"},
	"ADR": {"Post office box", "Address line 2", "Street", "City", "Region", "Postal code", "Country"},
}

// plainHeaders are the headers of properties of one text.
var plainHeaders = map[string]string{
	"FN": "Full name", "EMAIL": "Email", "TEL": "Phone", "NOTE": "Note", "CATEGORIES": "Tags", "LANG": "Language", "URL": "Website",
	"BDAY": "Birthday", "TITLE": "Job title", "ROLE": "Role", "NICKNAME": "Nickname", "GENDER": "Gender", "ANNIVERSARY": "Anniversary",
	"IMPP": "Messenger",
}

// technical properties say something to programs, or hold pictures and sounds.
const technical = " VERSION PRODID REV UID PHOTO LOGO SOUND KEY SOURCE CLASS KIND SORT-STRING LABEL GEO TZ AGENT MAILER CLIENTPIDMAP XML MEMBER RELATED CALURI CALADRURI FBURL PROFILE NAME "

// cells are the cells of the table that a property fills.
func (p property) cells() []headedCell {
	if headers, ok := structured[p.name]; ok {
		return p.parts(headers)
	}
	header := plainHeaders[p.name]
	switch {
	case strings.Contains(technical, " "+p.name+" "), strings.HasPrefix(p.name, "X-AB"):
		return nil
	case header == "":
		header = p.name
	}
	text := strings.Join(components(p.value), "; ")
	text = strings.TrimPrefix(strings.TrimPrefix(text, "tel:"), "mailto:")
	if isBlank(text) {
		return nil
	}
	return []headedCell{{header, text}}
}

func (p property) parts(headers []string) []headedCell {
	var cells []headedCell
	for i, text := range components(p.value) {
		if i < len(headers) && !isBlank(text) {
			cells = append(cells, headedCell{headers[i], text})
		}
	}
	return cells
}
