-- Subscriptions. A period is billed once: its row here names the only invoice that was ever issued for it, and the count of periods
-- only grows. lines are kept as a form types them; the figures follow from them when a period is billed.

CREATE TABLE subscriptions (
  id              INTEGER PRIMARY KEY,
  store_id        INTEGER NOT NULL REFERENCES stores (id),
  customer_id     INTEGER NOT NULL REFERENCES customers (id),
  name            TEXT    NOT NULL CHECK (name <> ''),
  sort_key        TEXT    NOT NULL, -- the folded name
  currency        TEXT    NOT NULL CHECK (length(currency) = 3),
  tax_included    INTEGER NOT NULL CHECK (tax_included IN (0, 1)),
  rounding        TEXT    NOT NULL CHECK (rounding IN ('document', 'line')),
  discount_amount INTEGER NOT NULL CHECK (discount_amount >= 0),
  discount_rate   INTEGER NOT NULL CHECK (discount_rate BETWEEN 0 AND 100000),
  coupon_id       INTEGER REFERENCES coupons (id),
  lines           TEXT    NOT NULL CHECK (json_array_length(lines) > 0),
  total           INTEGER NOT NULL CHECK (total >= 0 AND total < 9007199254740992),
  every           INTEGER NOT NULL CHECK (every BETWEEN 1 AND 99),
  unit            TEXT    NOT NULL CHECK (unit IN ('week', 'month', 'year')),
  start_on        TEXT    NOT NULL CHECK (start_on IS date(start_on)),
  trial_until     TEXT    NOT NULL CHECK (trial_until = '' OR trial_until IS date(trial_until) AND trial_until >= start_on),
  end_on          TEXT    NOT NULL CHECK (end_on = '' OR end_on IS date(end_on) AND end_on > max(start_on, trial_until)),
  anchor_on       TEXT    NOT NULL CHECK (anchor_on = '' OR anchor_on IS date(anchor_on)), -- periods are counted from here; empty for the first day
  anchor_period   INTEGER NOT NULL CHECK (anchor_period BETWEEN 0 AND period AND (anchor_on <> '' OR anchor_period = 0)),
  collection      TEXT    NOT NULL CHECK (collection IN ('card', 'send')),
  card_id         INTEGER REFERENCES saved_cards (id), -- null for the customer's default card
  remind          INTEGER NOT NULL CHECK (remind IN (0, 1)),
  language        TEXT    NOT NULL,
  period          INTEGER NOT NULL CHECK (period >= 0), -- the next one; those before were billed or left out
  next_on         TEXT    NOT NULL CHECK (next_on = '' OR next_on IS date(next_on) AND next_on >= max(start_on, trial_until) AND (end_on = '' OR next_on < end_on)),
  refused         TEXT    NOT NULL DEFAULT '',
  created_by      INTEGER NOT NULL REFERENCES users (id),
  created_at      INTEGER NOT NULL,
  paused_at       INTEGER NOT NULL DEFAULT 0 CHECK (paused_at = 0 OR next_on = ''),
  cancelled_at    INTEGER NOT NULL DEFAULT 0 CHECK (cancelled_at = 0 OR next_on = ''),
  version         INTEGER NOT NULL DEFAULT 1,
  CHECK (card_id IS NULL OR collection = 'card'),
  CHECK (paused_at = 0 OR cancelled_at = 0)
) STRICT;

CREATE INDEX subscriptions_by_next ON subscriptions (next_on, id);
CREATE INDEX subscriptions_of_customer ON subscriptions (customer_id, next_on, id);
CREATE INDEX subscriptions_of_card ON subscriptions (card_id) WHERE card_id IS NOT NULL;
CREATE INDEX subscriptions_of_coupon ON subscriptions (coupon_id) WHERE coupon_id IS NOT NULL;

CREATE TABLE subscription_periods (
  subscription_id INTEGER NOT NULL REFERENCES subscriptions (id),
  period          INTEGER NOT NULL CHECK (period >= 0),
  from_on         TEXT    NOT NULL CHECK (from_on IS date(from_on)),
  until_on        TEXT    NOT NULL CHECK (until_on IS date(until_on) AND until_on >= from_on),
  invoice_id      INTEGER NOT NULL UNIQUE REFERENCES invoices (id),
  PRIMARY KEY (subscription_id, period)
) STRICT, WITHOUT ROWID;

-- How far the invoice of a period has come in being collected. open follows the invoice: once nothing was due, no card is charged by
-- itself any more, also if something is due again.

