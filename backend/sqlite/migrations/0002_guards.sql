-- What must never change. INSERT OR REPLACE skips delete triggers, so every guarded table also refuses an
-- INSERT of what is there already.

CREATE TRIGGER issued_invoice_keeps BEFORE UPDATE ON invoices WHEN OLD.issued_at <> 0
BEGIN SELECT RAISE(ABORT, 'an issued invoice never changes'); END;
CREATE TRIGGER issued_invoice_stays BEFORE DELETE ON invoices WHEN OLD.issued_at <> 0
BEGIN SELECT RAISE(ABORT, 'an issued invoice is never deleted'); END;
CREATE TRIGGER invoice_starts_as_draft BEFORE INSERT ON invoices WHEN NEW.issued_at <> 0
BEGIN SELECT RAISE(ABORT, 'an invoice starts as a draft'); END;
CREATE TRIGGER invoice_is_not_replaced BEFORE INSERT ON invoices WHEN EXISTS (SELECT 1 FROM invoices WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'this invoice exists already'); END;
CREATE TRIGGER invoice_keeps_its_id BEFORE UPDATE ON invoices WHEN NEW.id <> OLD.id OR NEW.store_id <> OLD.store_id
BEGIN SELECT RAISE(ABORT, 'an invoice keeps its id and store'); END;
CREATE TRIGGER invoice_number_is_free BEFORE UPDATE OF number ON invoices
  WHEN EXISTS (SELECT 1 FROM invoices WHERE store_id = NEW.store_id AND number = NEW.number AND id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'this invoice number is taken'); END;

CREATE TRIGGER issued_line_is_not_added BEFORE INSERT ON invoice_lines WHEN (SELECT issued_at FROM invoices WHERE id = NEW.invoice_id) <> 0
BEGIN SELECT RAISE(ABORT, 'an issued invoice never changes'); END;
CREATE TRIGGER issued_line_keeps BEFORE UPDATE ON invoice_lines
  WHEN EXISTS (SELECT 1 FROM invoices WHERE id IN (OLD.invoice_id, NEW.invoice_id) AND issued_at <> 0)
BEGIN SELECT RAISE(ABORT, 'an issued invoice never changes'); END;
CREATE TRIGGER issued_line_stays BEFORE DELETE ON invoice_lines WHEN (SELECT issued_at FROM invoices WHERE id = OLD.invoice_id) <> 0
BEGIN SELECT RAISE(ABORT, 'an issued invoice never changes'); END;

CREATE TRIGGER payment_keeps BEFORE UPDATE ON payments
BEGIN SELECT RAISE(ABORT, 'a payment never changes'); END;
CREATE TRIGGER payment_stays BEFORE DELETE ON payments
BEGIN SELECT RAISE(ABORT, 'a payment is never deleted'); END;
CREATE TRIGGER payment_is_not_replaced BEFORE INSERT ON payments
  WHEN EXISTS (SELECT 1 FROM payments WHERE id = NEW.id OR (store_id = NEW.store_id AND number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'this payment exists already'); END;

CREATE TRIGGER allocation_keeps BEFORE UPDATE ON allocations
BEGIN SELECT RAISE(ABORT, 'an allocation never changes'); END;
CREATE TRIGGER allocation_stays BEFORE DELETE ON allocations
BEGIN SELECT RAISE(ABORT, 'an allocation is never deleted'); END;
CREATE TRIGGER allocation_fits BEFORE INSERT ON allocations
BEGIN
  SELECT RAISE(ABORT, 'this allocation exists already')
    WHERE EXISTS (SELECT 1 FROM allocations WHERE payment_id = NEW.payment_id AND invoice_id = NEW.invoice_id);
  SELECT RAISE(ABORT, 'allocations cannot exceed the payment')
    WHERE NEW.amount + (SELECT coalesce(sum(amount), 0) FROM allocations WHERE payment_id = NEW.payment_id)
        > (SELECT amount FROM payments WHERE id = NEW.payment_id);
END;

CREATE TRIGGER series_moves_by_one BEFORE UPDATE ON series
  WHEN NEW.next NOT IN (OLD.next, OLD.next + 1) OR NEW.store_id <> OLD.store_id OR NEW.kind <> OLD.kind
BEGIN SELECT RAISE(ABORT, 'a series moves by one'); END;
CREATE TRIGGER series_stays BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'a series is never deleted'); END;
CREATE TRIGGER series_is_not_replaced BEFORE INSERT ON series
  WHEN EXISTS (SELECT 1 FROM series WHERE store_id = NEW.store_id AND kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'this series exists already'); END;

CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log never changes'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log never changes'); END;
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id OR key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'this command exists already'); END;

-- The journal.

