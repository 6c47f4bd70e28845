package document

import (
	_ "embed"

	"github.com/jung-kurt/gofpdf"
)

// The fonts are strings because the PDF library writes into the bytes it is given: every document gets its own copy.
var (
	//go:embed fonts/Inter-Regular.ttf
	regularFont string
	//go:embed fonts/Inter-SemiBold.ttf
	semiBoldFont string
)

const typeface = "inter"

func addFonts(pdf *gofpdf.Fpdf) {
	pdf.AddUTF8FontFromBytes(typeface, "", []byte(regularFont))
	pdf.AddUTF8FontFromBytes(typeface, "B", []byte(semiBoldFont))
}
