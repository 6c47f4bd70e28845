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
	dsn := "file:" + db.path + "?_journal_mode=WAL&_sync=FULL&_fk=1&_rt=1&_busy_timeout=5000&_txlock=immediate"
	mapper := db.write.Mapper
	_ = db.write.Close()
	db.write = sqlx.NewDb(sql.OpenDB(faultyConnector{dsn, fault}), "sqlite3")
	db.write.SetMaxOpenConns(1)
	db.write.Mapper = mapper
	return fault
}

type faultyConnector struct {
	dsn   string
	fault *atomic.Int32
}

func (c faultyConnector) Driver() driver.Driver { return &sqlite3.SQLiteDriver{} }

func (c faultyConnector) Connect(context.Context) (driver.Conn, error) {
	conn, err := c.Driver().Open(c.dsn)
	if err != nil {
		return nil, err
	}
	return faultyConn{conn.(*sqlite3.SQLiteConn), c.fault}, nil
}

type faultyConn struct {
	*sqlite3.SQLiteConn
	fault *atomic.Int32
}

func (c faultyConn) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	tx, err := c.SQLiteConn.BeginTx(ctx, o)
	return faultyTx{tx, c.fault}, err
}

type faultyTx struct {
	driver.Tx
	fault *atomic.Int32
}

func (t faultyTx) Commit() error {
	disk := sqlite3.Error{Code: sqlite3.ErrIoErr, ExtendedCode: sqlite3.ErrIoErrFsync}
	switch CommitFault(t.fault.Swap(int32(NoFault))) {
	case HappensAndReportsAnError:
		if err := t.Tx.Commit(); err != nil {
			return err
		}
		return disk
	case DoesNotHappen:
		_ = t.Rollback()
		return disk
	default:
		return t.Tx.Commit()
	}
}
