package book

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
	"unicode"
)

// MaxAttachment is the size of the largest file kept in the book, in bytes.
const MaxAttachment = 10 << 20

// The refusals of files.
const (
	CodeFileEmpty   Code = "file_empty"   // there is nothing in it
	CodeFileLarge   Code = "file_large"   // it is larger than MaxAttachment
	CodeFileType    Code = "file_type"    // files of its type are not kept
	CodeFileContent Code = "file_content" // it does not hold what its name says
)

// Attachment is a file kept in the book for a customer, and perhaps for one of his invoices (else 0).
type Attachment struct {
	ID         int64  `json:"id"`
	CustomerID int64  `json:"customerId"`
	InvoiceID  int64  `json:"invoiceId"`
	Name       string `json:"name"`
	MediaType  string `json:"mediaType"` // found in the content, never taken from outside
	Size       int64  `json:"size"`      // in bytes
	SHA256     string `json:"sha256"`    // in hexadecimal
	UserID     int64  `json:"userId"`    // who added it
	UserName   string `json:"userName"`
	CreatedAt  Moment `json:"createdAt"`
}

// Take checks a file's name and content, and notes its type, size and sum.
func (a *Attachment) Take(data []byte) error {
	var err error
	if a.Name, err = fileName("name", a.Name); err != nil {
		return err
	}
	switch {
	case len(data) == 0:
		return Refuse(CodeFileEmpty, "data", "There is nothing in this file.")
	case len(data) > MaxAttachment:
		return FileTooLarge()
	}
	if a.MediaType, err = mediaType(a.Name, data); err != nil {
		return err
	}
	a.Size, a.SHA256 = int64(len(data)), Sum(data)
	return nil
}

// FileTooLarge is the refusal of a file beyond MaxAttachment.
func FileTooLarge() *Error {
	return Refuse(CodeFileLarge, "data", "A file can have 10 MB.").With("max", "10")
}

// Sum is the SHA-256 of a file, in hexadecimal.
func Sum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// fileName cuts the folders off a file's name. A character that turns the direction of writing would make "fdp.exe" of
// "exe.pdf" on the screen, and is refused like every control character.
func fileName(field, name string) (string, error) {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	if strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }) {
		return "", Refuse(CodeInvalid, field, "This name holds characters that cannot be kept.")
	}
	name, err := Required(field, name, MaxName)
	if err == nil && strings.Trim(strings.TrimSuffix(name, path.Ext(name)), ". ") == "" {
		return "", Refuse(CodeInvalid, field, "This is not a file's name.")
	}
	return name, err
}
