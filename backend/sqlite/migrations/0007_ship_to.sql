-- Where an invoice's goods go when that is not the billing address. Only a draft's changes: invoices issued before have none.
ALTER TABLE invoices ADD COLUMN ship_line1 TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN ship_line2 TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN ship_postal_code TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN ship_city TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN ship_region TEXT NOT NULL DEFAULT '';
ALTER TABLE invoices ADD COLUMN ship_country TEXT NOT NULL DEFAULT '';
