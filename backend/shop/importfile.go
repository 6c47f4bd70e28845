package shop

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"daybook/backend/book"
	"daybook/backend/transfer"
)

// Codes of refusals about imports.
const (
	CodeBadRows     book.Code = "bad_rows"      // rows of the file cannot be kept
	CodeKnown       book.Code = "known"         // the customer or item is in the book already
	CodeTwiceInFile book.Code = "twice_in_file" // the customer or item stands further up in the file
	CodeCancelled   book.Code = "cancelled"     // somebody stopped the work
)

// ImportFile is a file that was understood as a list.
type ImportFile struct {
	Name  string
	Kind  transfer.Kind
	Table *transfer.Table
	sum   string // SHA-256 of the file, as hexadecimal digits
}

// OpenImport understands a file as a list of customers or items, read as in the shop's country.
func (s *Shop) OpenImport(ctx context.Context, kind transfer.Kind, name string, data []byte, options transfer.Options) (ImportFile, error) {
	if kind != transfer.Customers && kind != transfer.Items {
		return ImportFile{}, book.Refuse(book.CodeInvalid, "kind", "Such a list cannot be imported.")
	}
	store, err := s.Store(ctx)
	if err != nil {
		return ImportFile{}, err
	}
	options.Country = store.Address.Country
	table, err := transfer.Open(name, data, options)
	if err != nil {
		return ImportFile{}, err
	}
	sum := sha256.Sum256(data)
	return ImportFile{name, kind, table, hex.EncodeToString(sum[:])}, nil
}

// ImportOptions say what becomes of rows that are not added.
type ImportOptions struct {
	LeaveOut  bool `json:"leaveOut"`  // add the rest where rows cannot be kept; else such rows refuse the whole file
	SkipKnown bool `json:"skipKnown"` // pass over who is in the book already, or further up in the file
}

// ImportInput is a file, what its columns say, and what to do with it.
type ImportInput struct {
	File    ImportFile
	Mapping transfer.Mapping
	Options ImportOptions
	Key     string
	Step    func(rows int) // told now and then how many rows are done
}

// fit checks the mapping against the file. The headers are the file's, whatever the mapping says.
func (in *ImportInput) fit() error {
	if in.Mapping.Kind != in.File.Kind || len(in.Mapping.Columns) != len(in.File.Table.Header) {
		return book.Refuse(book.CodeInvalid, "columns", "The columns do not belong to this file. Please open it again.")
	}
	in.Mapping.Columns = slices.Clone(in.Mapping.Columns)
	for i, header := range in.File.Table.Header {
		in.Mapping.Columns[i].Header = header
	}
	return in.Mapping.Check()
}

// fingerprint is what the audit log keeps of an import: which file it was and how it was read.
func (in *ImportInput) fingerprint() any {
	return struct {
		File, SHA256 string
		Options      ImportOptions
		Mapping      transfer.Mapping
	}{in.File.Name, in.File.sum, in.Options, in.Mapping}
}

func (s *Shop) importHabits(store book.Store) transfer.Habits {
	return transfer.Habits{
		Country: store.Address.Country, Language: store.Language, Notation: store.Notation(), Currency: store.Currency, TaxRate: store.TaxRate, Zone: store.Zone(),
		Phone: func(text, country string) (string, error) { return cleanPhone("phone", text, country) },
	}
}
