package document

import (
	"slices"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"daybook/backend/book"
)

// Lengths are millimetres, sizes of type are points.
const (
	marginLeft   = 20.0
	marginRight  = 20.0
	marginTop    = 16.0
	marginBottom = 24.0 // the footer stands in it
	pointsPerMM  = 72 / 25.4
)

// paper is the document being drawn: its pages and the place of the next block on the current one.
type paper struct {
	pdf                   *gofpdf.Fpdf
	store                 book.Store
	words                 catalogue
	figures               figures
	pageWidth, pageHeight float64
	right, bottom         float64 // where content ends
	y                     float64 // the top of the next block
	current               style   // the font last selected
	newPage               func()  // draws what stands on top of a further page
	footer                string  // stands at the foot of every page
	stamp                 string  // stands across every page; empty for none
	stampInk              ink
}

// letter lists the countries that print on Letter (Unicode CLDR, paperSize).
const letter = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"

// newPaper is an empty document of a store in a language, or else in the store's, of the size its country prints on.
func newPaper(store book.Store, language string) *paper {
	size := "A4"
	if slices.Contains(strings.Fields(letter), store.Address.Country) {
		size = "Letter"
	}
	pdf := gofpdf.New("P", "mm", size, "")
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCompression(true)
	pdf.SetCatalogSort(true)
	pdf.SetProducer("Daybook", false)
	addFonts(pdf)
	p := &paper{
		pdf: pdf, store: store, words: catalogueOf(language, store.Language), figures: figures{store.Notation()}, newPage: func() {},
	}
	if store.Sample {
		p.mark(labelSample, inkStamp)
	}
	p.pageWidth, p.pageHeight = pdf.GetPageSize()
	p.right, p.bottom = p.pageWidth-marginRight, p.pageHeight-marginBottom
	return p
}

// describe writes what viewers show about the file. The moment is the document's own, so that the bytes stay the same.
func (p *paper) describe(title, author string, moment time.Time) {
	p.pdf.SetTitle(printable(title), true)
	p.pdf.SetAuthor(printable(author), true)
	p.pdf.SetCreationDate(moment.UTC())
	p.pdf.SetModificationDate(moment.UTC())
}

// date writes a day in the document's language.
func (p *paper) date(d book.Date) string {
	return writeDate(d, p.words.language, p.store.Address.Country)
}

// turn starts a page with the stamp under everything else.
func (p *paper) turn() {
	p.pdf.AddPage()
	p.drawStamp()
	p.y = marginTop
	if p.pdf.PageNo() > 1 {
		p.newPage()
	}
}

// topOfFurtherPages is where content starts under what stands on top of a further page.
func (p *paper) topOfFurtherPages() float64 { return marginTop + small.leading() + 4 }

// need starts a page unless there is room for a block of this height.
func (p *paper) need(height float64) {
	if p.y+height > p.bottom {
		p.turn()
	}
}

// finish draws what only a complete document knows: page numbers.
func (p *paper) finish() {
	for page := 1; page <= p.pdf.PageCount(); page++ {
		p.pdf.SetPage(page)
		p.current = style{}
		p.drawFooter(page)
	}
}
