-- What a shop keeps of a customer besides the form's own fields: tags, custom fields, comments and files.

-- key is what the spellings of one tag have in common.
CREATE TABLE customer_tags (
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  key         TEXT    NOT NULL CHECK (key <> ''),
  tag         TEXT    NOT NULL CHECK (tag <> ''),
  PRIMARY KEY (customer_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX customers_by_tag ON customer_tags (key, customer_id, tag);

CREATE TABLE custom_fields (
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  position    INTEGER NOT NULL CHECK (position >= 1),
  name        TEXT    NOT NULL CHECK (name <> ''),
  value       TEXT    NOT NULL,
  PRIMARY KEY (customer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE comments (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  user_id     INTEGER NOT NULL REFERENCES users (id),
  text        TEXT    NOT NULL CHECK (text <> ''),
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX comments_of_customer ON comments (customer_id, id);

-- The file itself comes last, so that a list does not read it.
CREATE TABLE attachments (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  invoice_id  INTEGER REFERENCES invoices (id) ON DELETE SET NULL,
  name        TEXT    NOT NULL CHECK (name <> ''),
  media_type  TEXT    NOT NULL CHECK (media_type <> ''),
  size        INTEGER NOT NULL CHECK (size BETWEEN 1 AND 10485760),
  sha256      TEXT    NOT NULL CHECK (length(sha256) = 64),
  user_id     INTEGER NOT NULL REFERENCES users (id),
  created_at  INTEGER NOT NULL,
  data        BLOB    NOT NULL CHECK (length(data) = size)
) STRICT;

CREATE INDEX attachments_of_customer ON attachments (customer_id, id);
CREATE INDEX attachments_of_invoice ON attachments (invoice_id, id) WHERE invoice_id IS NOT NULL;

CREATE TRIGGER attachment_keeps BEFORE UPDATE OF name, media_type, size, sha256, created_at, data ON attachments
BEGIN SELECT RAISE(ABORT, 'a file never changes'); END;

-- What lists of customers and documents ask of invoices and mails, answered by indexes alone.
DROP INDEX invoice_balances_of_customer;
CREATE INDEX invoice_balances_of_customer ON invoice_balances (customer_id, currency, paid, refunded);
CREATE INDEX invoice_balances_latest ON invoice_balances (customer_id, issue_date) WHERE voided = 0;
CREATE INDEX statements_of_customer ON outbox (customer_id, sent_at, id) WHERE kind = 'statement' AND state = 'sent';
