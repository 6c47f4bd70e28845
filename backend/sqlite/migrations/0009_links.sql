-- Payment links. A link is frozen from its first moment: what happens to it is written once into the columns for it.

CREATE TABLE link_configs (
  store_id   INTEGER PRIMARY KEY REFERENCES stores (id),
  terms_url  TEXT    NOT NULL,
  reference1 TEXT    NOT NULL,
  reference2 TEXT    NOT NULL,
  tax_rate   INTEGER NOT NULL CHECK (tax_rate BETWEEN 0 AND 100000),
  currencies TEXT    NOT NULL CHECK (currencies <> ''), -- with a space between them
  methods    TEXT    NOT NULL CHECK (methods <> ''),
  version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE link_server (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  reach      TEXT    NOT NULL CHECK (reach IN ('off', 'here', 'network', 'public')),
  host       TEXT    NOT NULL,
  port       INTEGER NOT NULL CHECK (port BETWEEN 0 AND 65535),
  public_url TEXT    NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE links (
  id            INTEGER PRIMARY KEY,
  order_id      TEXT    NOT NULL UNIQUE CHECK (order_id <> ''),
  token         TEXT    NOT NULL UNIQUE CHECK (length(token) >= 22), -- 128 bits, 6 in a character
  store_id      INTEGER NOT NULL REFERENCES stores (id),
  email         TEXT    NOT NULL,
  phone         TEXT    NOT NULL,
  customer_name TEXT    NOT NULL,
  country       TEXT    NOT NULL,
  reference1    TEXT    NOT NULL CHECK (reference1 <> ''),
  reference2    TEXT    NOT NULL,
  language      TEXT    NOT NULL,
  currency      TEXT    NOT NULL CHECK (length(currency) = 3),
  tax_included  INTEGER NOT NULL CHECK (tax_included IN (0, 1)),
  rounding      TEXT    NOT NULL CHECK (rounding IN ('document', 'line')),
  lines         TEXT    NOT NULL CHECK (json_array_length(lines) > 0), -- as a form types them; the figures follow from them
  total         INTEGER NOT NULL CHECK (total >= 0),
  auto_capture  INTEGER NOT NULL CHECK (auto_capture IN (0, 1)),
  methods       TEXT    NOT NULL CHECK (methods <> ''),
  terms_url     TEXT    NOT NULL CHECK (terms_url <> ''),
  sending       TEXT    NOT NULL CHECK (sending IN ('email', 'sms')),
  copy_of       INTEGER REFERENCES links (id),
  created_by    INTEGER NOT NULL REFERENCES users (id),
  created_at    INTEGER NOT NULL,
  expires_at    INTEGER NOT NULL CHECK (expires_at = created_at + 172800000), -- 48 hours
  opened_at     INTEGER NOT NULL DEFAULT 0 CHECK (opened_at = 0 OR opened_at BETWEEN created_at AND expires_at - 1),
  completed_at  INTEGER NOT NULL DEFAULT 0 CHECK (completed_at = 0 OR completed_at BETWEEN created_at AND expires_at - 1),
  cancelled_at  INTEGER NOT NULL DEFAULT 0 CHECK (cancelled_at = 0 OR cancelled_at BETWEEN created_at AND expires_at - 1),
  method        TEXT    NOT NULL DEFAULT '',
  invoice_id    INTEGER UNIQUE REFERENCES invoices (id),
  customer_id   INTEGER REFERENCES customers (id),
  CHECK (completed_at = 0 OR cancelled_at = 0),
  CHECK (completed_at = 0 OR opened_at <> 0),
  CHECK ((completed_at = 0) = (invoice_id IS NULL)),
  CHECK ((completed_at = 0) = (method = '')),
  CHECK (method = '' OR ' ' || methods || ' ' GLOB '* ' || method || ' *')
) STRICT;

CREATE INDEX links_of_store ON links (store_id, id);
CREATE INDEX links_of_customer ON links (customer_id, id) WHERE customer_id IS NOT NULL;
CREATE INDEX links_of_creator ON links (created_by, id);
CREATE INDEX links_open ON links (expires_at) WHERE completed_at = 0 AND cancelled_at = 0;

CREATE TRIGGER link_keeps BEFORE UPDATE ON links
  WHEN (NEW.id, NEW.order_id, NEW.token, NEW.store_id, NEW.country, NEW.reference1, NEW.reference2, NEW.language,
      NEW.currency, NEW.tax_included, NEW.rounding, NEW.lines, NEW.total, NEW.auto_capture, NEW.methods, NEW.terms_url, NEW.sending, NEW.copy_of,
      NEW.created_by, NEW.created_at, NEW.expires_at)
    IS NOT (OLD.id, OLD.order_id, OLD.token, OLD.store_id, OLD.country, OLD.reference1, OLD.reference2, OLD.language,
      OLD.currency, OLD.tax_included, OLD.rounding, OLD.lines, OLD.total, OLD.auto_capture, OLD.methods, OLD.terms_url, OLD.sending, OLD.copy_of,
      OLD.created_by, OLD.created_at, OLD.expires_at)
BEGIN SELECT RAISE(ABORT, 'a payment link never changes'); END;
CREATE TRIGGER link_contact_keeps BEFORE UPDATE ON links
  WHEN (NEW.email, NEW.phone, NEW.customer_name) IS NOT (OLD.email, OLD.phone, OLD.customer_name)
    AND (NEW.email || NEW.phone || NEW.customer_name <> '' OR NOT EXISTS (SELECT 1 FROM customers WHERE id = OLD.customer_id AND erased_at <> 0))
BEGIN SELECT RAISE(ABORT, 'a payment link''s contact stays until its customer is erased'); END;
CREATE TRIGGER link_event_keeps BEFORE UPDATE ON links
  WHEN OLD.opened_at NOT IN (0, NEW.opened_at) OR OLD.completed_at NOT IN (0, NEW.completed_at) OR OLD.cancelled_at NOT IN (0, NEW.cancelled_at)
    OR OLD.completed_at <> 0 AND (NEW.method, NEW.invoice_id, NEW.customer_id) IS NOT (OLD.method, OLD.invoice_id, OLD.customer_id)
BEGIN SELECT RAISE(ABORT, 'what happened to a payment link stays'); END;
CREATE TRIGGER link_customer_keeps BEFORE UPDATE ON links
  WHEN OLD.completed_at = 0 AND OLD.customer_id IS NOT NULL AND NEW.customer_id IS NOT OLD.customer_id
    AND NEW.customer_id IS NOT (SELECT merged_into FROM customers WHERE id = OLD.customer_id)
BEGIN SELECT RAISE(ABORT, 'a payment link stays its customer''s'); END;
CREATE TRIGGER link_end_stays BEFORE UPDATE ON links
  WHEN OLD.cancelled_at <> 0 AND (NEW.opened_at, NEW.customer_id) IS NOT (OLD.opened_at, OLD.customer_id)
BEGIN SELECT RAISE(ABORT, 'a cancelled payment link stays so'); END;
CREATE TRIGGER link_starts_open BEFORE INSERT ON links
  WHEN NEW.opened_at <> 0 OR NEW.completed_at <> 0 OR NEW.cancelled_at <> 0 OR EXISTS (SELECT 1 FROM links WHERE id = NEW.id OR order_id = NEW.order_id OR token = NEW.token)
BEGIN SELECT RAISE(ABORT, 'a payment link starts open'); END;
CREATE TRIGGER link_stays BEFORE DELETE ON links
BEGIN SELECT RAISE(ABORT, 'a payment link is never deleted'); END;
CREATE TRIGGER link_fits_invoice BEFORE UPDATE OF invoice_id ON links
  WHEN OLD.invoice_id IS NULL AND NEW.invoice_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM invoices i JOIN entries e ON e.invoice_id = i.id
    WHERE i.id = NEW.invoice_id AND i.issued_at <> 0 AND (i.store_id, i.currency, i.total, i.customer_id) = (NEW.store_id, NEW.currency, NEW.total, NEW.customer_id)
      AND e.kind = 'invoice' AND e.key = 'link-' || NEW.id)
BEGIN SELECT RAISE(ABORT, 'a payment link''s invoice is over its order'); END;

-- A link is mailed to an address before anybody is a customer.

CREATE TEMP TABLE old_outbox AS SELECT * FROM outbox;
DROP TABLE outbox;
CREATE TABLE outbox (
  id             INTEGER PRIMARY KEY,
  kind           TEXT    NOT NULL CHECK (kind <> ''),
  customer_id    INTEGER REFERENCES customers (id),
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
  link_id        INTEGER REFERENCES links (id),
  CHECK ((state = 'sent') = (sent_at > 0)),
  CHECK ((kind IN ('invoice', 'reminder')) = (invoice_id IS NOT NULL)),
  CHECK ((kind = 'receipt') = (payment_id IS NOT NULL)),
  CHECK ((kind = 'credit_note') = (credit_note_id IS NOT NULL)),
  CHECK ((kind = 'statement') = (period_from <> '')),
  CHECK ((kind = 'link') = (link_id IS NOT NULL)),
  CHECK (kind = 'link' OR customer_id IS NOT NULL)
) STRICT;
INSERT INTO outbox SELECT *, NULL FROM old_outbox;
DROP TABLE old_outbox;
CREATE INDEX outbox_to_send ON outbox (next_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_unsent ON outbox (id, state) WHERE state <> 'sent';
CREATE INDEX outbox_of_invoice ON outbox (invoice_id, id) WHERE invoice_id IS NOT NULL;
CREATE INDEX outbox_of_payment ON outbox (payment_id, id) WHERE payment_id IS NOT NULL;
CREATE INDEX outbox_of_credit_note ON outbox (credit_note_id, id) WHERE credit_note_id IS NOT NULL;
CREATE INDEX outbox_of_customer ON outbox (customer_id, id);
CREATE INDEX outbox_of_link ON outbox (link_id, id) WHERE link_id IS NOT NULL;
CREATE INDEX statements_of_customer ON outbox (customer_id, sent_at, id) WHERE kind = 'statement' AND state = 'sent';
