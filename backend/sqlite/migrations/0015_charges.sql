-- Cards that pay no order: an invoice is charged to a saved card or on the gateway's page, and so is a free sale, which names its customer
-- and what is sold, and gets its invoice once it is paid. The table of charges is made anew for them.

CREATE TEMP TABLE old_charges AS SELECT * FROM charges;
DROP TABLE charges;

CREATE TABLE charges (
  id            INTEGER PRIMARY KEY,
  gateway       TEXT    NOT NULL CHECK (gateway IN ('sandbox', 'stripe')),
  key           TEXT    NOT NULL UNIQUE CHECK (key <> ''),
  store_id      INTEGER NOT NULL REFERENCES stores (id),
  link_id       INTEGER REFERENCES links (id),
  customer_id   INTEGER REFERENCES customers (id),
  invoice_id    INTEGER REFERENCES invoices (id),
  payment_id    INTEGER UNIQUE REFERENCES payments (id),
  amount        INTEGER NOT NULL CHECK (amount > 0 AND amount < 9007199254740992),
  currency      TEXT    NOT NULL CHECK (length(currency) = 3),
  auto_capture  INTEGER NOT NULL CHECK (auto_capture IN (0, 1)),
  created_at    INTEGER NOT NULL,
  reference     TEXT    NOT NULL DEFAULT '',
  "transaction" TEXT    NOT NULL DEFAULT '',
  page          TEXT    NOT NULL DEFAULT '',
  state         TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'authorised', 'captured', 'released', 'lapsed', 'ended')),
  authorised_at INTEGER NOT NULL DEFAULT 0,
  lapses_at     INTEGER NOT NULL DEFAULT 0,
  captured_at   INTEGER NOT NULL DEFAULT 0,
  captured      INTEGER NOT NULL DEFAULT 0 CHECK (captured BETWEEN 0 AND amount),
  ended_at      INTEGER NOT NULL DEFAULT 0,
  brand         TEXT    NOT NULL DEFAULT '',
  last_four     TEXT    NOT NULL DEFAULT '' CHECK (length(last_four) <= 4),
  failed_at     INTEGER NOT NULL DEFAULT 0,
  failure       TEXT    NOT NULL DEFAULT '',
  card_id       INTEGER REFERENCES saved_cards (id),
  text          TEXT    NOT NULL DEFAULT '', -- what a free sale is for
  tax_rate      INTEGER NOT NULL DEFAULT 0 CHECK (tax_rate BETWEEN 0 AND 100000),
  retry         INTEGER NOT NULL DEFAULT 0 CHECK (retry >= 0),
  created_by    INTEGER NOT NULL REFERENCES users (id),
  CHECK ((state = 'captured') = (captured_at <> 0)),
  CHECK ((captured_at = 0) = (captured = 0)),
  CHECK ((state = 'captured') = (payment_id IS NOT NULL)),
  CHECK (state <> 'authorised' OR authorised_at <> 0 AND lapses_at > authorised_at),
  CHECK (state NOT IN ('open', 'ended') OR authorised_at = 0),
  CHECK ((state IN ('released', 'lapsed', 'ended')) = (ended_at <> 0)),
  CHECK (payment_id IS NULL OR customer_id IS NOT NULL),
  CHECK ((failed_at = 0) = (failure = '')),
  CHECK (link_id IS NULL OR card_id IS NULL AND text = ''),
  CHECK (link_id IS NOT NULL OR customer_id IS NOT NULL AND auto_capture = 1 AND (text <> '' OR invoice_id IS NOT NULL)),
  CHECK (text <> '' OR tax_rate = 0),
  CHECK (retry = 0 OR card_id IS NOT NULL AND text = ''),
  CHECK (text = '' OR iif(state IN ('open', 'ended'), invoice_id IS NULL, state <> 'captured' OR invoice_id IS NOT NULL))
) STRICT;

INSERT INTO charges SELECT c.*, NULL, '', 0, 0, l.created_by FROM old_charges c JOIN links l ON l.id = c.link_id;
DROP TABLE old_charges;

CREATE UNIQUE INDEX charge_open_of_link ON charges (link_id) WHERE state = 'open' AND link_id IS NOT NULL;
CREATE UNIQUE INDEX charge_open_of_invoice ON charges (invoice_id) WHERE state = 'open' AND invoice_id IS NOT NULL;
CREATE INDEX charges_of_link ON charges (link_id, id) WHERE link_id IS NOT NULL;
CREATE INDEX charges_of_invoice ON charges (invoice_id, id) WHERE invoice_id IS NOT NULL;
CREATE INDEX charges_of_state ON charges (state, lapses_at);

CREATE TRIGGER charge_keeps BEFORE UPDATE ON charges
  WHEN (NEW.id, NEW.gateway, NEW.key, NEW.store_id, NEW.link_id, NEW.amount, NEW.currency, NEW.auto_capture, NEW.created_at, NEW.card_id, NEW.text, NEW.tax_rate, NEW.retry, NEW.created_by)
    IS NOT (OLD.id, OLD.gateway, OLD.key, OLD.store_id, OLD.link_id, OLD.amount, OLD.currency, OLD.auto_capture, OLD.created_at, OLD.card_id, OLD.text, OLD.tax_rate, OLD.retry, OLD.created_by)