CREATE TRIGGER entry_keeps BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry never changes'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
CREATE TRIGGER entry_is_not_replaced BEFORE INSERT ON entries
BEGIN
  SELECT RAISE(ABORT, 'this entry exists already') WHERE EXISTS (SELECT 1 FROM entries WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'this key was used already') WHERE EXISTS (SELECT 1 FROM entries WHERE key = NEW.key);
  SELECT RAISE(ABORT, 'this invoice is posted already')
    WHERE NEW.kind = 'invoice' AND EXISTS (SELECT 1 FROM entries WHERE kind = 'invoice' AND invoice_id = NEW.invoice_id);
  SELECT RAISE(ABORT, 'this payment is posted already')
    WHERE NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM entries WHERE kind = 'payment' AND payment_id = NEW.payment_id);
END;
CREATE TRIGGER entry_is_next BEFORE INSERT ON entries WHEN NEW.id <= (SELECT coalesce(max(id), 0) FROM entries)
BEGIN SELECT RAISE(ABORT, 'entries are written in order'); END;

CREATE TRIGGER posting_keeps BEFORE UPDATE ON postings
BEGIN SELECT RAISE(ABORT, 'a posting never changes'); END;
CREATE TRIGGER posting_stays BEFORE DELETE ON postings
BEGIN SELECT RAISE(ABORT, 'a posting is never deleted'); END;
CREATE TRIGGER posting_is_in_time BEFORE INSERT ON postings
BEGIN
  SELECT RAISE(ABORT, 'this entry is sealed') WHERE EXISTS (SELECT 1 FROM seals WHERE entry_id = NEW.entry_id);
  SELECT RAISE(ABORT, 'this posting exists already') WHERE EXISTS (SELECT 1 FROM postings WHERE entry_id = NEW.entry_id AND position = NEW.position);
END;

CREATE TRIGGER seal_keeps BEFORE UPDATE ON seals
BEGIN SELECT RAISE(ABORT, 'a seal never changes'); END;
CREATE TRIGGER seal_stays BEFORE DELETE ON seals
BEGIN SELECT RAISE(ABORT, 'a seal is never deleted'); END;
CREATE TRIGGER seal_fits BEFORE INSERT ON seals
BEGIN
  SELECT RAISE(ABORT, 'this entry is sealed') WHERE EXISTS (SELECT 1 FROM seals WHERE entry_id = NEW.entry_id);
  SELECT RAISE(ABORT, 'an entry needs two postings') WHERE (SELECT count(*) FROM postings WHERE entry_id = NEW.entry_id) < 2;
  SELECT RAISE(ABORT, 'an entry must add up to zero')
    WHERE EXISTS (SELECT 1 FROM postings WHERE entry_id = NEW.entry_id GROUP BY currency HAVING sum(amount) <> 0);
  SELECT RAISE(ABORT, 'a seal names the one before')
    WHERE NEW.previous IS NOT coalesce((SELECT hash FROM seals ORDER BY entry_id DESC LIMIT 1), zeroblob(32));
  SELECT RAISE(ABORT, 'the entry must hold its document''s amount') WHERE EXISTS (
    SELECT 1 FROM entries e WHERE e.id = NEW.entry_id AND CASE e.kind
      WHEN 'invoice' THEN (SELECT total FROM invoices WHERE id = e.invoice_id AND issued_at <> 0)
          IS NOT (SELECT sum(amount) FROM postings WHERE entry_id = e.id AND account = 'receivable' AND invoice_id = e.invoice_id)
      WHEN 'payment' THEN (SELECT amount FROM payments WHERE id = e.payment_id)
          IS NOT (SELECT sum(amount) FROM postings WHERE entry_id = e.id AND account IN ('cash', 'bank', 'card'))
    END);
END;

CREATE TRIGGER posting_counts_for_customer AFTER INSERT ON postings WHEN NEW.customer_id IS NOT NULL
BEGIN
  INSERT INTO customer_balances (customer_id, currency) VALUES (NEW.customer_id, NEW.currency) ON CONFLICT DO NOTHING;
  UPDATE customer_balances SET
    due    = due    + CASE NEW.account WHEN 'receivable' THEN NEW.amount ELSE 0 END,
    credit = credit - CASE NEW.account WHEN 'credit' THEN NEW.amount ELSE 0 END
  WHERE customer_id = NEW.customer_id AND currency = NEW.currency;
END;

CREATE TRIGGER posting_counts_for_invoice AFTER INSERT ON postings WHEN NEW.invoice_id IS NOT NULL
BEGIN
  INSERT INTO invoice_balances (invoice_id, customer_id, currency, issue_date, due_date, total, due)
    SELECT id, customer_id, currency, issue_date, due_date, total, 0 FROM invoices WHERE id = NEW.invoice_id
    ON CONFLICT DO NOTHING;
  UPDATE invoice_balances SET
    due  = due + NEW.amount,
    paid = paid - CASE (SELECT kind FROM entries WHERE id = NEW.entry_id) WHEN 'payment' THEN NEW.amount ELSE 0 END
  WHERE invoice_id = NEW.invoice_id;
END;
