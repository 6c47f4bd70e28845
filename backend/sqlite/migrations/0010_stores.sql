-- Several stores. Each has an ID that people see and type; one that is no longer used is archived, and stays.

ALTER TABLE stores ADD COLUMN code     TEXT    NOT NULL DEFAULT 'S1' CHECK (length(code) BETWEEN 1 AND 20 AND code NOT GLOB '*[^-A-Z0-9]*');
ALTER TABLE stores ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE stores ADD COLUMN color    TEXT    NOT NULL DEFAULT '' CHECK (color = '' OR length(color) = 7 AND color GLOB '#*' AND substr(color, 2) NOT GLOB '*[^0-9a-f]*');
UPDATE stores SET code = 'S' || id;

CREATE UNIQUE INDEX stores_by_code ON stores (code);

CREATE TRIGGER store_stays BEFORE DELETE ON stores
BEGIN SELECT RAISE(ABORT, 'a store is never deleted'); END;
CREATE TRIGGER store_is_not_replaced BEFORE INSERT ON stores WHEN EXISTS (SELECT 1 FROM stores WHERE id = NEW.id OR code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'this store exists already'); END;
CREATE TRIGGER store_code_is_free BEFORE UPDATE OF code ON stores WHEN EXISTS (SELECT 1 FROM stores WHERE code = NEW.code AND id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'this store ID is taken'); END;
CREATE TRIGGER some_store_is_used BEFORE UPDATE ON stores
  WHEN NEW.archived AND NOT EXISTS (SELECT 1 FROM stores WHERE id <> NEW.id AND NOT archived)
BEGIN SELECT RAISE(ABORT, 'some store is in use'); END;

-- A draft may move to another store; what is issued never changes at all.
DROP TRIGGER invoice_keeps_its_id;
CREATE TRIGGER invoice_keeps_its_id BEFORE UPDATE ON invoices WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'an invoice keeps its id'); END;

CREATE INDEX invoices_of_store ON invoices (store_id, issue_date, id);
