package transfer

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// mark is a tag or a piece of text of an XML part.
type mark struct {
	name  []byte // of the tag, without its namespace; empty for text
	attrs []byte
	text  []byte
	close bool // an end tag
	empty bool // <tag/>
}

// xmlReader reads the large parts of a workbook. encoding/xml, and every library built on it, takes some five seconds for
// 100,000 rows; a sheet needs none of what it does: no namespaces, no entities of its own, no nesting to be checked.
// Marks are valid until the next one is read.
type xmlReader struct {
	r     *bufio.Reader
	spill []byte // what did not fit into the reader's buffer
	inTag bool
}

func newXMLReader(r io.Reader) *xmlReader { return &xmlReader{r: bufio.NewReaderSize(r, 64<<10)} }

// longestMark is the most text that is read at once: a cell holds 32,767 characters.
const longestMark = 1 << 20

var errLongMark = errors.New("a piece of XML is too long")

// until reads up to and including the delimiter.
func (x *xmlReader) until(delimiter byte) ([]byte, error) {
	part, err := x.r.ReadSlice(delimiter)
	if !errors.Is(err, bufio.ErrBufferFull) {
		return part, err
	}
	x.spill = x.spill[:0]
	for errors.Is(err, bufio.ErrBufferFull) {
		if x.spill = append(x.spill, part...); len(x.spill) > longestMark {
			return nil, errLongMark
		}
		part, err = x.r.ReadSlice(delimiter)
	}
	x.spill = append(x.spill, part...)
	return x.spill, err
}

// next reads a text or a tag; io.EOF after the last.
func (x *xmlReader) next() (mark, error) {
	if !x.inTag {
		text, err := x.until('<')
		x.inTag = err == nil
		text = bytes.TrimSuffix(text, []byte("<"))
		if len(text) > 0 {
			return mark{text: text}, nil
		}
		if err != nil {
			return mark{}, err
		}
	}
	x.inTag = false
	return x.tag()
}

func (x *xmlReader) tag() (mark, error) {
	tag, err := x.until('>')
	if err != nil {
		return mark{}, io.ErrUnexpectedEOF
	}
	switch tag[0] {
	case '?', '!':
		return x.aside(tag)
	case '/':
		return mark{name: localName(bytes.TrimSpace(tag[1 : len(tag)-1])), close: true}, nil
	}
	tag = tag[:len(tag)-1]
	m := mark{}
	if m.empty = bytes.HasSuffix(tag, []byte("/")); m.empty {
		tag = tag[:len(tag)-1]
	}
	m.name = tag
	if space := bytes.IndexAny(tag, " \t\r\n"); space >= 0 {
		m.name, m.attrs = tag[:space], tag[space:]
		spaced(m.attrs)
	}
	m.name = localName(m.name)
	return m, nil
}

// aside passes over comments and declarations and gives what stands in a CDATA section.
func (x *xmlReader) aside(tag []byte) (mark, error) {
	end, data := "", bytes.HasPrefix(tag, []byte("![CDATA["))
	switch {
	case data:
		end = "]]>"
	case bytes.HasPrefix(tag, []byte("!--")):
		end = "-->"
	}
	whole := append([]byte{}, tag...)
	for !bytes.HasSuffix(whole, []byte(end)) {
		more, err := x.until('>')
		if err != nil || len(whole) > longestMark {
			return mark{}, io.ErrUnexpectedEOF
		}
		whole = append(whole, more...)
	}
	if data {
		return mark{text: bytes.ReplaceAll(whole[len("![CDATA["):len(whole)-len(end)], []byte("&"), []byte("&amp;"))}, nil
	}
	return mark{text: []byte{}}, nil
}

// spaced makes every kind of space between attributes a plain one.
func spaced(attrs []byte) {
	for i, b := range attrs {
		if b == '\n' || b == '\t' || b == '\r' {
			attrs[i] = ' '
		}
	}
}

func localName(name []byte) []byte {
	if colon := bytes.IndexByte(name, ':'); colon >= 0 {
		return name[colon+1:]
	}
	return name
}
