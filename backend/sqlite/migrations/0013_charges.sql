-- Cards by a gateway. The tables of payments and refunds are made anew for a method more.

DROP VIEW method_accounts;
CREATE TEMP TABLE old_payments AS SELECT * FROM payments;
CREATE TEMP TABLE old_refunds AS SELECT * FROM refunds;
DROP TABLE payments;
DROP TABLE refunds;

-- A charge is a card payment at a gateway. What was asked for never changes; what came of it is written down as the gateway tells.

CREATE TABLE charges (
  id            INTEGER PRIMARY KEY,
  gateway       TEXT    NOT NULL CHECK (gateway IN ('sandbox', 'stripe')),
  key           TEXT    NOT NULL UNIQUE CHECK (key <> ''),
  store_id      INTEGER NOT NULL REFERENCES stores (id),
  link_id       INTEGER NOT NULL REFERENCES links (id),
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
  CHECK ((state = 'captured') = (captured_at <> 0)),
  CHECK ((captured_at = 0) = (captured = 0)),
  CHECK ((state = 'captured') = (payment_id IS NOT NULL)),
  CHECK (state <> 'authorised' OR authorised_at <> 0 AND lapses_at > authorised_at),
  CHECK (state NOT IN ('open', 'ended') OR authorised_at = 0),
  CHECK ((state IN ('released', 'lapsed', 'ended')) = (ended_at <> 0)),
  CHECK (payment_id IS NULL OR customer_id IS NOT NULL),
  CHECK ((failed_at = 0) = (failure = ''))
) STRICT;

CREATE UNIQUE INDEX charge_open_of_link ON charges (link_id) WHERE state = 'open';
CREATE INDEX charges_of_link ON charges (link_id, id);
CREATE INDEX charges_of_invoice ON charges (invoice_id, id) WHERE invoice_id IS NOT NULL;
CREATE INDEX charges_of_state ON charges (state, lapses_at);