CREATE TABLE subscription_dues (
  invoice_id      INTEGER PRIMARY KEY REFERENCES subscription_periods (invoice_id),
  subscription_id INTEGER NOT NULL REFERENCES subscriptions (id),
  period          INTEGER NOT NULL,
  due_date        TEXT    NOT NULL CHECK (due_date IS date(due_date)),
  open            INTEGER NOT NULL CHECK (open IN (0, 1)),
  tries           INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  try_on          TEXT    NOT NULL CHECK (try_on = '' OR open = 1 AND try_on IS date(try_on)),
  failure         TEXT    NOT NULL DEFAULT '',
  failed_at       INTEGER NOT NULL DEFAULT 0,
  remind_on       TEXT    NOT NULL CHECK (remind_on = '' OR remind_on IS date(remind_on) AND remind_on > due_date),
  reminders       INTEGER NOT NULL DEFAULT 0 CHECK (reminders >= 0),
  mailed          INTEGER NOT NULL DEFAULT 0 CHECK (mailed IN (0, 1)),
  CHECK ((failure = '') = (failed_at = 0)),
  CHECK ((failure = '') = (tries = 0))
) STRICT;

CREATE INDEX dues_open ON subscription_dues (subscription_id, period) WHERE open = 1;
CREATE INDEX dues_to_try ON subscription_dues (try_on, invoice_id) WHERE try_on <> '';
CREATE INDEX dues_to_remind ON subscription_dues (remind_on, invoice_id) WHERE open = 1 AND remind_on <> '';
CREATE INDEX dues_to_mail ON subscription_dues (invoice_id) WHERE mailed = 0;

CREATE TRIGGER subscription_keeps BEFORE UPDATE ON subscriptions
  WHEN (NEW.id, NEW.store_id, NEW.customer_id, NEW.currency, NEW.tax_included, NEW.rounding, NEW.created_by, NEW.created_at)
    IS NOT (OLD.id, OLD.store_id, OLD.customer_id, OLD.currency, OLD.tax_included, OLD.rounding, OLD.created_by, OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'a subscription stays its customer''s'); END;
CREATE TRIGGER subscription_start_keeps BEFORE UPDATE ON subscriptions
  WHEN OLD.period > 0 AND (NEW.start_on, NEW.trial_until) IS NOT (OLD.start_on, OLD.trial_until)
BEGIN SELECT RAISE(ABORT, 'a subscription that was billed keeps its start'); END;
CREATE TRIGGER subscription_end_stays BEFORE UPDATE ON subscriptions
  WHEN OLD.next_on = '' AND OLD.paused_at = 0 OR OLD.cancelled_at <> 0
BEGIN SELECT RAISE(ABORT, 'a subscription that is over stays so'); END;
CREATE TRIGGER subscription_goes_on BEFORE UPDATE OF period ON subscriptions
  WHEN NEW.period < OLD.period
    OR NEW.period > OLD.period AND NOT (OLD.paused_at <> 0 AND NEW.paused_at = 0)
      AND NOT (NEW.period = OLD.period + 1 AND EXISTS (SELECT 1 FROM subscription_periods WHERE (subscription_id, period) = (OLD.id, OLD.period)))
BEGIN SELECT RAISE(ABORT, 'the next period is the one after the last'); END;
CREATE TRIGGER subscription_bills_once BEFORE UPDATE OF period, next_on ON subscriptions
  WHEN NEW.next_on <> '' AND EXISTS (SELECT 1 FROM subscription_periods WHERE subscription_id = NEW.id AND (period >= NEW.period OR from_on >= NEW.next_on))
BEGIN SELECT RAISE(ABORT, 'a period is billed once'); END;
CREATE TRIGGER subscription_card_fits BEFORE UPDATE OF card_id ON subscriptions
  WHEN NEW.card_id IS NOT NULL AND NEW.card_id IS NOT OLD.card_id AND NOT EXISTS (SELECT 1 FROM saved_cards k, customers c
    WHERE k.id = NEW.card_id AND k.removed_at = 0 AND c.id = NEW.customer_id AND k.customer_id IN (c.id, c.merged_into))
BEGIN SELECT RAISE(ABORT, 'a subscription charges a card of its customer'); END;
CREATE TRIGGER subscription_starts BEFORE INSERT ON subscriptions
  WHEN NEW.period <> 0 OR NEW.anchor_on <> '' OR NEW.paused_at <> 0 OR NEW.cancelled_at <> 0 OR NEW.next_on <> max(NEW.start_on, NEW.trial_until)
    OR EXISTS (SELECT 1 FROM subscriptions WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a subscription starts with its first period'); END;
CREATE TRIGGER subscription_starts_with_card BEFORE INSERT ON subscriptions
  WHEN NEW.card_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM saved_cards k, customers c
    WHERE k.id = NEW.card_id AND k.removed_at = 0 AND c.id = NEW.customer_id AND k.customer_id IN (c.id, c.merged_into))
