package sqlite

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"

	"daybook/backend/book"
)

// applicationID marks a file as a book: "DAYB" in ASCII.
const applicationID = 0x44415942

// header is what the first 100 bytes of a database say (https://www.sqlite.org/fileformat2.html#the_database_header).
type header struct {
	pageSize, pages, version, application uint32
}

// checkFile refuses a file that cannot be the book, by reading it only: SQLite would change a file it opens.
func checkFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.Is(err, fs.ErrPermission):
		return book.Refuse(CodeReadOnly, "", "The book cannot be written. Allow Daybook to write to its file and folder, then try again.")
	case err != nil:
		return refuseFolder(path, err)
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil || info.Size() == 0 {
		return err
	}
	h, err := readHeader(file)
	if err != nil {
		return err
	}
	return h.check(info.Size(), hasLog(path))
}

func readHeader(r io.Reader) (header, error) {
	var raw [100]byte
	if _, err := io.ReadFull(r, raw[:]); err != nil || string(raw[:16]) != "SQLite format 3\x00" {
		return header{}, notABook()
	}
	h := header{
		pageSize: uint32(binary.BigEndian.Uint16(raw[16:])), pages: binary.BigEndian.Uint32(raw[28:]),
		version: binary.BigEndian.Uint32(raw[60:]), application: binary.BigEndian.Uint32(raw[68:]),
	}
	if h.pageSize == 1 {
		h.pageSize = 65536
	}
	return h, nil
}

// check compares the header with the file; while a write-ahead log waits, the file may rightly be shorter.
func (h header) check(size int64, log bool) error {
	switch {
	case h.application == 0 && h.version == 0 && h.pages <= 1: // new, and cut off before its first migration
		return nil
	case h.application != applicationID:
		return notABook()
	case h.version > uint32(len(migrations())):
		return book.Refuse(CodeNewer, "", "This book was last used with a newer Daybook. Please install the newest one; the book was left as it is.")
	case !log && size < int64(h.pageSize)*int64(h.pages):
		return book.Refuse(CodeCutShort, "", "The book's file has been cut short. It was left as it is; put a backup in its place.")
	}
	return nil
}

func hasLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}