CREATE TABLE payments (
  id          INTEGER PRIMARY KEY,
  store_id    INTEGER NOT NULL REFERENCES stores (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  number      TEXT    NOT NULL CHECK (number <> ''),
  method      TEXT    NOT NULL CHECK (method IN ('cash', 'card_terminal', 'bank_transfer', 'mobile_wallet', 'cheque', 'other', 'store_credit', 'card_gateway')),
  amount      INTEGER NOT NULL CHECK (amount > 0 AND amount < 9007199254740992),
  currency    TEXT    NOT NULL CHECK (length(currency) = 3),
  received_at INTEGER NOT NULL CHECK (received_at > 0),
  note        TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  reference   TEXT    NOT NULL DEFAULT '',
  gateway     TEXT    NOT NULL DEFAULT '' CHECK (gateway IN ('', 'sandbox', 'stripe')),
  UNIQUE (store_id, number),
  CHECK ((method = 'card_gateway') = (gateway <> ''))
) STRICT;

INSERT INTO payments SELECT *, '' FROM old_payments;
CREATE INDEX payments_of_customer ON payments (customer_id, received_at, id);

CREATE TABLE refunds (
  id             INTEGER PRIMARY KEY,
  store_id       INTEGER NOT NULL REFERENCES stores (id),
  customer_id    INTEGER NOT NULL REFERENCES customers (id),
  credit_note_id INTEGER REFERENCES credit_notes (id),
  method         TEXT    NOT NULL CHECK (method IN ('cash', 'card_terminal', 'bank_transfer', 'mobile_wallet', 'cheque', 'other', 'store_credit', 'card_gateway')),
  amount         INTEGER NOT NULL CHECK (amount > 0 AND amount < 9007199254740992),
  currency       TEXT    NOT NULL CHECK (length(currency) = 3),
  note           TEXT    NOT NULL,
  created_at     INTEGER NOT NULL,
  charge_id      INTEGER REFERENCES charges (id),
  CHECK (method <> 'store_credit' OR credit_note_id IS NOT NULL),
  CHECK ((method = 'card_gateway') = (charge_id IS NOT NULL))
) STRICT;

INSERT INTO refunds SELECT *, NULL FROM old_refunds;
DROP TABLE old_payments;
DROP TABLE old_refunds;
CREATE INDEX refunds_of_credit_note ON refunds (credit_note_id, id) WHERE credit_note_id IS NOT NULL;
CREATE INDEX refunds_of_charge ON refunds (charge_id, id) WHERE charge_id IS NOT NULL;

-- What a gateway is asked is kept before it is asked. returned_id is the payment by which the money of a refused refund came back.

CREATE TABLE gateway_calls (
  id          INTEGER PRIMARY KEY,
  charge_id   INTEGER NOT NULL REFERENCES charges (id),
  kind        TEXT    NOT NULL CHECK (kind IN ('capture', 'release', 'refund')),
  key         TEXT    NOT NULL UNIQUE CHECK (key <> ''),
  amount      INTEGER NOT NULL CHECK (amount > 0),
  refund_id   INTEGER UNIQUE REFERENCES refunds (id),
  asked_by    INTEGER NOT NULL REFERENCES users (id),
  asked_at    INTEGER NOT NULL,
  answered_at INTEGER NOT NULL DEFAULT 0,
  refused     TEXT    NOT NULL DEFAULT '',
  returned_id INTEGER UNIQUE REFERENCES payments (id),
  CHECK ((kind = 'refund') = (refund_id IS NOT NULL)),
  CHECK (refused = '' OR answered_at <> 0),
  CHECK (kind <> 'refund' OR (refused = '') = (returned_id IS NULL)),
  CHECK (kind = 'refund' OR returned_id IS NULL)
) STRICT;

CREATE UNIQUE INDEX call_pending_of_charge ON gateway_calls (charge_id) WHERE answered_at = 0 AND kind <> 'refund';
CREATE INDEX calls_of_charge ON gateway_calls (charge_id, id);
CREATE INDEX calls_pending ON gateway_calls (id) WHERE answered_at = 0;

CREATE TRIGGER charge_keeps BEFORE UPDATE ON charges
  WHEN (NEW.id, NEW.gateway, NEW.key, NEW.store_id, NEW.link_id, NEW.amount, NEW.currency, NEW.auto_capture, NEW.created_at)
    IS NOT (OLD.id, OLD.gateway, OLD.key, OLD.store_id, OLD.link_id, OLD.amount, OLD.currency, OLD.auto_capture, OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'what was asked of a gateway never changes'); END;
CREATE TRIGGER charge_goes_on BEFORE UPDATE ON charges
  WHEN NEW.state <> OLD.state AND NOT (OLD.state = 'open' OR OLD.state = 'authorised' AND NEW.state IN ('captured', 'released', 'lapsed'))
    OR OLD.state NOT IN ('open', 'authorised') AND (NEW.captured, NEW.captured_at, NEW.payment_id, NEW.ended_at) IS NOT (OLD.captured, OLD.captured_at, OLD.payment_id, OLD.ended_at)
    OR OLD.state <> 'open' AND (NEW.brand, NEW.last_four) IS NOT (OLD.brand, OLD.last_four)
    OR (NEW.customer_id, NEW.invoice_id) IS NOT (coalesce(OLD.customer_id, NEW.customer_id), coalesce(OLD.invoice_id, NEW.invoice_id))
    OR OLD.reference NOT IN ('', NEW.reference) OR OLD."transaction" NOT IN ('', NEW."transaction")
BEGIN SELECT RAISE(ABORT, 'what came of a charge stays'); END;
CREATE TRIGGER charge_fits_order BEFORE UPDATE OF customer_id, invoice_id ON charges
  WHEN NOT EXISTS (SELECT 1 FROM links l LEFT JOIN customers theirs ON theirs.id = l.customer_id LEFT JOIN customers asked ON asked.id = NEW.customer_id
    WHERE l.id = NEW.link_id AND coalesce(NEW.invoice_id, l.invoice_id) IS l.invoice_id
      AND (theirs.id IS NULL AND NEW.state <> 'open' OR asked.id IS NULL OR coalesce(theirs.merged_into, theirs.id) = coalesce(asked.merged_into, asked.id)))
BEGIN SELECT RAISE(ABORT, 'a charge is its order''s'); END;
CREATE TRIGGER charge_fits_payment BEFORE UPDATE OF payment_id ON charges
  WHEN NEW.payment_id IS NOT NULL AND (EXISTS (SELECT 1 FROM charges WHERE payment_id = NEW.payment_id AND id <> NEW.id)
      OR EXISTS (SELECT 1 FROM gateway_calls WHERE returned_id = NEW.payment_id) OR NOT EXISTS (SELECT 1 FROM payments p, customers theirs, customers asked
    WHERE p.id = NEW.payment_id AND (p.gateway, p.amount, p.currency, p.reference) = (NEW.gateway, NEW.captured, NEW.currency, NEW."transaction")
      AND theirs.id = p.customer_id AND asked.id = NEW.customer_id AND coalesce(theirs.merged_into, theirs.id) = coalesce(asked.merged_into, asked.id)))
BEGIN SELECT RAISE(ABORT, 'a charge''s payment is what was captured'); END;
CREATE TRIGGER charge_starts_open BEFORE INSERT ON charges
  WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM charges WHERE id = NEW.id OR key = NEW.key OR link_id = NEW.link_id AND state = 'open')
