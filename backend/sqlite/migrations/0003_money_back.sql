-- Refunds, write-offs, voids and reversals. Tables whose checks grow are made anew: foreign keys are off meanwhile and are
-- all checked at the end.

DROP TRIGGER seal_fits;

CREATE TEMP TABLE old_series AS SELECT * FROM series;
CREATE TEMP TABLE old_payments AS SELECT * FROM payments;
CREATE TEMP TABLE old_entries AS SELECT * FROM entries;
CREATE TEMP TABLE old_postings AS SELECT * FROM postings;
CREATE TEMP TABLE old_customer_balances AS SELECT * FROM customer_balances;
CREATE TEMP TABLE old_invoice_balances AS SELECT * FROM invoice_balances;
CREATE TEMP TABLE old_outbox AS SELECT * FROM outbox;
DROP TABLE series;
DROP TABLE payments;
DROP TABLE entries;
DROP TABLE postings;
DROP TABLE customer_balances;
DROP TABLE invoice_balances;
DROP TABLE outbox;

CREATE TABLE series (
  store_id INTEGER NOT NULL REFERENCES stores (id),
  kind     TEXT    NOT NULL CHECK (kind IN ('invoice', 'receipt', 'credit_note')),
  pattern  TEXT    NOT NULL,
  next     INTEGER NOT NULL CHECK (next >= 1),
  PRIMARY KEY (store_id, kind)
) STRICT, WITHOUT ROWID;

INSERT INTO series SELECT store_id, kind, pattern, next FROM old_series;
INSERT INTO series SELECT id, 'credit_note', 'CN-{year}-{seq:5}', 1 FROM stores;