BEGIN SELECT RAISE(ABORT, 'what was asked of a gateway never changes'); END;
CREATE TRIGGER charge_goes_on BEFORE UPDATE ON charges
  WHEN NEW.state <> OLD.state AND NOT (OLD.state = 'open' OR OLD.state = 'authorised' AND NEW.state IN ('captured', 'released', 'lapsed'))
    OR OLD.state NOT IN ('open', 'authorised') AND (NEW.captured, NEW.captured_at, NEW.payment_id, NEW.ended_at) IS NOT (OLD.captured, OLD.captured_at, OLD.payment_id, OLD.ended_at)
    OR OLD.state <> 'open' AND (NEW.brand, NEW.last_four) IS NOT (OLD.brand, OLD.last_four)
    OR (NEW.customer_id, NEW.invoice_id) IS NOT (coalesce(OLD.customer_id, NEW.customer_id), coalesce(OLD.invoice_id, NEW.invoice_id))
    OR OLD.reference NOT IN ('', NEW.reference) OR OLD."transaction" NOT IN ('', NEW."transaction")
BEGIN SELECT RAISE(ABORT, 'what came of a charge stays'); END;
CREATE TRIGGER charge_fits_order BEFORE UPDATE OF customer_id, invoice_id ON charges
  WHEN NEW.link_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM links l LEFT JOIN customers theirs ON theirs.id = l.customer_id LEFT JOIN customers asked ON asked.id = NEW.customer_id
    WHERE l.id = NEW.link_id AND coalesce(NEW.invoice_id, l.invoice_id) IS l.invoice_id
      AND (theirs.id IS NULL AND NEW.state <> 'open' OR asked.id IS NULL OR coalesce(theirs.merged_into, theirs.id) = coalesce(asked.merged_into, asked.id)))
BEGIN SELECT RAISE(ABORT, 'a charge is its order''s'); END;
CREATE TRIGGER charge_fits_sale BEFORE UPDATE OF invoice_id ON charges
  WHEN NEW.link_id IS NULL AND NEW.invoice_id IS NOT OLD.invoice_id AND NOT EXISTS (SELECT 1 FROM invoices i JOIN entries e ON e.invoice_id = i.id
      JOIN customers theirs ON theirs.id = i.customer_id JOIN customers asked ON asked.id = NEW.customer_id
    WHERE i.id = NEW.invoice_id AND i.issued_at <> 0 AND (i.store_id, i.currency, i.total) = (NEW.store_id, NEW.currency, NEW.amount)
      AND e.kind = 'invoice' AND e.key IN ('charge-' || NEW.id || '-authorised', 'charge-' || NEW.id || '-captured')
      AND coalesce(theirs.merged_into, theirs.id) = coalesce(asked.merged_into, asked.id))
BEGIN SELECT RAISE(ABORT, 'a free sale''s invoice is over what was sold'); END;
CREATE TRIGGER charge_fits_payment BEFORE UPDATE OF payment_id ON charges
  WHEN NEW.payment_id IS NOT NULL AND (EXISTS (SELECT 1 FROM charges WHERE payment_id = NEW.payment_id AND id <> NEW.id)
      OR EXISTS (SELECT 1 FROM gateway_calls WHERE returned_id = NEW.payment_id) OR NOT EXISTS (SELECT 1 FROM payments p, customers theirs, customers asked
    WHERE p.id = NEW.payment_id AND (p.gateway, p.amount, p.currency, p.reference) = (NEW.gateway, NEW.captured, NEW.currency, NEW."transaction")
      AND theirs.id = p.customer_id AND asked.id = NEW.customer_id AND coalesce(theirs.merged_into, theirs.id) = coalesce(asked.merged_into, asked.id)))
BEGIN SELECT RAISE(ABORT, 'a charge''s payment is what was captured'); END;
CREATE TRIGGER charge_starts_open BEFORE INSERT ON charges
  WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM charges WHERE id = NEW.id OR key = NEW.key OR (link_id = NEW.link_id OR invoice_id = NEW.invoice_id) AND state = 'open')
BEGIN SELECT RAISE(ABORT, 'a charge starts open'); END;
CREATE TRIGGER charge_asks_for_order BEFORE INSERT ON charges
  WHEN NEW.link_id IS NOT NULL AND (NEW.invoice_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM links WHERE id = NEW.link_id
    AND (store_id, total, currency, auto_capture, created_by) = (NEW.store_id, NEW.amount, NEW.currency, NEW.auto_capture, NEW.created_by)
    AND (NEW.customer_id IS NULL OR NEW.customer_id IN (customer_id, (SELECT merged_into FROM customers WHERE id = links.customer_id)))))
BEGIN SELECT RAISE(ABORT, 'a charge asks for what was ordered'); END;
CREATE TRIGGER charge_asks_for_invoice BEFORE INSERT ON charges
  WHEN NEW.link_id IS NULL AND NEW.invoice_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM invoices i JOIN customers theirs ON theirs.id = i.customer_id
      JOIN customers asked ON asked.id = NEW.customer_id
    WHERE i.id = NEW.invoice_id AND i.issued_at <> 0 AND (i.store_id, i.currency) = (NEW.store_id, NEW.currency) AND NEW.amount <= i.total
      AND coalesce(theirs.merged_into, theirs.id) = coalesce(asked.merged_into, asked.id))
BEGIN SELECT RAISE(ABORT, 'a charge asks for what was billed'); END;
CREATE TRIGGER charge_asks_its_card BEFORE INSERT ON charges
  WHEN NEW.card_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM saved_cards k JOIN customers theirs ON theirs.id = k.customer_id
      JOIN customers asked ON asked.id = NEW.customer_id
    WHERE k.id = NEW.card_id AND k.gateway = NEW.gateway AND k.removed_at = 0
      AND coalesce(theirs.merged_into, theirs.id) = coalesce(asked.merged_into, asked.id))
BEGIN SELECT RAISE(ABORT, 'a charge asks a card of its customer'); END;
CREATE TRIGGER charge_stays BEFORE DELETE ON charges
BEGIN SELECT RAISE(ABORT, 'a charge is never deleted'); END;
