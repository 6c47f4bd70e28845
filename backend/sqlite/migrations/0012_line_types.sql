-- Gift cards, store credit and sales tax. Both tables whose checks grow are made anew. What is worth money itself is taxed when
-- it is spent, and no discount of the document lowers it; sales tax is nothing but tax.

CREATE TEMP TABLE old_items AS SELECT * FROM items;
CREATE TEMP TABLE old_invoice_lines AS SELECT * FROM invoice_lines;
DROP TABLE items;
DROP TABLE invoice_lines;

CREATE TABLE items (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL CHECK (name <> ''),
  sku        TEXT    NOT NULL,
  type       TEXT    NOT NULL CHECK (type IN ('physical', 'discount', 'shipping_fee', 'digital', 'gift_card', 'store_credit', 'surcharge')),
  unit       TEXT    NOT NULL,
  unit_price INTEGER NOT NULL CHECK (unit_price >= 0),
  currency   TEXT    NOT NULL CHECK (length(currency) = 3),
  tax_rate   INTEGER NOT NULL CHECK (tax_rate BETWEEN 0 AND 100000),
  archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  sort_key   TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  version    INTEGER NOT NULL DEFAULT 1,
  CHECK (tax_rate = 0 OR type NOT IN ('gift_card', 'store_credit'))
) STRICT;

INSERT INTO items SELECT * FROM old_items;
CREATE INDEX items_by_name ON items (archived, sort_key, id);
CREATE UNIQUE INDEX items_by_sku ON items (sku) WHERE sku <> '' AND archived = 0;

CREATE TABLE invoice_lines (
  invoice_id      INTEGER NOT NULL REFERENCES invoices (id),
  position        INTEGER NOT NULL CHECK (position BETWEEN 1 AND 2000),
  item_id         INTEGER REFERENCES items (id),
  name            TEXT    NOT NULL,
  reference       TEXT    NOT NULL,
  type            TEXT    NOT NULL CHECK (type IN ('physical', 'discount', 'shipping_fee', 'sales_tax', 'digital', 'gift_card', 'store_credit', 'surcharge')),
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
  PRIMARY KEY (invoice_id, position),
  CHECK (type NOT IN ('gift_card', 'store_credit') OR (tax_rate, discount, net, tax) = (0, 0, amount, 0)),
  CHECK (type <> 'sales_tax' OR (tax_rate, discount_amount, discount_rate, discount, net, tax) = (0, 0, 0, 0, 0, amount))
) STRICT, WITHOUT ROWID;

INSERT INTO invoice_lines SELECT * FROM old_invoice_lines;
DROP TABLE old_items;
DROP TABLE old_invoice_lines;

CREATE TRIGGER issued_line_is_not_added BEFORE INSERT ON invoice_lines WHEN (SELECT issued_at FROM invoices WHERE id = NEW.invoice_id) <> 0
BEGIN SELECT RAISE(ABORT, 'an issued invoice never changes'); END;
CREATE TRIGGER issued_line_keeps BEFORE UPDATE ON invoice_lines
  WHEN EXISTS (SELECT 1 FROM invoices WHERE id IN (OLD.invoice_id, NEW.invoice_id) AND issued_at <> 0)
BEGIN SELECT RAISE(ABORT, 'an issued invoice never changes'); END;
CREATE TRIGGER issued_line_stays BEFORE DELETE ON invoice_lines WHEN (SELECT issued_at FROM invoices WHERE id = OLD.invoice_id) <> 0
BEGIN SELECT RAISE(ABORT, 'an issued invoice never changes'); END;

CREATE TRIGGER sales_tax_comes_on_top BEFORE UPDATE OF issued_at ON invoices
  WHEN NEW.issued_at <> 0 AND NEW.tax_included AND EXISTS (SELECT 1 FROM invoice_lines WHERE invoice_id = NEW.id AND type = 'sales_tax')
BEGIN SELECT RAISE(ABORT, 'sales tax comes on top of prices without tax'); END;
