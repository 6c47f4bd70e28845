package transfer

import (
	"fmt"
	"strings"
)

// The parts that are the same in every workbook (ECMA-376).
const (
	xmlStart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

	contentTypesXML = xmlStart + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>` +
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`

	packageRelationsXML = xmlStart + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`

	workbookXML = xmlStart + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
		`<sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>`

	workbookRelationsXML = xmlStart + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`

	// sheetStartXML keeps the header in sight and gives the columns room.
	sheetStartXML = xmlStart + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
		`<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
		`<cols><col min="1" max="100" width="18" customWidth="1"/></cols><sheetData>`

	// stylesXML: text and a bold header, then the formats of numbers.
	stylesXML = xmlStart + `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s` +
		`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="%d">` +
		`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
		`<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>%s</cellXfs></styleSheet>`
)

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escaped makes a text fit for XML. Characters that XML cannot hold are written _x0007_, and a text that looks so by itself is
// kept apart from them (ECMA-376, 22.9.2.19).
func escaped(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	if strings.Contains(text, "_x") || strings.ContainsFunc(text, isUnfit) {
		text = withEscapes(text)
	}
	return xmlEscapes.Replace(text)
}

func withEscapes(text string) string {
	var out strings.Builder
	for i, r := range text {
		switch {
		case isUnfit(r):
			fmt.Fprintf(&out, "_x%04X_", r)
		case r == '_' && len(text)-i >= 7 && escapedCharacter.MatchString(text[i:i+7]):
			out.WriteString("_x005F_")
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// isUnfit tells what XML 1.0 has no place for, and the carriage return, which its readers turn into a line feed.
func isUnfit(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF
}
