package transfer

import (
	"encoding/xml"
	"path"
	"slices"
	"strings"
)

type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

// relations of a part stand beside it in _rels.
func (w *workbook) relations(part string) ([]relation, error) {
	var list struct {
		Relations []relation `xml:"Relationship"`
	}
	file := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if w.files[file] == nil {
		return nil, nil
	}
	err := w.decodeXML(file, &list)
	for i, r := range list.Relations {
		target := strings.ReplaceAll(r.Target, `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", path.Dir(part), target)
		}
		list.Relations[i].Target = strings.TrimPrefix(path.Clean(target), "/")
	}
	return list.Relations, err
}

func (w *workbook) mainPart() string {
	relations, err := w.relations("x")
	if err == nil {
		for _, r := range relations {
			if strings.HasSuffix(r.Type, "/officeDocument") {
				return r.Target
			}
		}
	}
	return "xl/workbook.xml"
}

type mainXML struct {
	Properties struct {
		Date1904 string `xml:"date1904,attr"`
	} `xml:"workbookPr"`
	Sheets []struct {
		Name  string     `xml:"name,attr"`
		State string     `xml:"state,attr"`
		Attrs []xml.Attr `xml:",any,attr"`
	} `xml:"sheets>sheet"`
}

// readMain lists the visible sheets, else the hidden ones, and reads the texts and styles they share.
func (w *workbook) readMain(main string) error {
	var content mainXML
	if err := w.decodeXML(main, &content); err != nil {
		return err
	}
	relations, err := w.relations(main)
	if err != nil {
		return err
	}
	if content.Properties.Date1904 == "1" || content.Properties.Date1904 == "true" {
		w.base = 1462
	}
	var hidden []sheetEntry
	for _, sheet := range content.Sheets {
		entry := sheetEntry{sheet.Name, target(relations, sheet.Attrs)}
		switch {
		case w.files[entry.part] == nil || strings.Contains(entry.part, "chartsheets/"):
		case sheet.State == "" || sheet.State == "visible":
			w.sheets = append(w.sheets, entry)
		default:
			hidden = append(hidden, entry)
		}
	}
	w.sheets = append(w.sheets, hidden...)
	return w.readShared(relations)
}

// target is the part of the relation whose ID is one of the attributes (r:id, whatever its prefix).
func target(relations []relation, attrs []xml.Attr) string {
	for _, attr := range attrs {
		i := slices.IndexFunc(relations, func(r relation) bool { return attr.Name.Local == "id" && r.ID == attr.Value })
		if i >= 0 {
			return relations[i].Target
		}
	}
	return ""
}

func (w *workbook) readShared(relations []relation) error {
	for _, r := range relations {
		if w.files[r.Target] == nil {
			continue
		}
		var err error
		switch {
		case strings.HasSuffix(r.Type, "/sharedStrings"):
			w.texts, err = w.readTexts(r.Target)
		case strings.HasSuffix(r.Type, "/styles"):
			w.styles, err = w.readStyles(r.Target)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
