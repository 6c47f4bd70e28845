package document

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

// drawn is the invoice's PDF.
func drawn(t testing.TB, s InvoiceSheet) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Invoice(&out, s); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// pages reads a PDF: the text of each page, laid out as it stands on paper.
func pages(t testing.TB, pdf []byte) []string {
	t.Helper()
	return textOf(t, pdf, "-layout")
}

// textOf reads the text of each page in a mode of pdftotext; "-raw" is the order in which it was drawn.
func textOf(t testing.TB, pdf []byte, mode string) []string {
	t.Helper()
	read := exec.Command("pdftotext", mode, "-enc", "UTF-8", "-", "-")
	read.Stdin = bytes.NewReader(pdf)
	text, err := read.Output()
	if err != nil {
		t.Fatalf("pdftotext (Debian: poppler-utils) must be there and accept the file: %v", err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
}

func mustHold(t *testing.T, text string, wanted ...string) {
	t.Helper()
	text = strings.Join(strings.Fields(text), " ")
	for _, want := range wanted {
		if !strings.Contains(text, want) {
			t.Errorf("the document does not say %q:\n%s", want, text)
		}
	}
}

func mustLack(t *testing.T, text string, unwanted ...string) {
	t.Helper()
	for _, word := range unwanted {
		if strings.Contains(text, word) {
			t.Errorf("the document says %q:\n%s", word, text)
		}
	}
}
