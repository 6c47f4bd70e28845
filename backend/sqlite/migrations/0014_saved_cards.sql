-- Cards that a gateway keeps for the shop. What names one there never changes; a removed card stays removed, and its row stays.

CREATE TABLE saved_cards (
  id           INTEGER PRIMARY KEY,
  customer_id  INTEGER NOT NULL REFERENCES customers (id), -- whoever he was merged into
  gateway      TEXT    NOT NULL CHECK (gateway IN ('sandbox', 'stripe')),
  holder       TEXT    NOT NULL CHECK (holder <> ''),
  token        TEXT    NOT NULL CHECK (token <> ''),
  brand        TEXT    NOT NULL,
  last_four    TEXT    NOT NULL CHECK (length(last_four) <= 4 AND last_four NOT GLOB '*[^0-9]*'),
  exp_month    INTEGER NOT NULL CHECK (exp_month BETWEEN 0 AND 12),
  exp_year     INTEGER NOT NULL CHECK (exp_year = 0 OR exp_year BETWEEN 1000 AND 9999),
  "default"    INTEGER NOT NULL CHECK ("default" IN (0, 1)),
  added_at     INTEGER NOT NULL CHECK (added_at > 0),
  removed_at   INTEGER NOT NULL DEFAULT 0,
  forgotten_at INTEGER NOT NULL DEFAULT 0, -- when the gateway said that it has forgotten a removed card; until then it is asked
  UNIQUE (gateway, token),
  CHECK (removed_at = 0 OR "default" = 0),
  CHECK (forgotten_at = 0 OR removed_at <> 0)
) STRICT;

CREATE UNIQUE INDEX saved_card_default ON saved_cards (customer_id, gateway) WHERE "default" = 1;
CREATE INDEX saved_cards_of_customer ON saved_cards (customer_id, id);
CREATE INDEX saved_cards_to_forget ON saved_cards (id) WHERE removed_at <> 0 AND forgotten_at = 0;

CREATE TRIGGER saved_card_keeps BEFORE UPDATE ON saved_cards
  WHEN (NEW.id, NEW.gateway, NEW.holder, NEW.token, NEW.brand, NEW.last_four, NEW.exp_month, NEW.exp_year, NEW.added_at)
    IS NOT (OLD.id, OLD.gateway, OLD.holder, OLD.token, OLD.brand, OLD.last_four, OLD.exp_month, OLD.exp_year, OLD.added_at)
BEGIN SELECT RAISE(ABORT, 'a saved card never changes'); END;
CREATE TRIGGER saved_card_stays_its_customers BEFORE UPDATE ON saved_cards
  WHEN NEW.customer_id <> OLD.customer_id AND NEW.customer_id IS NOT (SELECT merged_into FROM customers WHERE id = OLD.customer_id)
BEGIN SELECT RAISE(ABORT, 'a saved card stays its customer''s'); END;
CREATE TRIGGER saved_card_stays_removed BEFORE UPDATE ON saved_cards
  WHEN OLD.removed_at NOT IN (0, NEW.removed_at) OR OLD.forgotten_at NOT IN (0, NEW.forgotten_at)
BEGIN SELECT RAISE(ABORT, 'a removed card stays removed'); END;
CREATE TRIGGER saved_card_default_is_one BEFORE UPDATE ON saved_cards
  WHEN NEW."default" = 1 AND EXISTS (SELECT 1 FROM saved_cards WHERE customer_id = NEW.customer_id AND gateway = NEW.gateway AND "default" = 1 AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'a customer has one default card'); END;
CREATE TRIGGER saved_card_starts BEFORE INSERT ON saved_cards
  WHEN NEW.forgotten_at <> 0 OR EXISTS (SELECT 1 FROM saved_cards WHERE id = NEW.id OR (gateway, token) = (NEW.gateway, NEW.token)
    OR NEW."default" = 1 AND "default" = 1 AND (customer_id, gateway) = (NEW.customer_id, NEW.gateway))