CREATE TABLE payments (
  id          INTEGER PRIMARY KEY,
  store_id    INTEGER NOT NULL REFERENCES stores (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  number      TEXT    NOT NULL CHECK (number <> ''),
  method      TEXT    NOT NULL CHECK (method IN ('cash', 'card_terminal', 'bank_transfer', 'mobile_wallet', 'cheque', 'other', 'store_credit')),
  amount      INTEGER NOT NULL CHECK (amount > 0 AND amount < 9007199254740992),
  currency    TEXT    NOT NULL CHECK (length(currency) = 3),
  received_at INTEGER NOT NULL CHECK (received_at > 0),
  note        TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  reference   TEXT    NOT NULL DEFAULT '',
  UNIQUE (store_id, number)
) STRICT;

INSERT INTO payments (id, store_id, customer_id, number, method, amount, currency, received_at, note, created_at)
  SELECT id, store_id, customer_id, number, method, amount, currency, received_at, note, created_at FROM old_payments;
CREATE INDEX payments_of_customer ON payments (customer_id, received_at, id);

-- A credit note takes back parts of an invoice's lines. A refund is money that left for it, or, without one, a customer's
-- credit that was paid out.

CREATE TABLE credit_notes (
  id          INTEGER PRIMARY KEY,
  store_id    INTEGER NOT NULL REFERENCES stores (id),
  invoice_id  INTEGER NOT NULL REFERENCES invoices (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  number      TEXT    NOT NULL CHECK (number <> ''),
  date        TEXT    NOT NULL CHECK (date IS date(date)),
  reason      TEXT    NOT NULL,
  currency    TEXT    NOT NULL CHECK (length(currency) = 3),
  net         INTEGER NOT NULL CHECK (net >= 0),
  tax         INTEGER NOT NULL CHECK (tax >= 0),
  total       INTEGER NOT NULL CHECK (total > 0 AND total = net + tax),
  created_at  INTEGER NOT NULL,
  UNIQUE (store_id, number)
) STRICT;

CREATE INDEX credit_notes_of_invoice ON credit_notes (invoice_id, id);

CREATE TABLE credit_note_lines (
  credit_note_id INTEGER NOT NULL REFERENCES credit_notes (id),
  invoice_id     INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  quantity       INTEGER NOT NULL CHECK (quantity >= 0),
  net            INTEGER NOT NULL CHECK (net >= 0),
  tax            INTEGER NOT NULL CHECK (tax >= 0),
  PRIMARY KEY (credit_note_id, position),
  FOREIGN KEY (invoice_id, position) REFERENCES invoice_lines (invoice_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX credit_note_lines_of_invoice ON credit_note_lines (invoice_id, position);

CREATE TABLE refunds (
  id             INTEGER PRIMARY KEY,
  store_id       INTEGER NOT NULL REFERENCES stores (id),
  customer_id    INTEGER NOT NULL REFERENCES customers (id),
  credit_note_id INTEGER REFERENCES credit_notes (id),
  method         TEXT    NOT NULL CHECK (method IN ('cash', 'card_terminal', 'bank_transfer', 'mobile_wallet', 'cheque', 'other', 'store_credit')),
  amount         INTEGER NOT NULL CHECK (amount > 0 AND amount < 9007199254740992),
  currency       TEXT    NOT NULL CHECK (length(currency) = 3),
  note           TEXT    NOT NULL,
  created_at     INTEGER NOT NULL,
  CHECK (method <> 'store_credit' OR credit_note_id IS NOT NULL)
) STRICT;

CREATE INDEX refunds_of_credit_note ON refunds (credit_note_id, id) WHERE credit_note_id IS NOT NULL;

CREATE TRIGGER credit_note_keeps BEFORE UPDATE ON credit_notes
BEGIN SELECT RAISE(ABORT, 'a credit note never changes'); END;
CREATE TRIGGER credit_note_stays BEFORE DELETE ON credit_notes
BEGIN SELECT RAISE(ABORT, 'a credit note is never deleted'); END;
CREATE TRIGGER credit_note_is_not_replaced BEFORE INSERT ON credit_notes
  WHEN EXISTS (SELECT 1 FROM credit_notes WHERE id = NEW.id OR (store_id = NEW.store_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'this credit note exists already'); END;
CREATE TRIGGER credit_note_fits BEFORE INSERT ON credit_notes
  WHEN NOT EXISTS (SELECT 1 FROM invoices WHERE id = NEW.invoice_id AND issued_at <> 0 AND currency = NEW.currency AND customer_id = NEW.customer_id)
BEGIN SELECT RAISE(ABORT, 'a credit note belongs to an issued invoice of its customer'); END;

CREATE TRIGGER credit_line_keeps BEFORE UPDATE ON credit_note_lines
BEGIN SELECT RAISE(ABORT, 'a credit note never changes'); END;
CREATE TRIGGER credit_line_stays BEFORE DELETE ON credit_note_lines
BEGIN SELECT RAISE(ABORT, 'a credit note never changes'); END;
CREATE TRIGGER credit_line_fits BEFORE INSERT ON credit_note_lines
BEGIN
  SELECT RAISE(ABORT, 'this line exists already')
    WHERE EXISTS (SELECT 1 FROM credit_note_lines WHERE credit_note_id = NEW.credit_note_id AND position = NEW.position);
  SELECT RAISE(ABORT, 'a line belongs to its credit note''s invoice')
    WHERE NEW.invoice_id IS NOT (SELECT invoice_id FROM credit_notes WHERE id = NEW.credit_note_id);
  SELECT RAISE(ABORT, 'this credit note is posted already') WHERE EXISTS (SELECT 1 FROM entries WHERE kind = 'credit_note' AND credit_note_id = NEW.credit_note_id);
  SELECT RAISE(ABORT, 'more than the line cannot be taken back') WHERE EXISTS (
    SELECT 1 FROM invoice_lines l, (SELECT coalesce(sum(quantity), 0) AS quantity, coalesce(sum(net), 0) AS net, coalesce(sum(tax), 0) AS tax
      FROM credit_note_lines WHERE invoice_id = NEW.invoice_id AND position = NEW.position) taken
    WHERE l.invoice_id = NEW.invoice_id AND l.position = NEW.position
      AND (taken.quantity + NEW.quantity > l.quantity OR taken.net + NEW.net > l.net OR taken.tax + NEW.tax > l.tax));
END;

CREATE TRIGGER refund_keeps BEFORE UPDATE ON refunds
BEGIN SELECT RAISE(ABORT, 'a refund never changes'); END;
CREATE TRIGGER refund_stays BEFORE DELETE ON refunds
BEGIN SELECT RAISE(ABORT, 'a refund is never deleted'); END;
CREATE TRIGGER refund_fits BEFORE INSERT ON refunds WHEN NEW.credit_note_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a refund belongs to its credit note') WHERE NOT EXISTS (
    SELECT 1 FROM credit_notes n WHERE id = NEW.credit_note_id AND customer_id = NEW.customer_id AND currency = NEW.currency
      AND NEW.amount + (SELECT coalesce(sum(amount), 0) FROM refunds WHERE credit_note_id = n.id) <= n.total);
END;
CREATE TRIGGER refund_is_not_replaced BEFORE INSERT ON refunds WHEN EXISTS (SELECT 1 FROM refunds WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this refund exists already'); END;

-- The journal. A command that makes several entries numbers them from 0.

CREATE TABLE entries (
  id             INTEGER PRIMARY KEY,
  kind           TEXT    NOT NULL CHECK (kind IN ('invoice', 'payment', 'credit_note', 'refund', 'write_off', 'recovery', 'void', 'reversal')),
  date           TEXT    NOT NULL CHECK (date IS date(date)),
  at             INTEGER NOT NULL CHECK (at > 0),
  key            TEXT    NOT NULL CHECK (key <> ''),
  part           INTEGER NOT NULL DEFAULT 0 CHECK (part >= 0),
  customer_id    INTEGER NOT NULL REFERENCES customers (id),
  invoice_id     INTEGER REFERENCES invoices (id),
  payment_id     INTEGER REFERENCES payments (id),
  credit_note_id INTEGER REFERENCES credit_notes (id),
  refund_id      INTEGER REFERENCES refunds (id),
  reverses       INTEGER REFERENCES entries (id),
  note           TEXT    NOT NULL DEFAULT '',
  seal           INTEGER NOT NULL CHECK (seal = id) REFERENCES seals (entry_id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (key, part),
  CHECK ((kind IN ('invoice', 'write_off', 'recovery', 'void')) = (invoice_id IS NOT NULL)),
  CHECK (payment_id IS NOT NULL OR kind NOT IN ('payment', 'reversal')),
  CHECK (payment_id IS NULL OR kind IN ('payment', 'reversal', 'recovery')),
  CHECK (credit_note_id IS NOT NULL OR kind <> 'credit_note'),
  CHECK (credit_note_id IS NULL OR kind IN ('credit_note', 'recovery')),
  CHECK ((kind = 'refund') = (refund_id IS NOT NULL)),
  CHECK ((kind = 'reversal') = (reverses IS NOT NULL))
) STRICT;

INSERT INTO entries (id, kind, date, at, key, customer_id, invoice_id, payment_id, seal)
  SELECT id, kind, date, at, key, customer_id, invoice_id, payment_id, seal FROM old_entries;

CREATE INDEX entries_by_date ON entries (date, id);
CREATE INDEX entries_of_customer ON entries (customer_id, date, id);
CREATE UNIQUE INDEX entry_of_invoice ON entries (invoice_id) WHERE kind = 'invoice';
CREATE UNIQUE INDEX entry_of_void ON entries (invoice_id) WHERE kind = 'void';
CREATE UNIQUE INDEX entry_of_payment ON entries (payment_id) WHERE kind = 'payment';
CREATE UNIQUE INDEX entry_of_credit_note ON entries (credit_note_id) WHERE kind = 'credit_note';
CREATE UNIQUE INDEX entry_of_refund ON entries (refund_id) WHERE kind = 'refund';
CREATE UNIQUE INDEX entry_reversed ON entries (reverses) WHERE kind = 'reversal';
CREATE INDEX entries_of_payment ON entries (payment_id, id) WHERE payment_id IS NOT NULL;

CREATE TABLE postings (
  entry_id    INTEGER NOT NULL REFERENCES entries (id),
  position    INTEGER NOT NULL CHECK (position >= 1),
  account     TEXT    NOT NULL CHECK (account IN ('receivable', 'credit', 'sales', 'tax', 'cash', 'bank', 'card', 'bad_debt')),
  customer_id INTEGER REFERENCES customers (id),
  invoice_id  INTEGER REFERENCES invoices (id),
  tax_rate    INTEGER,
  currency    TEXT    NOT NULL CHECK (length(currency) = 3),
  amount      INTEGER NOT NULL CHECK (abs(amount) < 9007199254740992),
  PRIMARY KEY (entry_id, position),
  CHECK ((account IN ('receivable', 'credit')) = (customer_id IS NOT NULL)),
  CHECK ((account = 'receivable') = (invoice_id IS NOT NULL)),
  CHECK ((account IN ('sales', 'tax')) = (tax_rate IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO postings SELECT * FROM old_postings;
CREATE INDEX postings_of_customer ON postings (customer_id, account, currency, amount) WHERE customer_id IS NOT NULL;
CREATE INDEX postings_of_invoice ON postings (invoice_id, entry_id) WHERE invoice_id IS NOT NULL;

CREATE TRIGGER payment_keeps BEFORE UPDATE ON payments
BEGIN SELECT RAISE(ABORT, 'a payment never changes'); END;
CREATE TRIGGER payment_stays BEFORE DELETE ON payments
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;
CREATE TRIGGER payment_is_not_replaced BEFORE INSERT ON payments
  WHEN EXISTS (SELECT 1 FROM payments WHERE id = NEW.id OR (store_id = NEW.store_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'this payment exists already'); END;
CREATE TRIGGER allocation_is_in_time BEFORE INSERT ON allocations
  WHEN EXISTS (SELECT 1 FROM entries WHERE kind = 'payment' AND payment_id = NEW.payment_id)
BEGIN SELECT RAISE(ABORT, 'this payment is posted already'); END;

CREATE TRIGGER series_moves_by_one BEFORE UPDATE ON series
  WHEN NEW.next NOT IN (OLD.next, OLD.next + 1) OR NEW.store_id <> OLD.store_id OR NEW.kind <> OLD.kind
BEGIN SELECT RAISE(ABORT, 'a series moves by one'); END;
CREATE TRIGGER series_stays BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'a series is never deleted'); END;
CREATE TRIGGER series_is_not_replaced BEFORE INSERT ON series
  WHEN EXISTS (SELECT 1 FROM series WHERE store_id = NEW.store_id AND kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'this series exists already'); END;

CREATE TRIGGER entry_keeps BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry never changes'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
CREATE TRIGGER entry_is_not_replaced BEFORE INSERT ON entries
BEGIN
  SELECT RAISE(ABORT, 'this entry exists already') WHERE EXISTS (SELECT 1 FROM entries WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'this key was used already') WHERE EXISTS (SELECT 1 FROM entries WHERE key = NEW.key AND part = NEW.part);
  SELECT RAISE(ABORT, 'this was posted already') WHERE CASE NEW.kind
    WHEN 'invoice' THEN EXISTS (SELECT 1 FROM entries WHERE kind = 'invoice' AND invoice_id = NEW.invoice_id)
    WHEN 'void' THEN EXISTS (SELECT 1 FROM entries WHERE kind = 'void' AND invoice_id = NEW.invoice_id)
    WHEN 'payment' THEN EXISTS (SELECT 1 FROM entries WHERE kind = 'payment' AND payment_id = NEW.payment_id)
    WHEN 'credit_note' THEN EXISTS (SELECT 1 FROM entries WHERE kind = 'credit_note' AND credit_note_id = NEW.credit_note_id)
    WHEN 'refund' THEN EXISTS (SELECT 1 FROM entries WHERE kind = 'refund' AND refund_id = NEW.refund_id)
    WHEN 'reversal' THEN EXISTS (SELECT 1 FROM entries WHERE kind = 'reversal' AND reverses = NEW.reverses)
  END;
END;
CREATE TRIGGER entry_is_next BEFORE INSERT ON entries WHEN NEW.id <= (SELECT coalesce(max(id), 0) FROM entries)
BEGIN SELECT RAISE(ABORT, 'entries are written in order'); END;
CREATE TRIGGER void_comes_last BEFORE INSERT ON postings
  WHEN NEW.invoice_id IS NOT NULL AND EXISTS (SELECT 1 FROM entries WHERE kind = 'void' AND invoice_id = NEW.invoice_id AND id < NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'this invoice is void'); END;

CREATE TRIGGER posting_keeps BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'a posting never changes'); END;
CREATE TRIGGER posting_stays BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'a posting is never deleted'); END;
CREATE TRIGGER posting_is_in_time BEFORE INSERT ON postings
BEGIN
  SELECT RAISE(ABORT, 'this entry is sealed') WHERE EXISTS (SELECT 1 FROM seals WHERE entry_id = NEW.entry_id);
  SELECT RAISE(ABORT, 'this posting exists already') WHERE EXISTS (SELECT 1 FROM postings WHERE entry_id = NEW.entry_id AND position = NEW.position);
END;

CREATE TRIGGER posting_is_its_customers BEFORE INSERT ON postings
BEGIN
  SELECT RAISE(ABORT, 'a posting is its entry''s customer''s') WHERE NEW.customer_id <> (SELECT customer_id FROM entries WHERE id = NEW.entry_id);
  SELECT RAISE(ABORT, 'a posting is in its invoice''s currency') WHERE NEW.invoice_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM invoices WHERE id = NEW.invoice_id AND customer_id = NEW.customer_id AND currency = NEW.currency);
END;

-- Where each method's money lies: a view, because nobody can change its rows.
CREATE VIEW method_accounts (method, account) AS VALUES ('cash', 'cash'), ('card_terminal', 'card'), ('bank_transfer', 'bank'), ('mobile_wallet', 'card'), ('cheque', 'bank'),
  ('other', 'cash'), ('store_credit', 'credit');

-- What an entry of each kind may post.
CREATE TRIGGER posting_fits BEFORE INSERT ON postings
BEGIN
  SELECT RAISE(ABORT, 'an entry of this kind does not post so') WHERE (SELECT CASE e.kind
      WHEN 'invoice' THEN NEW.account = 'receivable' AND NEW.amount >= 0 AND NEW.invoice_id = e.invoice_id OR NEW.account IN ('sales', 'tax') AND NEW.amount <= 0
      WHEN 'void' THEN NEW.account = 'receivable' AND NEW.amount <= 0 AND NEW.invoice_id = e.invoice_id OR NEW.account IN ('sales', 'tax') AND NEW.amount >= 0
      WHEN 'credit_note' THEN NEW.account = 'receivable' AND NEW.amount < 0 OR NEW.account IN ('sales', 'tax') AND NEW.amount >= 0
      WHEN 'payment' THEN NEW.account IN ('receivable', 'credit') AND NEW.amount < 0
        OR NEW.amount > 0 AND NEW.account = (SELECT account FROM method_accounts JOIN payments USING (method) WHERE id = e.payment_id)
      WHEN 'refund' THEN NEW.amount > 0 AND CASE WHEN f.credit_note_id IS NULL THEN NEW.account = 'credit'
          ELSE NEW.invoice_id = (SELECT invoice_id FROM credit_notes WHERE id = f.credit_note_id) END
        OR NEW.amount < 0 AND NEW.account = (SELECT account FROM method_accounts WHERE method = f.method)
      WHEN 'write_off' THEN NEW.amount < 0 AND NEW.invoice_id = e.invoice_id OR NEW.account = 'bad_debt' AND NEW.amount > 0
      WHEN 'recovery' THEN NEW.amount > 0 AND NEW.invoice_id = e.invoice_id OR NEW.account = 'bad_debt' AND NEW.amount < 0
      ELSE (SELECT kind FROM entries WHERE id = e.reverses) IN ('payment', 'recovery') END
    FROM entries e LEFT JOIN refunds f ON f.id = e.refund_id WHERE e.id = NEW.entry_id) IS NOT TRUE; -- what compares with NULL is not so either
END;

CREATE TRIGGER seal_fits BEFORE INSERT ON seals
BEGIN
  SELECT RAISE(ABORT, 'this entry is sealed') WHERE EXISTS (SELECT 1 FROM seals WHERE entry_id = NEW.entry_id);
  SELECT RAISE(ABORT, 'an entry needs two postings') WHERE (SELECT count(*) FROM postings WHERE entry_id = NEW.entry_id) < 2;
  SELECT RAISE(ABORT, 'an entry must add up to zero')
    WHERE EXISTS (SELECT 1 FROM postings WHERE entry_id = NEW.entry_id GROUP BY currency HAVING sum(amount) <> 0);
  SELECT RAISE(ABORT, 'a seal names the one before')
    WHERE NEW.previous IS NOT coalesce((SELECT hash FROM seals ORDER BY entry_id DESC LIMIT 1), zeroblob(32));
  SELECT RAISE(ABORT, 'the entry must hold its document''s amount') WHERE EXISTS (
    SELECT 1 FROM entries e WHERE e.id = NEW.entry_id AND CASE e.kind
      WHEN 'invoice' THEN (SELECT total FROM invoices WHERE id = e.invoice_id AND issued_at <> 0)
          IS NOT (SELECT sum(amount) FROM postings WHERE entry_id = e.id AND account = 'receivable' AND invoice_id = e.invoice_id)
      WHEN 'void' THEN (SELECT -total FROM invoices WHERE id = e.invoice_id)
          IS NOT (SELECT sum(amount) FROM postings WHERE entry_id = e.id AND account = 'receivable' AND invoice_id = e.invoice_id)
      WHEN 'payment' THEN (SELECT amount FROM payments WHERE id = e.payment_id)
          IS NOT (SELECT sum(amount) FROM postings WHERE entry_id = e.id AND account IN ('cash', 'bank', 'card', 'credit') AND amount > 0)
        OR EXISTS (SELECT 1 FROM allocations a WHERE a.payment_id = e.payment_id
          AND -a.amount IS NOT (SELECT sum(amount) FROM postings WHERE entry_id = e.id AND invoice_id = a.invoice_id))
        OR (SELECT count(*) FROM allocations WHERE payment_id = e.payment_id)
          IS NOT (SELECT count(*) FROM postings WHERE entry_id = e.id AND account = 'receivable')
      WHEN 'credit_note' THEN (SELECT -total FROM credit_notes WHERE id = e.credit_note_id)
          IS NOT (SELECT sum(p.amount) FROM postings p JOIN credit_notes n ON n.id = e.credit_note_id AND n.invoice_id = p.invoice_id WHERE p.entry_id = e.id)
        OR (SELECT total FROM credit_notes WHERE id = e.credit_note_id)
          IS NOT (SELECT sum(net + tax) FROM credit_note_lines WHERE credit_note_id = e.credit_note_id)
      WHEN 'refund' THEN (SELECT -amount FROM refunds WHERE id = e.refund_id)
          IS NOT (SELECT sum(amount) FROM postings WHERE entry_id = e.id AND account IN ('cash', 'bank', 'card', 'credit') AND amount < 0)
      WHEN 'write_off' THEN EXISTS (SELECT 1 FROM postings WHERE entry_id = e.id AND account = 'bad_debt' AND amount <= 0)
      WHEN 'recovery' THEN EXISTS (SELECT 1 FROM postings WHERE entry_id = e.id AND account = 'bad_debt' AND amount >= 0)
      WHEN 'reversal' THEN EXISTS (
          SELECT account, customer_id, invoice_id, tax_rate, currency, -amount FROM postings WHERE entry_id = e.reverses
          EXCEPT SELECT account, customer_id, invoice_id, tax_rate, currency, amount FROM postings WHERE entry_id = e.id)
        OR (SELECT count(*) FROM postings WHERE entry_id = e.id) IS NOT (SELECT count(*) FROM postings WHERE entry_id = e.reverses)
        OR (SELECT payment_id FROM entries WHERE id = e.reverses) IS NOT e.payment_id
    END);
END;

-- Sums over postings. Their checks are the rules that no entry may break.

CREATE TABLE customer_balances (
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  currency    TEXT    NOT NULL,
  due         INTEGER NOT NULL DEFAULT 0 CHECK (due >= 0),
  credit      INTEGER NOT NULL DEFAULT 0 CHECK (credit BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY (customer_id, currency)
) STRICT, WITHOUT ROWID;

INSERT INTO customer_balances SELECT customer_id, currency, due, credit FROM old_customer_balances;
CREATE INDEX customer_balances_by_due ON customer_balances (currency, due, customer_id);

CREATE TABLE invoice_balances (
  invoice_id  INTEGER PRIMARY KEY REFERENCES invoices (id),
  customer_id INTEGER NOT NULL,
  currency    TEXT    NOT NULL,
  issue_date  TEXT    NOT NULL,
  due_date    TEXT    NOT NULL,
  total       INTEGER NOT NULL,
  credited    INTEGER NOT NULL DEFAULT 0 CHECK (credited BETWEEN 0 AND total),
  paid        INTEGER NOT NULL DEFAULT 0,
  refunded    INTEGER NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND paid),
  written_off INTEGER NOT NULL DEFAULT 0 CHECK (written_off >= 0),
  voided      INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1)),
  due         INTEGER NOT NULL CHECK (due >= 0),
  state       TEXT    NOT NULL GENERATED ALWAYS AS (
    CASE WHEN voided THEN 'void' WHEN due > 0 THEN 'open' WHEN written_off > 0 THEN 'uncollectible' ELSE 'paid' END) VIRTUAL,
  CHECK (due = CASE WHEN voided THEN 0 ELSE total - credited - (paid - refunded) - written_off END)
) STRICT;

INSERT INTO invoice_balances (invoice_id, customer_id, currency, issue_date, due_date, total, paid, due)
  SELECT invoice_id, customer_id, currency, issue_date, due_date, total, paid, due FROM old_invoice_balances;
CREATE INDEX invoice_balances_by_state ON invoice_balances (state, issue_date, invoice_id);
CREATE INDEX invoice_balances_refunded ON invoice_balances (issue_date, invoice_id) WHERE credited > 0;
CREATE INDEX invoice_balances_overdue ON invoice_balances (currency, due_date, due) WHERE due > 0;
CREATE INDEX invoice_balances_open ON invoice_balances (customer_id, due_date, invoice_id) WHERE due > 0;
CREATE INDEX invoice_balances_of_customer ON invoice_balances (customer_id, currency);

CREATE TRIGGER posting_counts_for_customer AFTER INSERT ON postings WHEN NEW.customer_id IS NOT NULL
BEGIN
  INSERT INTO customer_balances (customer_id, currency) VALUES (NEW.customer_id, NEW.currency) ON CONFLICT DO NOTHING;
  UPDATE customer_balances SET
    due    = due    + CASE NEW.account WHEN 'receivable' THEN NEW.amount ELSE 0 END,
    credit = credit - CASE NEW.account WHEN 'credit' THEN NEW.amount ELSE 0 END
  WHERE customer_id = NEW.customer_id AND currency = NEW.currency;
END;

CREATE TRIGGER posting_opens_invoice AFTER INSERT ON postings
  WHEN NEW.invoice_id IS NOT NULL AND (SELECT kind FROM entries WHERE id = NEW.entry_id) = 'invoice'
BEGIN
  INSERT INTO invoice_balances (invoice_id, customer_id, currency, issue_date, due_date, total, due)
    SELECT id, customer_id, currency, issue_date, due_date, total, NEW.amount FROM invoices WHERE id = NEW.invoice_id;
END;

-- A reversal takes back what its entry counted.
CREATE TRIGGER posting_counts_for_invoice AFTER INSERT ON postings
  WHEN NEW.invoice_id IS NOT NULL AND (SELECT kind FROM entries WHERE id = NEW.entry_id) <> 'invoice'
BEGIN
  UPDATE invoice_balances SET
    due         = due + NEW.amount,
    paid        = paid        - CASE event.kind WHEN 'payment' THEN NEW.amount ELSE 0 END,
    refunded    = refunded    + CASE event.kind WHEN 'refund' THEN NEW.amount ELSE 0 END,
    credited    = credited    - CASE event.kind WHEN 'credit_note' THEN NEW.amount ELSE 0 END,
    written_off = written_off - CASE WHEN event.kind IN ('write_off', 'recovery') THEN NEW.amount ELSE 0 END,
    voided      = voided OR event.kind = 'void'
  FROM (SELECT coalesce(r.kind, e.kind) AS kind FROM entries e LEFT JOIN entries r ON r.id = e.reverses WHERE e.id = NEW.entry_id) AS event
  WHERE invoice_id = NEW.invoice_id;
END;

-- The outbox. What a mail carries follows from its kind.

CREATE TABLE outbox (
  id             INTEGER PRIMARY KEY,
  kind           TEXT    NOT NULL CHECK (kind <> ''),
  customer_id    INTEGER NOT NULL REFERENCES customers (id),
  invoice_id     INTEGER REFERENCES invoices (id),
  payment_id     INTEGER REFERENCES payments (id),
  credit_note_id INTEGER REFERENCES credit_notes (id),
  period_from    TEXT    NOT NULL DEFAULT '',
  period_to      TEXT    NOT NULL DEFAULT '',
  "to"           TEXT    NOT NULL,
  subject        TEXT    NOT NULL,
  text           TEXT    NOT NULL,
  message_id     TEXT    NOT NULL UNIQUE,
  state          TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
  attempts       INTEGER NOT NULL DEFAULT 0,
  next_at        INTEGER NOT NULL,
  answer         TEXT    NOT NULL DEFAULT '',
  failure_code   TEXT    NOT NULL DEFAULT '',
  created_at     INTEGER NOT NULL,
  sent_at        INTEGER NOT NULL DEFAULT 0,
  CHECK ((state = 'sent') = (sent_at > 0)),
  CHECK ((kind IN ('invoice', 'reminder')) = (invoice_id IS NOT NULL)),
  CHECK ((kind = 'receipt') = (payment_id IS NOT NULL)),
  CHECK ((kind = 'credit_note') = (credit_note_id IS NOT NULL)),
  CHECK ((kind = 'statement') = (period_from <> ''))
) STRICT;

INSERT INTO outbox (id, kind, customer_id, invoice_id, payment_id, "to", subject, text, message_id, state, attempts, next_at, answer, failure_code, created_at, sent_at)
  SELECT id, kind, customer_id, invoice_id, payment_id, "to", subject, text, message_id, state, attempts, next_at, answer, failure_code, created_at, sent_at FROM old_outbox;
CREATE INDEX outbox_to_send ON outbox (next_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_unsent ON outbox (id, state) WHERE state <> 'sent';
CREATE INDEX outbox_of_invoice ON outbox (invoice_id, id) WHERE invoice_id IS NOT NULL;
CREATE INDEX outbox_of_payment ON outbox (payment_id, id) WHERE payment_id IS NOT NULL;
CREATE INDEX outbox_of_credit_note ON outbox (credit_note_id, id) WHERE credit_note_id IS NOT NULL;
CREATE INDEX outbox_of_customer ON outbox (customer_id, id);

DROP TABLE old_series;
DROP TABLE old_payments;
DROP TABLE old_entries;
DROP TABLE old_postings;
DROP TABLE old_customer_balances;
DROP TABLE old_invoice_balances;
DROP TABLE old_outbox;