BEGIN SELECT RAISE(ABORT, 'a charge starts open'); END;
CREATE TRIGGER charge_asks_for_order BEFORE INSERT ON charges
  WHEN NEW.invoice_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM links WHERE id = NEW.link_id
    AND (store_id, total, currency, auto_capture) = (NEW.store_id, NEW.amount, NEW.currency, NEW.auto_capture)
    AND (NEW.customer_id IS NULL OR NEW.customer_id IN (customer_id, (SELECT merged_into FROM customers WHERE id = links.customer_id))))
BEGIN SELECT RAISE(ABORT, 'a charge asks for what was ordered'); END;
CREATE TRIGGER charge_stays BEFORE DELETE ON charges
BEGIN SELECT RAISE(ABORT, 'a charge is never deleted'); END;

-- An order's invoice is issued by its completion, or by the card that paid it.
DROP TRIGGER link_fits_invoice;
CREATE TRIGGER link_fits_invoice BEFORE UPDATE OF invoice_id ON links
  WHEN OLD.invoice_id IS NULL AND NEW.invoice_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM invoices i JOIN entries e ON e.invoice_id = i.id
    WHERE i.id = NEW.invoice_id AND i.issued_at <> 0 AND (i.store_id, i.currency, i.total, i.customer_id) = (NEW.store_id, NEW.currency, NEW.total, NEW.customer_id)
      AND e.kind = 'invoice' AND (e.key = 'link-' || NEW.id
        OR NEW.method = 'card' AND EXISTS (SELECT 1 FROM charges WHERE link_id = NEW.id
          AND e.key IN ('charge-' || id || '-authorised', 'charge-' || id || '-captured', 'charge-' || id || '-released', 'charge-' || id || '-lapsed'))))
BEGIN SELECT RAISE(ABORT, 'a payment link''s invoice is over its order'); END;

CREATE TRIGGER call_keeps BEFORE UPDATE ON gateway_calls
  WHEN OLD.answered_at <> 0 OR (NEW.id, NEW.charge_id, NEW.kind, NEW.key, NEW.amount, NEW.refund_id, NEW.asked_by, NEW.asked_at)
    IS NOT (OLD.id, OLD.charge_id, OLD.kind, OLD.key, OLD.amount, OLD.refund_id, OLD.asked_by, OLD.asked_at)