BEGIN SELECT RAISE(ABORT, 'this card is there already'); END;
CREATE TRIGGER saved_card_has_an_owner BEFORE INSERT ON saved_cards
  WHEN EXISTS (SELECT 1 FROM customers WHERE id = NEW.customer_id AND (merged_into IS NOT NULL OR erased_at <> 0 AND NEW.removed_at = 0))
BEGIN SELECT RAISE(ABORT, 'a saved card is somebody''s'); END;
CREATE TRIGGER saved_card_stays BEFORE DELETE ON saved_cards
BEGIN SELECT RAISE(ABORT, 'a saved card is never deleted'); END;

-- Requests for cards. One is frozen from its first moment but for what happens to it. The gateway's page may be begun anew, under a
-- new key, once the one before has ended.

CREATE TABLE card_links (
  id           INTEGER PRIMARY KEY,
  token        TEXT    NOT NULL UNIQUE CHECK (length(token) >= 22), -- 128 bits, 6 in a character
  store_id     INTEGER NOT NULL REFERENCES stores (id),
  customer_id  INTEGER NOT NULL REFERENCES customers (id),
  gateway      TEXT    NOT NULL CHECK (gateway IN ('sandbox', 'stripe')),
  sending      TEXT    NOT NULL CHECK (sending IN ('', 'email', 'sms')), -- empty where the card is typed at the shop
  email        TEXT    NOT NULL,
  phone        TEXT    NOT NULL,
  language     TEXT    NOT NULL,
  created_by   INTEGER NOT NULL REFERENCES users (id),
  created_at   INTEGER NOT NULL CHECK (created_at > 0),
  expires_at   INTEGER NOT NULL CHECK (expires_at = created_at + 172800000), -- 48 hours
  opened_at    INTEGER NOT NULL DEFAULT 0 CHECK (opened_at = 0 OR opened_at BETWEEN created_at AND expires_at - 1),
  cancelled_at INTEGER NOT NULL DEFAULT 0 CHECK (cancelled_at = 0 OR cancelled_at BETWEEN created_at AND expires_at - 1),
  card_id      INTEGER UNIQUE REFERENCES saved_cards (id),
  key          TEXT    NOT NULL DEFAULT '',
  reference    TEXT    NOT NULL DEFAULT '',
  page         TEXT    NOT NULL DEFAULT '',
  state        TEXT    NOT NULL DEFAULT '' CHECK (state IN ('', 'open', 'kept', 'ended')),
  kept_at      INTEGER NOT NULL DEFAULT 0,
  ended_at     INTEGER NOT NULL DEFAULT 0,
  CHECK ((key = '') = (state = '')),
  CHECK (key <> '' OR reference || page = ''),
  CHECK (key = '' OR opened_at <> 0),
  CHECK ((state = 'kept') = (kept_at <> 0)),
  CHECK ((state = 'ended') = (ended_at <> 0)),
  CHECK (card_id IS NULL OR state = 'kept' AND cancelled_at = 0)
) STRICT;

CREATE UNIQUE INDEX card_link_key ON card_links (key) WHERE key <> '';
CREATE INDEX card_links_of_customer ON card_links (customer_id, id);
CREATE INDEX card_links_at_gateway ON card_links (id) WHERE state = 'open';

CREATE TRIGGER card_link_keeps BEFORE UPDATE ON card_links
  WHEN (NEW.id, NEW.token, NEW.store_id, NEW.customer_id, NEW.gateway, NEW.sending, NEW.language, NEW.created_by, NEW.created_at, NEW.expires_at)
    IS NOT (OLD.id, OLD.token, OLD.store_id, OLD.customer_id, OLD.gateway, OLD.sending, OLD.language, OLD.created_by, OLD.created_at, OLD.expires_at)
BEGIN SELECT RAISE(ABORT, 'a card link never changes'); END;
CREATE TRIGGER card_link_contact_keeps BEFORE UPDATE ON card_links
  WHEN (NEW.email, NEW.phone) IS NOT (OLD.email, OLD.phone)
    AND (NEW.email || NEW.phone <> '' OR NOT EXISTS (SELECT 1 FROM customers WHERE id = OLD.customer_id AND erased_at <> 0))
