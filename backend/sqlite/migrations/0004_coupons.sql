-- Coupons. An amount or a rate off (thousandths of a percent), for everybody or one customer. uses counts the issued invoices
-- with the coupon that are not void; the triggers below keep it, and nothing else.

CREATE TABLE coupons (
  id          INTEGER PRIMARY KEY,
  code        TEXT    NOT NULL COLLATE NOCASE UNIQUE CHECK (length(code) BETWEEN 3 AND 40 AND code NOT GLOB '*[^A-Z0-9_-]*'),
  customer_id INTEGER REFERENCES customers (id),
  amount      INTEGER NOT NULL CHECK (amount >= 0 AND amount < 9007199254740992),
  currency    TEXT    NOT NULL CHECK (length(currency) = 3 * (amount > 0)),
  rate        INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 100000),
  valid_from  TEXT    NOT NULL CHECK (valid_from = '' OR valid_from IS date(valid_from)),
  valid_until TEXT    NOT NULL CHECK (valid_until = '' OR valid_until IS date(valid_until) AND valid_until >= valid_from),
  max_uses    INTEGER NOT NULL CHECK (max_uses >= 0),
  uses        INTEGER NOT NULL DEFAULT 0 CHECK (uses >= 0),
  active      INTEGER NOT NULL CHECK (active IN (0, 1)),
  note        TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  version     INTEGER NOT NULL DEFAULT 1,
  CHECK ((amount > 0) <> (rate > 0))
) STRICT;

CREATE INDEX coupons_by_creation ON coupons (created_at, id);
CREATE INDEX coupons_of_customer ON coupons (customer_id, created_at, id) WHERE customer_id IS NOT NULL;

-- An invoice's coupon as it was when the document was written; coupon is what it took off, a part of discount.

ALTER TABLE invoices ADD COLUMN coupon_id INTEGER REFERENCES coupons (id);
ALTER TABLE invoices ADD COLUMN coupon_code TEXT NOT NULL DEFAULT '' CHECK ((coupon_code <> '') = (coupon_id IS NOT NULL));
ALTER TABLE invoices ADD COLUMN coupon_amount INTEGER NOT NULL DEFAULT 0 CHECK (coupon_amount >= 0);
ALTER TABLE invoices ADD COLUMN coupon_rate INTEGER NOT NULL DEFAULT 0 CHECK (coupon_rate BETWEEN 0 AND 100000);
ALTER TABLE invoices ADD COLUMN coupon INTEGER NOT NULL DEFAULT 0 CHECK (coupon BETWEEN 0 AND discount AND (coupon = 0 OR coupon_id IS NOT NULL));

CREATE INDEX invoices_of_coupon ON invoices (coupon_id, issue_date, id) WHERE coupon_id IS NOT NULL;

CREATE TRIGGER coupon_keeps BEFORE UPDATE ON coupons
  WHEN (NEW.id, NEW.code, NEW.customer_id, NEW.amount, NEW.currency, NEW.rate, NEW.created_at)
    IS NOT (OLD.id, OLD.code, OLD.customer_id, OLD.amount, OLD.currency, OLD.rate, OLD.created_at)
    OR NEW.code <> OLD.code COLLATE BINARY
BEGIN SELECT RAISE(ABORT, 'a coupon keeps its code, customer and value'); END;
CREATE TRIGGER used_coupon_stays BEFORE DELETE ON coupons WHEN EXISTS (SELECT 1 FROM invoices WHERE coupon_id = OLD.id AND issued_at <> 0)
BEGIN SELECT RAISE(ABORT, 'a used coupon is never deleted'); END;
CREATE TRIGGER coupon_is_not_replaced BEFORE INSERT ON coupons WHEN EXISTS (SELECT 1 FROM coupons WHERE id = NEW.id OR code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'this coupon exists already'); END;
CREATE TRIGGER coupon_starts_unused BEFORE INSERT ON coupons WHEN NEW.uses <> 0
BEGIN SELECT RAISE(ABORT, 'a coupon starts unused'); END;

CREATE TRIGGER issued_coupon_fits BEFORE UPDATE OF issued_at ON invoices
  WHEN OLD.issued_at = 0 AND NEW.issued_at <> 0 AND NEW.coupon_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM coupons WHERE id = NEW.coupon_id AND code = NEW.coupon_code AND amount = NEW.coupon_amount
      AND rate = NEW.coupon_rate AND currency IN ('', NEW.currency))
BEGIN SELECT RAISE(ABORT, 'an invoice takes off what its coupon says'); END;
CREATE TRIGGER coupon_is_not_used_up BEFORE UPDATE OF issued_at ON invoices
  WHEN OLD.issued_at = 0 AND NEW.issued_at <> 0 AND EXISTS (SELECT 1 FROM coupons WHERE id = NEW.coupon_id AND max_uses > 0
    AND max_uses <= (SELECT count(*) FROM invoices i WHERE i.coupon_id = NEW.coupon_id AND i.issued_at <> 0
      AND NOT EXISTS (SELECT 1 FROM invoice_balances b WHERE b.invoice_id = i.id AND b.voided)))
BEGIN SELECT RAISE(ABORT, 'this coupon is used up'); END;

CREATE TRIGGER issue_uses_coupon AFTER UPDATE OF issued_at ON invoices
  WHEN OLD.issued_at = 0 AND NEW.issued_at <> 0 AND NEW.coupon_id IS NOT NULL
BEGIN UPDATE coupons SET uses = uses + 1 WHERE id = NEW.coupon_id; END;
CREATE TRIGGER void_gives_coupon_back AFTER UPDATE OF voided ON invoice_balances WHEN NEW.voided > OLD.voided
BEGIN UPDATE coupons SET uses = uses - 1 WHERE id = (SELECT coupon_id FROM invoices WHERE id = NEW.invoice_id); END;
