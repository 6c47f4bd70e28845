package desk

import (
	"context"
	"sync"
	"sync/atomic"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/transfer"
)

// CodeBusy says that a file is being checked or imported.
const CodeBusy book.Code = "busy"

// maxSheets is how many files are kept open; a page that was loaded again has forgotten its own.
const maxSheets = 4

// sheet is an opened file, and the work on it.
type sheet struct {
	id   int64
	kind transfer.Kind
	name string
	data []byte
	file shop.ImportFile
	done atomic.Int64

	mu   sync.Mutex
	stop context.CancelFunc // of the work that runs; nil when none does
}

// job is one check or import.
type job struct {
	ctx  context.Context
	file shop.ImportFile
	step func(rows int)
}

// begin refuses a second job at once.
func (s *sheet) begin(ctx context.Context) (job, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stop != nil {
		return job{}, book.Refuse(CodeBusy, "", "This file is being worked on. Please wait until that is done.")
	}
	ctx, s.stop = context.WithCancel(ctx)
	s.done.Store(0)
	return job{ctx, s.file, func(rows int) { s.done.Store(int64(rows)) }}, nil
}

func (s *sheet) cancel() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stop != nil {
		s.stop()
	}
}

func (s *sheet) end() {
	s.cancel()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stop = nil
}

// sheets are the files that are open, by id.
type sheets struct {
	mu   sync.Mutex
	last int64
	open []*sheet // the oldest first
}

func (all *sheets) get(id int64) (*sheet, error) {
	all.mu.Lock()
	defer all.mu.Unlock()
	for _, s := range all.open {
		if s.id == id {
			return s, nil
		}
	}
	return nil, book.Refuse(book.CodeNotFound, "", "This file is no longer open. Please choose it again.")
}

// put keeps a sheet, in the place of the one with its id, or under a new id where it has none. The oldest sheet goes when
// there are too many.
func (all *sheets) put(s *sheet) (int64, error) {
	if s.id != 0 {
		old, err := all.get(s.id)
		if err != nil {
			return 0, err
		}
		old.cancel()
		all.drop(s.id)
	}
	all.mu.Lock()
	defer all.mu.Unlock()
	if s.id == 0 {
		all.last++
		s.id = all.last
	}
	if len(all.open) == maxSheets {
		all.open[0].cancel()
		all.open = all.open[1:]
	}
	all.open = append(all.open, s)
	return s.id, nil
}

func (all *sheets) drop(id int64) {
	all.mu.Lock()
	defer all.mu.Unlock()
	kept := []*sheet{}
	for _, s := range all.open {
		if s.id != id {
			kept = append(kept, s)
		}
	}
	all.open = kept
}

// work runs a job on a file, which Cancel can stop.
func (all *sheets) work(ctx context.Context, id int64, do func(job) error) error {
	s, err := all.get(id)
	if err != nil {
		return err
	}
	job, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer s.end()
	return do(job)
}