BEGIN SELECT RAISE(ABORT, 'a card link''s contact stays until its customer is erased'); END;
CREATE TRIGGER card_link_event_keeps BEFORE UPDATE ON card_links
  WHEN OLD.opened_at NOT IN (0, NEW.opened_at) OR OLD.cancelled_at NOT IN (0, NEW.cancelled_at) OR OLD.card_id IS NOT NULL AND NEW.card_id IS NOT OLD.card_id
    OR OLD.cancelled_at <> 0 AND NEW.opened_at <> OLD.opened_at
BEGIN SELECT RAISE(ABORT, 'what happened to a card link stays'); END;
CREATE TRIGGER card_link_page_goes_on BEFORE UPDATE ON card_links
  WHEN NEW.key = OLD.key AND (NEW.state <> OLD.state AND OLD.state <> 'open' OR OLD.state <> 'open' AND (NEW.kept_at, NEW.ended_at) IS NOT (OLD.kept_at, OLD.ended_at)
      OR (OLD.reference, OLD.page) IS NOT (NEW.reference, NEW.page) AND NOT (OLD.state = 'open' AND OLD.reference = ''))
    OR NEW.key <> OLD.key AND (OLD.state NOT IN ('', 'ended') OR NEW.state <> 'open' OR NEW.reference || NEW.page <> '' OR OLD.cancelled_at <> 0)
    OR OLD.card_id IS NULL AND NEW.card_id IS NOT NULL AND OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'what came of a page for a card stays'); END;
CREATE TRIGGER card_link_fits_card BEFORE UPDATE ON card_links
  WHEN NEW.card_id IS NOT NULL AND OLD.card_id IS NULL AND (EXISTS (SELECT 1 FROM card_links WHERE card_id = NEW.card_id)
    OR NOT EXISTS (SELECT 1 FROM saved_cards k JOIN customers c ON c.id = NEW.customer_id
      WHERE k.id = NEW.card_id AND k.gateway = NEW.gateway AND k.removed_at = 0 AND k.customer_id = coalesce(c.merged_into, c.id)))
BEGIN SELECT RAISE(ABORT, 'a card link''s card is its customer''s'); END;
CREATE TRIGGER card_link_key_is_new BEFORE UPDATE ON card_links
  WHEN NEW.key <> OLD.key AND EXISTS (SELECT 1 FROM card_links WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'a page for a card is asked for once'); END;
CREATE TRIGGER card_link_starts_open BEFORE INSERT ON card_links
  WHEN NEW.opened_at <> 0 OR NEW.cancelled_at <> 0 OR NEW.card_id IS NOT NULL OR NEW.key <> '' OR EXISTS (SELECT 1 FROM card_links WHERE id = NEW.id OR token = NEW.token)
BEGIN SELECT RAISE(ABORT, 'a card link starts open'); END;
CREATE TRIGGER card_link_stays BEFORE DELETE ON card_links
BEGIN SELECT RAISE(ABORT, 'a card link is never deleted'); END;

-- A card link is sent like a payment link.

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
  sending        TEXT    NOT NULL DEFAULT 'email' CHECK (sending = 'email' OR sending = 'sms' AND kind IN ('link', 'card_link')),
  card_link_id   INTEGER REFERENCES card_links (id),
  CHECK ((state = 'sent') = (sent_at > 0)),
  CHECK ((kind IN ('invoice', 'reminder')) = (invoice_id IS NOT NULL)),
  CHECK ((kind = 'receipt') = (payment_id IS NOT NULL)),
  CHECK ((kind = 'credit_note') = (credit_note_id IS NOT NULL)),
  CHECK ((kind = 'statement') = (period_from <> '')),
  CHECK ((kind = 'link') = (link_id IS NOT NULL)),
  CHECK ((kind = 'card_link') = (card_link_id IS NOT NULL)),
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
CREATE INDEX outbox_of_card_link ON outbox (card_link_id, id) WHERE card_link_id IS NOT NULL;
CREATE INDEX statements_of_customer ON outbox (customer_id, sent_at, id) WHERE kind = 'statement' AND state = 'sent';
