// Package shop is what the shop does, one use case a function: each is one write transaction that loads, lets book
// decide, and saves documents, postings, audit row and outbox row together.
package shop

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/google/uuid"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Shop runs the use cases on one book.
type Shop struct {
	db     *sqlite.DB
	now    func() time.Time
	random io.Reader
	tools  Tools

	account *account
	waits   *waits
	asking  sync.Map // of a charge's id: its *sync.Mutex, which is held while a gateway is asked to begin it
}

// Tools are what the shop needs done outside the book. They are wired where the application starts.
type Tools struct {
	Papers    Papers
	Post      Post
	Texter    Texter
	Secrets   Secrets
	Codes     Codes
	Sandbox   CardGateway                        // takes test cards in a sample book; may be nil
	Stripe    Accounts                           // may be nil
	Changed   func(topic string)                 // told after a command changed something without being asked to by the screen; may be nil
	Completed func(link int64)                   // told once after a customer completed an order; may be nil
	Serving   func() book.Serving                // says whether checkout pages are served; may be nil
	Addresses func() ([]book.HostAddress, error) // at which others in a network find this computer; may be nil
}

// New makes a shop on an open book. The clock and the random source are the caller's.
func New(db *sqlite.DB, now func() time.Time, random io.Reader, tools Tools) *Shop {
	s := &Shop{db: db, now: now, random: random, tools: tools, waits: newWaits()}
	s.account = &account{tools: tools, now: s.Now, changed: s.changed}
	return s
}

// Now is the present moment.
func (s *Shop) Now() book.Moment { return book.MomentOf(s.now()) }

// Today is the present day in a store's time zone.
func (s *Shop) Today(store book.Store) book.Date { return book.DateOf(s.Now(), store.Zone()) }

// Together runs several use cases, called with the context it passes on, as one transaction: all of it or nothing.
func (s *Shop) Together(ctx context.Context, f func(context.Context) error) error {
	return s.db.Together(ctx, f)
}

type actorKey struct{}

// As says who acts.
func As(ctx context.Context, user book.User) context.Context {
	return context.WithValue(ctx, actorKey{}, user)
}

// Actor is who acts; nobody unless As said so.
func Actor(ctx context.Context) book.User {
	user, _ := ctx.Value(actorKey{}).(book.User)
	return user
}

// command is one thing done. Its key, made by the form that sends it, lets it happen once however often it arrives.
type command struct {
	name  string
	key   string
	input any
}

// do runs a command in one write transaction with its audit row; f returns the id of what it made or changed. The same
// key again changes nothing. A commit that reports an error may have happened: then the key tells.
func (s *Shop) do(ctx context.Context, c command, f func(*sqlite.Tx) (int64, error)) error {
	_, err := answered(ctx, s, c, f, func(*sqlite.Tx, context.Context, int64) (struct{}, error) { return struct{}{}, nil })
	return err
}

// answered is do with an answer: load reads it, by its id, in the same transaction. The same key again gives it again.
func answered[T any](ctx context.Context, s *Shop, c command, f func(*sqlite.Tx) (int64, error), load func(*sqlite.Tx, context.Context, int64) (T, error)) (answer T, err error) {
	row, err := s.row(ctx, c)
	if err != nil {
		return answer, err
	}
	attempt := func(f func(*sqlite.Tx) (int64, error)) error {
		return s.db.Write(ctx, func(tx *sqlite.Tx) error {
			err := once(ctx, tx, &row, f)
			if err == nil {
				answer, err = load(tx, ctx, row.Result)
			}
			return err
		})
	}
	err = attempt(f)
	if err != nil && c.key != "" && !isRefusal(err) {
		if attempt(func(*sqlite.Tx) (int64, error) { return 0, err }) == nil {
			return answer, nil
		}
	}
	return answer, err
}

// row is the command's row of the audit log, still without a result.
func (s *Shop) row(ctx context.Context, c command) (sqlite.Command, error) {
	detail, err := json.Marshal(c.input)
	if err != nil {
		return sqlite.Command{}, fmt.Errorf("%s: write down the input: %w", c.name, err)
	}
	sum := sha256.Sum256(detail)
	return sqlite.Command{
		At: s.Now(), UserID: Actor(ctx).ID, Command: c.name, Key: c.key, Outcome: "done", Fingerprint: sum[:], Detail: shorten(string(detail)),
	}, nil
}

// once does the command's work and notes it, or takes over what its key did before.
func once(ctx context.Context, tx *sqlite.Tx, row *sqlite.Command, f func(*sqlite.Tx) (int64, error)) error {
	done, err := repeated(ctx, tx, row)
	if done || err != nil {
		return err
	}
	if row.Result, err = f(tx); err != nil {
		return err
	}
	return tx.InsertCommand(ctx, *row)
}

// repeated tells whether the command's key did its work before, and takes over the result.
func repeated(ctx context.Context, tx *sqlite.Tx, row *sqlite.Command) (bool, error) {
	if row.Key == "" {
		return false, nil
	}
	earlier, err := tx.CommandByKey(ctx, row.Key)
	if err != nil || earlier == nil {
		return false, err
	}
	if earlier.Command != row.Command || string(earlier.Fingerprint) != string(row.Fingerprint) {
		return false, book.Refuse(book.CodeKeyReused, "", "This form was sent before with other entries. Please open it again.")
	}
	row.Result = earlier.Result
	return true, nil
}

func isRefusal(err error) bool {
	var refusal *book.Error
	return errors.As(err, &refusal)
}

// maxDetail bounds what the audit log keeps of a command's input, in bytes.
const maxDetail = 1000

func shorten(text string) string {
	if len(text) <= maxDetail {
		return text
	}
	return text[:maxDetail] + "…"
}

// Refused writes a refusal by the gate into the audit log.
func (s *Shop) Refused(ctx context.Context, name string, code book.Code) error {
	return s.db.Write(ctx, func(tx *sqlite.Tx) error {
		return tx.InsertCommand(ctx, sqlite.Command{At: s.Now(), UserID: Actor(ctx).ID, Command: name, Outcome: string(code)})
	})
}

func needKey(key string) error {
	if key == "" || len(key) > 100 {
		return book.Refuse(book.CodeInvalid, "key", "This form is incomplete. Please open it again.")
	}
	return nil
}

func (s *Shop) newUUID() (string, error) {
	id, err := uuid.NewRandomFromReader(s.random)
	if err != nil {
		return "", fmt.Errorf("draw a random id: %w", err)
	}
	return id.String(), nil
}

func (s *Shop) changed(topic string) {
	if s.tools.Changed != nil {
		s.tools.Changed(topic)
	}
}
