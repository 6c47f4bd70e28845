package desk

import (
	"encoding/base64"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/transfer"
)

// Imports brings customers and items from files into the book. A file is opened, looked at, perhaps checked, and run; until
// it is closed it stays in memory.
type Imports struct {
	gate   *Gate
	opened sheets
}

// ImportSheet is an opened file: its first rows, what its columns can say, and what they seem to say.
type ImportSheet struct {
	ID        int64            `json:"id"`
	Name      string           `json:"name"`
	Table     *transfer.Table  `json:"table"`
	Rows      []transfer.Row   `json:"rows"` // the first ones
	Fields    []transfer.Field `json:"fields"`
	Mapping   transfer.Mapping `json:"mapping"`
	Encodings []string         `json:"encodings"` // to choose from where the detected one is wrong
}

// ImportProgress is how far a check or an import has come.
type ImportProgress struct {
	Done  int `json:"done"`
	Total int `json:"total"`
}

const (
	previewRows = 20  // are shown
	matchRows   = 200 // are looked at to tell how amounts and dates are written
)

// Open understands a file, given as base64, as a list of customers or items. Empty options are detected.
func (i *Imports) Open(kind transfer.Kind, name, data string, options transfer.Options) (ImportSheet, error) {
	return through(i.gate, "Imports.Open", func(r request) (ImportSheet, error) {
		file, err := decodeFile(data)
		if err != nil {
			return ImportSheet{}, err
		}
		return i.open(r, &sheet{kind: kind, name: name, data: file}, options)
	})
}

// Reopen reads an opened file again, with another encoding or separator.
func (i *Imports) Reopen(id int64, options transfer.Options) (ImportSheet, error) {
	return through(i.gate, "Imports.Reopen", func(r request) (ImportSheet, error) {
		s, err := i.opened.get(id)
		if err != nil {
			return ImportSheet{}, err
		}
		return i.open(r, &sheet{id: id, kind: s.kind, name: s.name, data: s.data}, options)
	})
}

func (i *Imports) open(r request, s *sheet, options transfer.Options) (ImportSheet, error) {
	file, err := r.shop.OpenImport(r.ctx, s.kind, s.name, s.data, options)
	if err != nil {
		return ImportSheet{}, err
	}
	rows, err := file.Table.First(matchRows)
	if err != nil {
		return ImportSheet{}, err
	}
	s.file = file
	id, err := i.opened.put(s)
	return ImportSheet{
		ID: id, Name: s.name, Table: file.Table, Rows: rows[:min(len(rows), previewRows)], Fields: transfer.Fields(s.kind),
		Mapping: transfer.Match(s.kind, file.Table.Header, rows), Encodings: transfer.Encodings(),
	}, err
}

// decodeFile refuses what is far too large before it takes twice the room.
func decodeFile(data string) ([]byte, error) {
	if len(data) > base64.StdEncoding.EncodedLen(transfer.MaxFile) {
		return nil, book.Refuse(transfer.CodeFileTooLarge, "file", "This file is too large. Files of up to %d MB can be read.", transfer.MaxFile>>20)
	}
	file, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		return nil, book.Refuse(book.CodeInvalid, "data", "This file did not arrive whole. Please try again.")
	}
	return file, nil
}

// KeepRest makes fields of the shop's own of the columns that say nothing else.
func (i *Imports) KeepRest(mapping transfer.Mapping) (transfer.Mapping, error) {
	return through(i.gate, "Imports.KeepRest", func(request) (transfer.Mapping, error) { return mapping.KeepRest(), nil })
}

// Check tells which rows cannot be kept, and why. It changes nothing.
func (i *Imports) Check(id int64, mapping transfer.Mapping, options shop.ImportOptions) (shop.ImportReport, error) {
	return through(i.gate, "Imports.Check", func(r request) (report shop.ImportReport, err error) {
		err = i.opened.work(r.ctx, id, func(job job) error {
			report, err = r.shop.CheckImport(job.ctx, shop.ImportInput{File: job.file, Mapping: mapping, Options: options, Step: job.step})
			return err
		})
		return report, err
	})
}

// Run adds the rows to the book, all or none; key is the form's idempotency key.
func (i *Imports) Run(id int64, mapping transfer.Mapping, options shop.ImportOptions, key string) (shop.ImportResult, error) {
	return through(i.gate, "Imports.Run", func(r request) (result shop.ImportResult, err error) {
		err = i.opened.work(r.ctx, id, func(job job) error {
			result, err = r.shop.Import(job.ctx, shop.ImportInput{File: job.file, Mapping: mapping, Options: options, Key: key, Step: job.step})
			return err
		})
		return result, err
	})
}

// Progress is how far the check or the import of a file has come.
func (i *Imports) Progress(id int64) (ImportProgress, error) {
	return through(i.gate, "Imports.Progress", func(request) (ImportProgress, error) {
		s, err := i.opened.get(id)
		if err != nil {
			return ImportProgress{}, err
		}
		return ImportProgress{Done: int(s.done.Load()), Total: s.file.Table.Total}, nil
	})
}

// Cancel stops the check or the import of a file. Nothing of it is kept.
func (i *Imports) Cancel(id int64) error {
	return act(i.gate, "Imports.Cancel", func(request) error {
		s, err := i.opened.get(id)
		if err == nil {
			s.cancel()
		}
		return err
	})
}

// Close stops what runs and forgets the file.
func (i *Imports) Close(id int64) error {
	return act(i.gate, "Imports.Close", func(request) error {
		s, err := i.opened.get(id)
		if err == nil {
			s.cancel()
			i.opened.drop(id)
		}
		return err
	})
}
