-- Merged and erased customers. What was posted and issued for a customer who was merged stays as it is; everywhere it counts
-- for the one he was merged into, who is called its owner. An owner is never merged himself without taking his along.

ALTER TABLE customers ADD COLUMN merged_into INTEGER REFERENCES customers (id);
ALTER TABLE customers ADD COLUMN erased_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;

CREATE TRIGGER merge_is_final BEFORE UPDATE OF merged_into ON customers
  WHEN NEW.merged_into IS NULL AND OLD.merged_into IS NOT NULL OR NEW.merged_into = NEW.id
    OR (SELECT merged_into FROM customers WHERE id = NEW.merged_into) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a merge is final'); END;
CREATE TRIGGER customer_is_not_replaced BEFORE INSERT ON customers WHEN EXISTS (SELECT 1 FROM customers WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this customer exists already'); END;
CREATE TRIGGER customer_stays BEFORE DELETE ON customers WHEN EXISTS (SELECT 1 FROM entries WHERE customer_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a customer with entries stays'); END;

DROP TRIGGER posting_counts_for_customer;
CREATE TRIGGER posting_counts_for_customer AFTER INSERT ON postings WHEN NEW.customer_id IS NOT NULL
BEGIN
  INSERT INTO customer_balances (customer_id, currency) SELECT coalesce(merged_into, id), NEW.currency FROM customers WHERE id = NEW.customer_id ON CONFLICT DO NOTHING;
  UPDATE customer_balances SET
    due    = due    + CASE NEW.account WHEN 'receivable' THEN NEW.amount ELSE 0 END,
    credit = credit - CASE NEW.account WHEN 'credit' THEN NEW.amount ELSE 0 END
  WHERE customer_id = (SELECT coalesce(merged_into, id) FROM customers WHERE id = NEW.customer_id) AND currency = NEW.currency;
END;

DROP TRIGGER posting_is_its_customers;
CREATE TRIGGER posting_is_its_customers BEFORE INSERT ON postings
BEGIN
  SELECT RAISE(ABORT, 'a posting is its entry''s customer''s') WHERE NEW.customer_id <> (SELECT customer_id FROM entries WHERE id = NEW.entry_id);
  SELECT RAISE(ABORT, 'a posting is in its invoice''s currency') WHERE NEW.invoice_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM invoices i JOIN customers c ON c.id = i.customer_id
      WHERE i.id = NEW.invoice_id AND i.currency = NEW.currency
        AND coalesce(c.merged_into, c.id) = (SELECT coalesce(merged_into, id) FROM customers WHERE id = NEW.customer_id));
END;

DROP TRIGGER posting_opens_invoice;
CREATE TRIGGER posting_opens_invoice AFTER INSERT ON postings
  WHEN NEW.invoice_id IS NOT NULL AND (SELECT kind FROM entries WHERE id = NEW.entry_id) = 'invoice'
BEGIN
  INSERT INTO invoice_balances (invoice_id, customer_id, currency, issue_date, due_date, total, due)
    SELECT i.id, coalesce(c.merged_into, c.id), i.currency, i.issue_date, i.due_date, i.total, NEW.amount
      FROM invoices i JOIN customers c ON c.id = i.customer_id WHERE i.id = NEW.invoice_id;
END;

DROP TRIGGER credit_note_fits;
CREATE TRIGGER credit_note_fits BEFORE INSERT ON credit_notes
  WHEN NOT EXISTS (SELECT 1 FROM invoices i JOIN customers c ON c.id = i.customer_id
    WHERE i.id = NEW.invoice_id AND i.issued_at <> 0 AND i.currency = NEW.currency AND NEW.customer_id IN (c.id, c.merged_into))
BEGIN SELECT RAISE(ABORT, 'a credit note belongs to an issued invoice of its customer'); END;

-- What an erased customer had typed into forms goes from the audit log too. What was done, when and by whom, stays.
DROP TRIGGER audit_keeps;
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit
  WHEN NEW.detail <> '' OR (NEW.id, NEW.at, NEW.user_id, NEW.command, NEW.key, NEW.fingerprint, NEW.result, NEW.outcome)
    IS NOT (OLD.id, OLD.at, OLD.user_id, OLD.command, OLD.key, OLD.fingerprint, OLD.result, OLD.outcome)
BEGIN SELECT RAISE(ABORT, 'the audit log never changes'); END;

-- Pairs of customers that somebody said are two people.
CREATE TABLE not_duplicates (
  first  INTEGER NOT NULL REFERENCES customers (id),
  second INTEGER NOT NULL REFERENCES customers (id) CHECK (first < second),
  PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;

CREATE INDEX customers_by_email ON customers (lower(email)) WHERE email <> '' AND merged_into IS NULL;
CREATE INDEX customers_by_phone ON customers (phone) WHERE phone <> '' AND merged_into IS NULL;
