package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"

	"github.com/mattn/go-sqlite3"

	"daybook/backend/book"
)

// Codes of refusals about the book as a file.
const (
	CodeNotABook     book.Code = "not_a_book"
	CodeCutShort     book.Code = "cut_short"
	CodeDamaged      book.Code = "damaged"
	CodeNewer        book.Code = "newer"
	CodeReadOnly     book.Code = "read_only"
	CodeDiskFull     book.Code = "disk_full"
	CodeNetworkPath  book.Code = "network_path"
	CodeInUse        book.Code = "in_use"
	CodeFolder       book.Code = "folder"
	CodeDuplicateSKU book.Code = "duplicate_sku"
)

// named adds what was read or written; a missing row becomes CodeNotFound.
func named(what string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, sql.ErrNoRows):
		return book.Refuse(book.CodeNotFound, "", "This is no longer in the book (%s).", what)
	default:
		return fmt.Errorf("%s: %w", what, err)
	}
}

// explain turns what SQLite says of disk and file into words, and leaves every other error as it is.
func explain(err error) error {
	var refusal *book.Error
	var failure sqlite3.Error
	if errors.As(err, &refusal) || !errors.As(err, &failure) {
		return err
	}
	switch failure.Code {
	case sqlite3.ErrFull:
		return book.Refuse(CodeDiskFull, "", "The disk is full. Nothing was changed; make room on the disk and try again.")
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrCantOpen:
		return book.Refuse(CodeReadOnly, "", "The book cannot be written. Allow Daybook to write to its file and folder, then try again.")
	case sqlite3.ErrNotADB:
		return notABook()
	case sqlite3.ErrCorrupt:
		return book.Refuse(CodeDamaged, "", "The book's file is damaged. Close Daybook and put a backup in its place.")
	default:
		return err
	}
}

func notABook() error {
	return book.Refuse(CodeNotABook, "", "The file %s is not a book of Daybook. It was left as it is; move it away or choose another folder.", FileName)
}

func refuseFolder(dir string, err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return book.Refuse(CodeFolder, "", "Daybook may not use the folder %s. Allow it, or choose another folder.", dir).With("folder", dir)
	}
	return book.Refuse(CodeFolder, "", "The folder %s cannot be used (%v).", dir, err).With("folder", dir)
}

func networkPath(dir string) error {
	return book.Refuse(CodeNetworkPath, "", "The folder %s lies on another computer. A book is safe only on a disk of this one; please choose such a folder.", dir).With("folder", dir)
}

// isTaken tells whether err says that a unique value is there already.
func isTaken(err error) bool {
	var failure sqlite3.Error
	return errors.As(err, &failure) && failure.ExtendedCode == sqlite3.ErrConstraintUnique
}

// isGone tells whether err says that a row names one that is not there.
func isGone(err error) bool {
	var failure sqlite3.Error
	return errors.As(err, &failure) && failure.ExtendedCode == sqlite3.ErrConstraintForeignKey
}
