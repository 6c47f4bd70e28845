package transfer

import (
	"regexp"
	"strings"
)

// look is how a style shows a number, as far as it changes what the number says.
type look struct {
	kind   lookKind
	zeros  int // digits of a code such as 00000, which shows leading zeros
	hasDay bool
	hasDHM bool
}

type lookKind int

const (
	lookNumber lookKind = iota
	lookPercent
	lookMoment
	lookCode
)

// readStyles gives the look of each style a cell can name.
func (w *workbook) readStyles(part string) ([]look, error) {
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := w.decodeXML(part, &styles); err != nil {
		return nil, err
	}
	codes := map[int]string{}
	for _, f := range styles.Formats {
		codes[f.ID] = f.Code
	}
	looks := make([]look, len(styles.Cells))
	for i, cell := range styles.Cells {
		if code, custom := codes[cell.Format]; custom {
			looks[i] = lookOfCode(code)
		} else {
			looks[i] = lookOfBuiltin(cell.Format)
		}
	}
	return looks, nil
}

// lookOfBuiltin knows the formats that have a number only (ECMA-376, 18.8.30).
func lookOfBuiltin(id int) look {
	switch {
	case id == 9 || id == 10:
		return look{kind: lookPercent}
	case id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id == 57 || id == 58:
		return look{kind: lookMoment, hasDay: true}
	case id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47 || id == 55 || id == 56:
		return look{kind: lookMoment, hasDHM: true}
	case id == 22:
		return look{kind: lookMoment, hasDay: true, hasDHM: true}
	}
	return look{}
}

var (
	// formatTexts are the parts of a format that are shown as they stand, and colours, currencies and conditions.
	formatTexts = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`)
	elapsed     = regexp.MustCompile(`(?i)\[(h+|m+|s+)\]`)
	zeroCode    = regexp.MustCompile(`^0{2,}$`)
)

// lookOfCode reads a format code such as "dd.mm.yyyy hh:mm"; only its first section, for positive numbers, counts.
func lookOfCode(code string) look {
	code = elapsed.ReplaceAllString(code, "h")
	code = strings.ToLower(formatTexts.ReplaceAllString(code, ""))
	code, _, _ = strings.Cut(code, ";")
	day, clock := strings.ContainsAny(code, "dy"), strings.ContainsAny(code, "hs")
	switch {
	case strings.Contains(code, "general"):
		return look{}
	case strings.Contains(code, "%"):
		return look{kind: lookPercent}
	case day || clock || strings.Contains(code, "m"):
		return look{kind: lookMoment, hasDay: day || !clock, hasDHM: clock}
	case zeroCode.MatchString(code):
		return look{kind: lookCode, zeros: len(code)}
	}
	return look{}
}