BEGIN SELECT RAISE(ABORT, 'what a gateway was asked never changes'); END;
CREATE TRIGGER call_starts_unanswered BEFORE INSERT ON gateway_calls
  WHEN NEW.answered_at <> 0 OR EXISTS (SELECT 1 FROM gateway_calls WHERE id = NEW.id OR key = NEW.key OR refund_id = NEW.refund_id
    OR charge_id = NEW.charge_id AND answered_at = 0 AND kind <> 'refund' AND NEW.kind <> 'refund')
BEGIN SELECT RAISE(ABORT, 'a gateway is asked once'); END;
CREATE TRIGGER call_fits BEFORE INSERT ON gateway_calls
  WHEN CASE NEW.kind WHEN 'refund' THEN NOT EXISTS (SELECT 1 FROM refunds WHERE id = NEW.refund_id AND (charge_id, amount) = (NEW.charge_id, NEW.amount))
    ELSE NOT EXISTS (SELECT 1 FROM charges WHERE id = NEW.charge_id AND NEW.amount <= amount AND (state = 'authorised' OR state = 'open' AND NEW.kind = 'release')) END
BEGIN SELECT RAISE(ABORT, 'a gateway is asked for what its charge allows'); END;
CREATE TRIGGER call_fits_return BEFORE UPDATE OF returned_id ON gateway_calls
  WHEN NEW.returned_id IS NOT NULL AND (EXISTS (SELECT 1 FROM gateway_calls WHERE returned_id = NEW.returned_id AND id <> NEW.id)
    OR EXISTS (SELECT 1 FROM charges WHERE payment_id = NEW.returned_id)
    OR NOT EXISTS (SELECT 1 FROM payments p, refunds f, charges c, customers theirs, customers his
      WHERE p.id = NEW.returned_id AND f.id = NEW.refund_id AND c.id = NEW.charge_id
        AND (p.gateway, p.amount, p.currency, p.reference) = (c.gateway, f.amount, f.currency, c."transaction")
        AND theirs.id = p.customer_id AND his.id = f.customer_id AND coalesce(theirs.merged_into, theirs.id) = coalesce(his.merged_into, his.id)))
BEGIN SELECT RAISE(ABORT, 'what comes back of a refund is the refund'); END;
CREATE TRIGGER call_stays BEFORE DELETE ON gateway_calls
BEGIN SELECT RAISE(ABORT, 'what a gateway was asked stays'); END;

CREATE TRIGGER payment_keeps BEFORE UPDATE ON payments
BEGIN SELECT RAISE(ABORT, 'a payment never changes'); END;
CREATE TRIGGER payment_stays BEFORE DELETE ON payments
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;
CREATE TRIGGER payment_is_not_replaced BEFORE INSERT ON payments
  WHEN EXISTS (SELECT 1 FROM payments WHERE id = NEW.id OR (store_id = NEW.store_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'this payment exists already'); END;

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
CREATE TRIGGER refund_fits_charge BEFORE INSERT ON refunds WHEN NEW.charge_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a refund goes to a card of its invoice') WHERE NOT EXISTS (
    SELECT 1 FROM charges c JOIN credit_notes n ON n.invoice_id = c.invoice_id WHERE c.id = NEW.charge_id AND n.id = NEW.credit_note_id);
  SELECT RAISE(ABORT, 'a card gets back no more than was captured') WHERE NOT EXISTS (
    SELECT 1 FROM charges c WHERE id = NEW.charge_id AND currency = NEW.currency AND NEW.amount + (SELECT coalesce(sum(f.amount), 0)
      FROM refunds f LEFT JOIN gateway_calls g ON g.refund_id = f.id WHERE f.charge_id = c.id AND coalesce(g.refused, '') = '') <= c.captured);
END;
CREATE TRIGGER refund_is_not_replaced BEFORE INSERT ON refunds WHEN EXISTS (SELECT 1 FROM refunds WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this refund exists already'); END;

CREATE VIEW method_accounts (method, account) AS VALUES ('cash', 'cash'), ('card_terminal', 'card'), ('bank_transfer', 'bank'), ('mobile_wallet', 'card'), ('cheque', 'bank'),
  ('other', 'cash'), ('store_credit', 'credit'), ('card_gateway', 'card');