BEGIN SELECT RAISE(ABORT, 'a subscription charges a card of its customer'); END;
CREATE TRIGGER subscription_stays BEFORE DELETE ON subscriptions
BEGIN SELECT RAISE(ABORT, 'a subscription is never deleted'); END;

CREATE TRIGGER period_keeps BEFORE UPDATE ON subscription_periods
BEGIN SELECT RAISE(ABORT, 'a billed period never changes'); END;
CREATE TRIGGER period_stays BEFORE DELETE ON subscription_periods
BEGIN SELECT RAISE(ABORT, 'a billed period is never deleted'); END;
CREATE TRIGGER period_is_next BEFORE INSERT ON subscription_periods
  WHEN NOT EXISTS (SELECT 1 FROM subscriptions WHERE id = NEW.subscription_id AND (period, next_on) = (NEW.period, NEW.from_on))
    OR EXISTS (SELECT 1 FROM subscription_periods WHERE (subscription_id, period) = (NEW.subscription_id, NEW.period) OR invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE(ABORT, 'a period is billed once, in its turn'); END;
CREATE TRIGGER period_fits_invoice BEFORE INSERT ON subscription_periods
  WHEN NOT EXISTS (SELECT 1 FROM subscriptions s, invoices i, entries e, customers theirs, customers his
    WHERE s.id = NEW.subscription_id AND i.id = NEW.invoice_id AND i.issued_at <> 0 AND (i.store_id, i.currency, i.issue_date) = (s.store_id, s.currency, NEW.from_on)
      AND theirs.id = s.customer_id AND his.id = i.customer_id AND coalesce(theirs.merged_into, theirs.id) = coalesce(his.merged_into, his.id)
      AND e.invoice_id = i.id AND e.kind = 'invoice' AND e.key = 'subscription-' || NEW.subscription_id || '-' || NEW.period)
BEGIN SELECT RAISE(ABORT, 'a period''s invoice is its subscription''s'); END;

CREATE TRIGGER due_keeps BEFORE UPDATE ON subscription_dues
  WHEN (NEW.invoice_id, NEW.subscription_id, NEW.period, NEW.due_date) IS NOT (OLD.invoice_id, OLD.subscription_id, OLD.period, OLD.due_date)
BEGIN SELECT RAISE(ABORT, 'what is collected stays what it is'); END;
CREATE TRIGGER due_goes_on BEFORE UPDATE ON subscription_dues
  WHEN NEW.tries NOT IN (OLD.tries, OLD.tries + 1) OR NEW.reminders < OLD.reminders OR NEW.mailed < OLD.mailed
    OR NEW.tries = OLD.tries AND (NEW.failure, NEW.failed_at) IS NOT (OLD.failure, OLD.failed_at)
    OR NEW.tries > OLD.tries AND NOT (OLD.try_on <> '' AND (NEW.try_on = '' OR NEW.try_on > OLD.try_on))
    OR NEW.tries = OLD.tries AND NEW.try_on NOT IN ('', OLD.try_on)
    OR NEW.remind_on NOT IN ('', OLD.remind_on) AND NEW.remind_on < OLD.remind_on
BEGIN SELECT RAISE(ABORT, 'what was tried stays tried'); END;
CREATE TRIGGER due_follows_invoice BEFORE UPDATE OF open ON subscription_dues
  WHEN NEW.open <> (SELECT state = 'open' FROM invoice_balances WHERE invoice_id = NEW.invoice_id)
BEGIN SELECT RAISE(ABORT, 'an invoice is due or it is not'); END;
CREATE TRIGGER due_fits BEFORE INSERT ON subscription_dues
  WHEN NEW.tries <> 0 OR NEW.reminders <> 0 OR NEW.mailed <> 0 OR EXISTS (SELECT 1 FROM subscription_dues WHERE invoice_id = NEW.invoice_id)
    OR NOT EXISTS (SELECT 1 FROM subscription_periods p JOIN invoice_balances b ON b.invoice_id = p.invoice_id
      WHERE (p.invoice_id, p.subscription_id, p.period) = (NEW.invoice_id, NEW.subscription_id, NEW.period)
        AND (b.due_date, b.state = 'open') = (NEW.due_date, NEW.open))
BEGIN SELECT RAISE(ABORT, 'what is collected is a period''s invoice'); END;
CREATE TRIGGER due_stays BEFORE DELETE ON subscription_dues
BEGIN SELECT RAISE(ABORT, 'what is collected is never deleted'); END;
CREATE TRIGGER balance_closes_due AFTER UPDATE ON invoice_balances WHEN NEW.state <> OLD.state
BEGIN UPDATE subscription_dues SET open = NEW.state = 'open', try_on = CASE NEW.state WHEN 'open' THEN try_on ELSE '' END WHERE invoice_id = NEW.invoice_id; END;
