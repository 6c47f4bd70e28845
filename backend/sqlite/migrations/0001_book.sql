-- The book. Amounts are integers of the minor unit of the row's currency, moments UTC milliseconds,
-- dates YYYY-MM-DD in the shop's zone, quantities thousandths, rates thousandths of a percent.

CREATE TABLE book_info (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  uuid       TEXT    NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE users (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT NOT NULL CHECK (role IN ('super_admin', 'admin', 'settlement', 'disputes', 'user', 'external_user', 'viewer'))
) STRICT;

CREATE TABLE stores (
  id           INTEGER PRIMARY KEY,
  name         TEXT    NOT NULL CHECK (name <> ''),
  email        TEXT    NOT NULL,
  phone        TEXT    NOT NULL,
  website      TEXT    NOT NULL,
  tax_id       TEXT    NOT NULL,
  line1        TEXT    NOT NULL,
  line2        TEXT    NOT NULL,
  postal_code  TEXT    NOT NULL,
  city         TEXT    NOT NULL,
  region       TEXT    NOT NULL,
  country      TEXT    NOT NULL CHECK (length(country) = 2),
  currency     TEXT    NOT NULL CHECK (length(currency) = 3),
  language     TEXT    NOT NULL CHECK (language <> ''),
  timezone     TEXT    NOT NULL CHECK (timezone <> ''),
  tax_included INTEGER NOT NULL CHECK (tax_included IN (0, 1)),
  tax_rate     INTEGER NOT NULL CHECK (tax_rate BETWEEN 0 AND 100000),
  rounding     TEXT    NOT NULL CHECK (rounding IN ('document', 'line')),
  term_days    INTEGER NOT NULL CHECK (term_days BETWEEN 0 AND 365),
  iban         TEXT    NOT NULL,
  bic          TEXT    NOT NULL,
  payment_note TEXT    NOT NULL,
  logo         BLOB,
  sample       INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  created_at   INTEGER NOT NULL,
  version      INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE series (
  store_id INTEGER NOT NULL REFERENCES stores (id),
  kind     TEXT    NOT NULL CHECK (kind IN ('invoice', 'receipt')),
  pattern  TEXT    NOT NULL,
  next     INTEGER NOT NULL CHECK (next >= 1),
  PRIMARY KEY (store_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail_server (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  host         TEXT    NOT NULL,
  port         INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
  security     TEXT    NOT NULL CHECK (security IN ('starttls', 'tls', 'none')),
  user         TEXT    NOT NULL,
  from_name    TEXT    NOT NULL,
  from_address TEXT    NOT NULL
) STRICT;

-- Customers. sort_key is the folded display name; the search index holds folded text only.

CREATE TABLE customers (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL,
  company    TEXT    NOT NULL CHECK (name <> '' OR company <> ''),
  email      TEXT    NOT NULL,
  phone      TEXT    NOT NULL,
  tax_id     TEXT    NOT NULL,
  language   TEXT    NOT NULL,
  note       TEXT    NOT NULL,
  archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  sort_key   TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX customers_by_name ON customers (archived, sort_key, id);
CREATE INDEX customers_by_creation ON customers (archived, created_at, id);

CREATE TABLE addresses (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  line1       TEXT    NOT NULL,
  line2       TEXT    NOT NULL,
  postal_code TEXT    NOT NULL,
  city        TEXT    NOT NULL,
  region      TEXT    NOT NULL,
  country     TEXT    NOT NULL,
  billing     INTEGER NOT NULL CHECK (billing IN (0, 1)),
  shipping    INTEGER NOT NULL CHECK (shipping IN (0, 1))
) STRICT;

CREATE INDEX addresses_of_customer ON addresses (customer_id, id);

CREATE VIRTUAL TABLE customers_search USING fts5 (
  name, company, email, phone, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '1 2 3 4 5 6 7'
);

CREATE TABLE items (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL CHECK (name <> ''),
  sku        TEXT    NOT NULL,
  type       TEXT    NOT NULL CHECK (type IN ('physical', 'digital', 'shipping_fee', 'surcharge', 'discount')),
  unit       TEXT    NOT NULL,
  unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
  currency   TEXT    NOT NULL CHECK (length(currency) = 3),
  tax_rate   INTEGER NOT NULL CHECK (tax_rate BETWEEN 0 AND 100000),
  archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  sort_key   TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX items_by_name ON items (archived, sort_key, id);
CREATE UNIQUE INDEX items_by_sku ON items (sku) WHERE sku <> '' AND archived = 0;

CREATE VIRTUAL TABLE items_search USING fts5 (
  name, sku, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

-- Invoices. issued_at = 0 marks a draft; from the issue on, triggers refuse every change.

CREATE TABLE invoices (
  id               INTEGER PRIMARY KEY,
  store_id         INTEGER NOT NULL REFERENCES stores (id),
  customer_id      INTEGER REFERENCES customers (id),
  number           TEXT CHECK (number <> ''),
  reference        TEXT    NOT NULL,
  note             TEXT    NOT NULL,
  issue_date       TEXT    NOT NULL CHECK (issue_date IS date(issue_date)),
  due_date         TEXT    NOT NULL CHECK (due_date IS date(due_date) AND due_date >= issue_date),
  language         TEXT    NOT NULL,
  bill_name        TEXT    NOT NULL,
  bill_company     TEXT    NOT NULL,
  bill_tax_id      TEXT    NOT NULL,
  bill_line1       TEXT    NOT NULL,
  bill_line2       TEXT    NOT NULL,
  bill_postal_code TEXT    NOT NULL,
  bill_city        TEXT    NOT NULL,
  bill_region      TEXT    NOT NULL,
  bill_country     TEXT    NOT NULL,
  currency         TEXT    NOT NULL CHECK (length(currency) = 3),
  tax_included     INTEGER NOT NULL CHECK (tax_included IN (0, 1)),
  rounding         TEXT    NOT NULL CHECK (rounding IN ('document', 'line')),
  discount_amount  INTEGER NOT NULL CHECK (discount_amount >= 0),
  discount_rate    INTEGER NOT NULL CHECK (discount_rate BETWEEN 0 AND 100000),
  subtotal         INTEGER NOT NULL CHECK (subtotal >= 0),
  discount         INTEGER NOT NULL CHECK (discount BETWEEN 0 AND subtotal),
  net              INTEGER NOT NULL CHECK (net >= 0),
  tax              INTEGER NOT NULL CHECK (tax >= 0),
  total            INTEGER NOT NULL CHECK (total = net + tax AND total < 9007199254740992),
  created_at       INTEGER NOT NULL,
  issued_at        INTEGER NOT NULL CHECK (issued_at >= 0),
  version          INTEGER NOT NULL DEFAULT 1,
  CHECK ((issued_at = 0) = (number IS NULL)),
  CHECK (issued_at = 0 OR customer_id IS NOT NULL),
  UNIQUE (store_id, number)
) STRICT;

CREATE INDEX invoices_by_date ON invoices (issue_date, id);
CREATE INDEX invoices_of_customer ON invoices (customer_id, issue_date, id);
CREATE INDEX invoice_drafts ON invoices (issue_date, id) WHERE issued_at = 0;

CREATE TABLE invoice_lines (
  invoice_id      INTEGER NOT NULL REFERENCES invoices (id),
  position        INTEGER NOT NULL CHECK (position BETWEEN 1 AND 2000),
  item_id         INTEGER REFERENCES items (id),
  name            TEXT    NOT NULL,
  reference       TEXT    NOT NULL,
  type            TEXT    NOT NULL CHECK (type IN ('physical', 'digital', 'shipping_fee', 'surcharge', 'discount')),
  quantity        INTEGER NOT NULL CHECK (quantity > 0),
  unit            TEXT    NOT NULL,
  unit_price      INTEGER NOT NULL CHECK (unit_price >= 0),
  tax_rate        INTEGER NOT NULL CHECK (tax_rate BETWEEN 0 AND 100000),
  discount_amount INTEGER NOT NULL CHECK (discount_amount >= 0),
  discount_rate   INTEGER NOT NULL CHECK (discount_rate BETWEEN 0 AND 100000),
  amount          INTEGER NOT NULL CHECK (amount >= 0),
  discount        INTEGER NOT NULL CHECK (discount BETWEEN 0 AND amount),
  net             INTEGER NOT NULL CHECK (net >= 0),
  tax             INTEGER NOT NULL CHECK (tax >= 0),
  PRIMARY KEY (invoice_id, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE invoices_search USING fts5 (
  number, customer, reference, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE TABLE payments (
  id          INTEGER PRIMARY KEY,
  store_id    INTEGER NOT NULL REFERENCES stores (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  number      TEXT    NOT NULL CHECK (number <> ''),
  method      TEXT    NOT NULL CHECK (method IN ('cash', 'card_terminal', 'bank_transfer', 'mobile_wallet', 'cheque', 'other')),
  amount      INTEGER NOT NULL CHECK (amount > 0 AND amount < 9007199254740992),
  currency    TEXT    NOT NULL CHECK (length(currency) = 3),
  received_at INTEGER NOT NULL CHECK (received_at > 0),
  note        TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  UNIQUE (store_id, number)
) STRICT;

CREATE INDEX payments_of_customer ON payments (customer_id, received_at, id);

CREATE TABLE allocations (
  payment_id INTEGER NOT NULL REFERENCES payments (id),
  invoice_id INTEGER NOT NULL REFERENCES invoices (id),
  amount     INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (payment_id, invoice_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX allocations_of_invoice ON allocations (invoice_id, payment_id);

-- The journal. An entry can only be committed with its seal, and a seal only be set on postings that add up to zero.

CREATE TABLE entries (
  id          INTEGER PRIMARY KEY,
  kind        TEXT    NOT NULL CHECK (kind IN ('invoice', 'payment')),
  date        TEXT    NOT NULL CHECK (date IS date(date)),
  at          INTEGER NOT NULL CHECK (at > 0),
  key         TEXT    NOT NULL UNIQUE CHECK (key <> ''),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  invoice_id  INTEGER REFERENCES invoices (id),
  payment_id  INTEGER REFERENCES payments (id),
  seal        INTEGER NOT NULL CHECK (seal = id) REFERENCES seals (entry_id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((kind = 'invoice') = (invoice_id IS NOT NULL)),
  CHECK ((kind = 'payment') = (payment_id IS NOT NULL))
) STRICT;

CREATE INDEX entries_by_date ON entries (date, id);
CREATE UNIQUE INDEX entry_of_invoice ON entries (invoice_id) WHERE kind = 'invoice';
CREATE UNIQUE INDEX entry_of_payment ON entries (payment_id) WHERE kind = 'payment';

CREATE TABLE postings (
  entry_id    INTEGER NOT NULL REFERENCES entries (id),
  position    INTEGER NOT NULL CHECK (position >= 1),
  account     TEXT    NOT NULL CHECK (account IN ('receivable', 'credit', 'sales', 'tax', 'cash', 'bank', 'card')),
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

CREATE INDEX postings_of_customer ON postings (customer_id, account, currency, amount) WHERE customer_id IS NOT NULL;
CREATE INDEX postings_of_invoice ON postings (invoice_id, entry_id) WHERE invoice_id IS NOT NULL;

CREATE TABLE seals (
  entry_id INTEGER PRIMARY KEY REFERENCES entries (id),
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Sums over postings, kept by the trigger below and by nothing else, so that lists can be sorted and filtered by them.

CREATE TABLE customer_balances (
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  currency    TEXT    NOT NULL,
  due         INTEGER NOT NULL DEFAULT 0,
  credit      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (customer_id, currency)
) STRICT, WITHOUT ROWID;

CREATE INDEX customer_balances_by_due ON customer_balances (currency, due, customer_id);

CREATE TABLE invoice_balances (
  invoice_id  INTEGER PRIMARY KEY REFERENCES invoices (id),
  customer_id INTEGER NOT NULL,
  currency    TEXT    NOT NULL,
  issue_date  TEXT    NOT NULL,
  due_date    TEXT    NOT NULL,
  total       INTEGER NOT NULL,
  credited    INTEGER NOT NULL DEFAULT 0,
  paid        INTEGER NOT NULL DEFAULT 0,
  refunded    INTEGER NOT NULL DEFAULT 0,
  written_off INTEGER NOT NULL DEFAULT 0,
  voided      INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1)),
  due         INTEGER NOT NULL,
  state       TEXT    NOT NULL GENERATED ALWAYS AS (
    CASE WHEN voided THEN 'void' WHEN due > 0 THEN 'open' WHEN written_off > 0 THEN 'uncollectible' ELSE 'paid' END) VIRTUAL
) STRICT;

CREATE INDEX invoice_balances_by_state ON invoice_balances (state, issue_date, invoice_id);
CREATE INDEX invoice_balances_overdue ON invoice_balances (currency, due_date, due) WHERE due > 0;
CREATE INDEX invoice_balances_open ON invoice_balances (customer_id, due_date, invoice_id) WHERE due > 0;

-- What was done: one row for each command, in the command's own transaction. key is the form's idempotency key.

CREATE TABLE audit (
  id          INTEGER PRIMARY KEY,
  at          INTEGER NOT NULL,
  user_id     INTEGER NOT NULL REFERENCES users (id),
  command     TEXT    NOT NULL CHECK (command <> ''),
  key         TEXT UNIQUE CHECK (key <> ''),
  fingerprint BLOB,
  detail      TEXT    NOT NULL,
  result      INTEGER NOT NULL,
  outcome     TEXT    NOT NULL
) STRICT;

CREATE TABLE outbox (
  id           INTEGER PRIMARY KEY,
  kind         TEXT    NOT NULL CHECK (kind IN ('invoice', 'receipt')),
  customer_id  INTEGER NOT NULL REFERENCES customers (id),
  invoice_id   INTEGER REFERENCES invoices (id),
  payment_id   INTEGER REFERENCES payments (id),
  "to"         TEXT    NOT NULL,
  subject      TEXT    NOT NULL,
  text         TEXT    NOT NULL,
  message_id   TEXT    NOT NULL UNIQUE,
  state        TEXT    NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
  attempts     INTEGER NOT NULL DEFAULT 0,
  next_at      INTEGER NOT NULL,
  answer       TEXT    NOT NULL DEFAULT '',
  failure_code TEXT    NOT NULL DEFAULT '',
  created_at   INTEGER NOT NULL,
  sent_at      INTEGER NOT NULL DEFAULT 0,
  CHECK ((state = 'sent') = (sent_at > 0)),
  CHECK ((kind = 'invoice') = (invoice_id IS NOT NULL)),
  CHECK ((kind = 'receipt') = (payment_id IS NOT NULL))
) STRICT;

CREATE INDEX outbox_to_send ON outbox (next_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_unsent ON outbox (id, state) WHERE state <> 'sent';
CREATE INDEX outbox_of_invoice ON outbox (invoice_id, id) WHERE invoice_id IS NOT NULL;
CREATE INDEX outbox_of_payment ON outbox (payment_id, id) WHERE payment_id IS NOT NULL;
CREATE INDEX outbox_of_customer ON outbox (customer_id, id);
