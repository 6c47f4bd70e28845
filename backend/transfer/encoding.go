package transfer

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"daybook/backend/book"
)

const (
	utf8Name    = "utf-8"
	utf16LEName = "utf-16le"
	utf16BEName = "utf-16be"
)

// Encodings lists the encodings that a person can choose from, the usual ones first.
func Encodings() []string {
	names := []string{utf8Name, utf16LEName, utf16BEName}
	for _, c := range charsets {
		names = append(names, c.name)
	}
	return names
}

// decode turns the bytes of a text file into UTF-8 and says what they were.
func decode(name string, data []byte, options Options) (text, encoding string, err error) {
	encoding = options.Encoding
	if encoding == "" {
		if encoding = detect(data, options.Country); encoding == "" {
			return "", "", notATable(name)
		}
	}
	switch encoding {
	case utf8Name:
		return string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))), encoding, nil
	case utf16LEName:
		return decodeUTF16(data, binary.LittleEndian), encoding, nil
	case utf16BEName:
		return decodeUTF16(data, binary.BigEndian), encoding, nil
	}
	for _, c := range charsets {
		if c.name == encoding {
			return decodeBytes(data, c.table), encoding, nil
		}
	}
	return "", "", book.Refuse(CodeEncoding, "encoding", "Daybook does not know the encoding %s.", encoding).With("encoding", encoding)
}

// detect names the encoding, or "" for what is no text.
func detect(data []byte, country string) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return utf8Name
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16LEName
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16BEName
	case bytes.IndexByte(data, 0) >= 0:
		return detectUTF16(data)
	case mostlyUTF8(data):
		return utf8Name
	}
	return detectCharset(data, country)
}

// detectUTF16 looks at where the zero bytes are: in UTF-16 every separator and line end has one, always on the same side.
func detectUTF16(data []byte) string {
	var zeros [2]int
	for i, b := range data[:min(len(data), sniffed)] {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[0] == 0 && zeros[1] > 0:
		return utf16LEName
	case zeros[1] == 0 && zeros[0] > 0:
		return utf16BEName
	}
	return ""
}

// mostlyUTF8 also takes a file in which a few bytes are broken: the rows that hold them are told, the others are right.
func mostlyUTF8(data []byte) bool {
	if utf8.Valid(data) {
		return true
	}
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return good > 4*bad
}

func decodeUTF16(data []byte, order binary.ByteOrder) string {
	out := make([]byte, 0, len(data))
	for len(data) >= 2 {
		r := rune(order.Uint16(data))
		data = data[2:]
		if utf16.IsSurrogate(r) && len(data) >= 2 {
			if pair := utf16.DecodeRune(r, rune(order.Uint16(data))); pair != utf8.RuneError {
				r, data = pair, data[2:]
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return string(bytes.TrimPrefix(out, []byte("\ufeff")))
}

func decodeBytes(data []byte, table *charmap.Charmap) string {
	out := make([]byte, 0, len(data)+len(data)/8)
	for _, b := range data {
		if b < utf8.RuneSelf {
			out = append(out, b)
		} else {
			out = utf8.AppendRune(out, table.DecodeByte(b))
		}
	}
	return string(out)
}
