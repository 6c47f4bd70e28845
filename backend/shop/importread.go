package shop

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"daybook/backend/transfer"
)

// converted is a row that was read as a record.
type converted[T any] struct {
	row      int
	record   T
	problems []transfer.Problem
}

// batch is some rows of a file, in the hands of a worker until done gives the outcome.
type batch[T any] struct {
	rows []transfer.Row
	done chan outcome[T]
}

type outcome[T any] struct {
	rows []converted[T]
	err  error
}

// batchRows is how many rows a worker takes at once.
const batchRows = 250

// convertRows reads the rows of a file as records, on all processors, and gives them in the file's order. It ends with the
// first error, and when the context ends.
func convertRows[T any](ctx context.Context, table *transfer.Table, convert func(transfer.Row) (T, []transfer.Problem)) iter.Seq2[converted[T], error] {
	return func(yield func(converted[T], error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		workers := runtime.GOMAXPROCS(0)
		work, queue := make(chan batch[T], workers), make(chan batch[T], 2*workers)
		go readBatches(ctx, table, work, queue)
		for range workers {
			go func() {
				for b := range work {
					b.done <- b.convert(convert)
				}
			}()
		}
		for b := range queue {
			out := <-b.done
			for _, row := range out.rows {
				if !yield(row, nil) {
					return
				}
			}
			if out.err != nil {
				yield(converted[T]{}, out.err)
				return
			}
		}
	}
}

// readBatches hands the rows to the workers, and in the file's order to who waits for them.
func readBatches[T any](ctx context.Context, table *transfer.Table, work, queue chan<- batch[T]) {
	defer close(queue)
	defer close(work)
	var rows []transfer.Row
	err := guarded(func() error {
		for row, err := range table.Rows() {
			if err != nil {
				return err
			}
			if rows = append(rows, row); len(rows) < batchRows {
				continue
			}
			if !hand(ctx, newBatch[T](rows), work, queue) {
				return ctx.Err()
			}
			rows = nil
		}
		return nil
	})
	hand(ctx, newBatch[T](rows), work, queue)
	if err != nil {
		broken := newBatch[T](nil)
		broken.done <- outcome[T]{err: err}
		hand(ctx, broken, queue)
	}
}

func newBatch[T any](rows []transfer.Row) batch[T] {
	return batch[T]{rows, make(chan outcome[T], 1)}
}

// hand gives a batch to each of the channels; false when the context ended before. Workers come first: who waits for a batch
// can be sure that somebody has it.
func hand[T any](ctx context.Context, b batch[T], channels ...chan<- batch[T]) bool {
	for _, c := range channels {
		select {
		case c <- b:
		case <-ctx.Done():
			return false
		}
	}
	return true
}

func (b batch[T]) convert(convert func(transfer.Row) (T, []transfer.Problem)) (out outcome[T]) {
	out.err = guarded(func() error {
		for _, row := range b.rows {
			record, problems := convert(row)
			out.rows = append(out.rows, converted[T]{row.Number, record, problems})
		}
		return nil
	})
	return out
}

// guarded turns a panic into an error: the gate only sees those of the goroutine that asked.
func guarded(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return f()
}
