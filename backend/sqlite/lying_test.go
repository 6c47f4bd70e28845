package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"sync/atomic"

	"github.com/jmoiron/sqlx"
	"github.com/mattn/go-sqlite3"
)

// CommitFault is what becomes of the next commit.
type CommitFault int32

// The faults: the commit happens and reports an error all the same, or does not happen.
const (
	NoFault CommitFault = iota
	HappensAndReportsAnError
	DoesNotHappen
)

// FaultyCommits puts a driver between the book and SQLite that goes wrong as the returned switch says, once.
func (db *DB) FaultyCommits() *atomic.Int32 {
	fault := &atomic.Int32{}
	db.commitBy(func(tx driver.Tx) error {
		disk := sqlite3.Error{Code: sqlite3.ErrIoErr, ExtendedCode: sqlite3.ErrIoErrFsync}
		switch CommitFault(fault.Swap(int32(NoFault))) {
		case HappensAndReportsAnError:
			if err := tx.Commit(); err != nil {
				return err
			}
			return disk
		case DoesNotHappen:
			_ = tx.Rollback()
			return disk
		default:
			return tx.Commit()
		}
	})
	return fault
}

// AroundCommits has something done before and after every commit.
func (db *DB) AroundCommits(do func()) {
	db.commitBy(func(tx driver.Tx) error {
		do()
		defer do()
		return tx.Commit()
	})
}

// commitBy puts a driver between the book and SQLite that commits in its own way.
func (db *DB) commitBy(commit func(driver.Tx) error) {
	dsn := "file:" + db.path + "?_journal_mode=WAL&_sync=FULL&_fk=1&_rt=1&_busy_timeout=5000&_txlock=immediate"
	mapper := db.write.Mapper
	_ = db.write.Close()
	db.write = sqlx.NewDb(sql.OpenDB(ownConnector{dsn, commit}), "sqlite3")
	db.write.SetMaxOpenConns(1)
	db.write.Mapper = mapper
}

type ownConnector struct {
	dsn    string
	commit func(driver.Tx) error
}

func (c ownConnector) Driver() driver.Driver { return &sqlite3.SQLiteDriver{} }

func (c ownConnector) Connect(context.Context) (driver.Conn, error) {
	conn, err := c.Driver().Open(c.dsn)
	if err != nil {
		return nil, err
	}
	return ownConn{conn.(*sqlite3.SQLiteConn), c.commit}, nil
}

type ownConn struct {
	*sqlite3.SQLiteConn
	commit func(driver.Tx) error
}

func (c ownConn) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	tx, err := c.SQLiteConn.BeginTx(ctx, o)
	return ownTx{tx, c.commit}, err
}

type ownTx struct {
	driver.Tx
	commit func(driver.Tx) error
}

func (t ownTx) Commit() error { return t.commit(t.Tx) }
