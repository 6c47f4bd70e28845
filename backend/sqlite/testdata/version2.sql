-- The rows of a book that Daybook wrote before refunds were there, with the two first migrations. Invoice 1 is partly paid,
-- 2 paid with 1.00 left over, 3 a draft, 4 paid by bank, 5 open.

INSERT INTO book_info (id, uuid, created_at) VALUES
  (1, '6ae6783f-4fbd-491b-aeb8-8b73a48ed247', 1772442000000);
INSERT INTO users (id, name, role) VALUES
  (1, 'Owner', 'super_admin');
INSERT INTO stores (id, name, email, phone, website, tax_id, line1, line2, postal_code, city, region, country, currency, language, timezone, tax_included, tax_rate, rounding, term_days, iban, bic, payment_note, logo, sample, created_at, version) VALUES
  (1, 'Paper Lantern', 'shop@example.com', '', '', '', 'Marktplatz 4', '', '10115', 'Berlin', '', 'DE', 'EUR', 'en', 'Europe/Berlin', 1, 19000, 'document', 14, '', '', '', NULL, 0, 1772442000000, 1);
INSERT INTO series (store_id, kind, pattern, next) VALUES
  (1, 'invoice', 'INV-{year}-{seq:5}', 5),
  (1, 'receipt', 'REC-{year}-{seq:5}', 4);
INSERT INTO customers (id, name, company, email, phone, tax_id, language, note, archived, sort_key, created_at, version) VALUES
  (1, 'Anna', '', 'c@example.com', '', '', '', '', 0, 'anna', 1772442000000, 1),
  (2, 'Bert', '', 'c@example.com', '', '', '', '', 0, 'bert', 1772442000000, 1);
INSERT INTO invoices (id, store_id, customer_id, number, reference, note, issue_date, due_date, language, bill_name, bill_company, bill_tax_id, bill_line1, bill_line2, bill_postal_code, bill_city, bill_region, bill_country, currency, tax_included, rounding, discount_amount, discount_rate, subtotal, discount, net, tax, total, created_at, issued_at, version) VALUES
  (1, 1, 1, 'INV-2026-00001', '', '', '2026-03-02', '2026-03-16', '', 'Anna', '', '', '', '', '', '', '', '', 'EUR', 1, 'document', 0, 0, 3380, 0, 2840, 540, 3380, 1772442000000, 1772442000000, 2),
  (2, 1, 2, 'INV-2026-00002', '', '', '2026-03-03', '2026-03-17', '', 'Bert', '', '', '', '', '', '', '', '', 'EUR', 1, 'document', 0, 0, 3900, 0, 3277, 623, 3900, 1772528400000, 1772528400000, 2),
  (3, 1, 1, NULL, '', '', '2026-03-03', '2026-03-17', '', 'Anna', '', '', '', '', '', '', '', '', 'EUR', 1, 'document', 0, 0, 500, 0, 420, 80, 500, 1772528400000, 0, 1),
  (4, 1, 1, 'INV-2026-00003', '', '', '2026-03-04', '2026-03-18', '', 'Anna', '', '', '', '', '', '', '', '', 'EUR', 1, 'document', 0, 0, 8209, 0, 7201, 1008, 8209, 1772614800000, 1772614800000, 2),
  (5, 1, 2, 'INV-2026-00004', '', '', '2026-03-04', '2026-03-18', '', 'Bert', '', '', '', '', '', '', '', '', 'EUR', 1, 'document', 0, 0, 150, 0, 126, 24, 150, 1772614800000, 1772614800000, 2);
INSERT INTO invoice_lines (invoice_id, position, item_id, name, reference, type, quantity, unit, unit_price, tax_rate, discount_amount, discount_rate, amount, discount, net, tax) VALUES
  (1, 1, NULL, 'Novel', '', 'physical', 1000, '', 2490, 19000, 0, 0, 2490, 0, 2092, 398),
  (1, 2, NULL, 'Ink', '', 'physical', 1000, '', 890, 19000, 0, 0, 890, 0, 748, 142),
  (2, 1, NULL, 'Atlas', '', 'physical', 1000, '', 3900, 19000, 0, 0, 3900, 0, 3277, 623),
  (3, 1, NULL, 'Card', '', 'physical', 1000, '', 500, 19000, 0, 0, 500, 0, 420, 80),
  (4, 1, NULL, 'Tea', '', 'physical', 3000, '', 1070, 7000, 0, 0, 3210, 0, 3000, 210),
  (4, 2, NULL, 'Pot', '', 'physical', 1000, '', 4999, 19000, 0, 0, 4999, 0, 4201, 798),
  (5, 1, NULL, 'Pencil', '', 'physical', 1000, '', 150, 19000, 0, 0, 150, 0, 126, 24);
INSERT INTO payments (id, store_id, customer_id, number, method, amount, currency, received_at, note, created_at) VALUES
  (1, 1, 1, 'REC-2026-00001', 'cash', 1000, 'EUR', 1772528400000, '', 1772528400000),
  (2, 1, 2, 'REC-2026-00002', 'cash', 4000, 'EUR', 1772614800000, '', 1772614800000),
  (3, 1, 1, 'REC-2026-00003', 'bank_transfer', 8209, 'EUR', 1772614800000, 'By bank', 1772614800000);
INSERT INTO allocations (payment_id, invoice_id, amount) VALUES
  (1, 1, 1000),
  (2, 2, 3900),
  (3, 4, 8209);
INSERT INTO entries (id, kind, date, at, key, customer_id, invoice_id, payment_id, seal) VALUES
  (1, 'invoice', '2026-03-02', 1772442000000, 'key-4', 1, 1, NULL, 1),
  (2, 'invoice', '2026-03-03', 1772528400000, 'key-6', 2, 2, NULL, 2),
  (3, 'payment', '2026-03-03', 1772528400000, 'key-8', 1, NULL, 1, 3),
  (4, 'payment', '2026-03-04', 1772614800000, 'key-9', 2, NULL, 2, 4),
  (5, 'invoice', '2026-03-04', 1772614800000, 'key-11', 1, 4, NULL, 5),
  (6, 'payment', '2026-03-04', 1772614800000, 'key-12', 1, NULL, 3, 6),
  (7, 'invoice', '2026-03-04', 1772614800000, 'key-14', 2, 5, NULL, 7);
INSERT INTO postings (entry_id, position, account, customer_id, invoice_id, tax_rate, currency, amount) VALUES
  (1, 1, 'receivable', 1, 1, NULL, 'EUR', 3380),
  (1, 2, 'sales', NULL, NULL, 19000, 'EUR', -2840),
  (1, 3, 'tax', NULL, NULL, 19000, 'EUR', -540),
  (2, 1, 'receivable', 2, 2, NULL, 'EUR', 3900),
  (2, 2, 'sales', NULL, NULL, 19000, 'EUR', -3277),
  (2, 3, 'tax', NULL, NULL, 19000, 'EUR', -623),
  (3, 1, 'cash', NULL, NULL, NULL, 'EUR', 1000),
  (3, 2, 'receivable', 1, 1, NULL, 'EUR', -1000),
  (4, 1, 'cash', NULL, NULL, NULL, 'EUR', 4000),
  (4, 2, 'receivable', 2, 2, NULL, 'EUR', -3900),
  (4, 3, 'credit', 2, NULL, NULL, 'EUR', -100),
  (5, 1, 'receivable', 1, 4, NULL, 'EUR', 8209),
  (5, 2, 'sales', NULL, NULL, 7000, 'EUR', -3000),
  (5, 3, 'tax', NULL, NULL, 7000, 'EUR', -210),
  (5, 4, 'sales', NULL, NULL, 19000, 'EUR', -4201),
  (5, 5, 'tax', NULL, NULL, 19000, 'EUR', -798),
  (6, 1, 'bank', NULL, NULL, NULL, 'EUR', 8209),
  (6, 2, 'receivable', 1, 4, NULL, 'EUR', -8209),
  (7, 1, 'receivable', 2, 5, NULL, 'EUR', 150),
  (7, 2, 'sales', NULL, NULL, 19000, 'EUR', -126),
  (7, 3, 'tax', NULL, NULL, 19000, 'EUR', -24);
INSERT INTO seals (entry_id, previous, hash) VALUES
  (1, X'0000000000000000000000000000000000000000000000000000000000000000', X'3AB2DC8F674E93C7AB221C8BA4AD1D7FDB2CB2A123594144F38DE4CD2B7C327A'),
  (2, X'3AB2DC8F674E93C7AB221C8BA4AD1D7FDB2CB2A123594144F38DE4CD2B7C327A', X'2C43AA64A76FA19D0BAB7D49AE76C70E2890424E6E1ABC48A09B3FDF379E5C4B'),
  (3, X'2C43AA64A76FA19D0BAB7D49AE76C70E2890424E6E1ABC48A09B3FDF379E5C4B', X'28E29A7EE8747D884AA44BCE59233F799A86B9479B2FAFEEBA39849B1B32A46D'),
  (4, X'28E29A7EE8747D884AA44BCE59233F799A86B9479B2FAFEEBA39849B1B32A46D', X'F75AD8D836B968A96AD624A49481B0D7777FC695F6EF56E1E293413AFC90B548'),
  (5, X'F75AD8D836B968A96AD624A49481B0D7777FC695F6EF56E1E293413AFC90B548', X'1786AB0C4AE56C7571559E0CA4A04602DF1519EEE550A8ED656747630C59FB21'),
  (6, X'1786AB0C4AE56C7571559E0CA4A04602DF1519EEE550A8ED656747630C59FB21', X'E6A406020A31D9D3FF2F66F1875CE7C34BDA258C4549982445F5763505DB0BA2'),
  (7, X'E6A406020A31D9D3FF2F66F1875CE7C34BDA258C4549982445F5763505DB0BA2', X'43B8499CDFE8417B98EE19D6AA9EC16248FACE556A62302A094407DF0BC49C14');
INSERT INTO customer_balances (customer_id, currency, due, credit) VALUES
  (1, 'EUR', 2380, 0),
  (2, 'EUR', 150, 100);
INSERT INTO invoice_balances (invoice_id, customer_id, currency, issue_date, due_date, total, credited, paid, refunded, written_off, voided, due) VALUES
  (1, 1, 'EUR', '2026-03-02', '2026-03-16', 3380, 0, 1000, 0, 0, 0, 2380),
  (2, 2, 'EUR', '2026-03-03', '2026-03-17', 3900, 0, 3900, 0, 0, 0, 0),
  (4, 1, 'EUR', '2026-03-04', '2026-03-18', 8209, 0, 8209, 0, 0, 0, 0),
  (5, 2, 'EUR', '2026-03-04', '2026-03-18', 150, 0, 0, 0, 0, 0, 150);
INSERT INTO audit (id, at, user_id, command, key, fingerprint, detail, result, outcome) VALUES
  (1, 1772442000000, 1, 'Start', NULL, X'2BEEA779FFA9DC36D3058B71183E956D2A96FEBD50087C2AA03D701942527B03', '{"id":0,"name":"Paper Lantern","email":"shop@example.com","phone":"","website":"","taxId":"","address":{"id":0,"line1":"Marktplatz 4","line2":"","postalCode":"10115","city":"Berlin","region":"","country":"DE","billing":false,"shipping":false},"currency":"EUR","language":"en","timezone":"Europe/Berlin","taxIncluded":true,"taxRate":19000,"rounding":"document","termDays":14,"iban":"","bic":"","paymentNote":"","hasLogo":false,"sample":false,"createdAt":1772442000000,"version":0}', 1, 'done'),
  (2, 1772442000000, 1, 'SaveCustomer', 'key-1', X'255B375B6536FEB9D154BA83491A745C33AF53E74739F9B897EDEE8BD3963F4F', '{"id":0,"name":"Anna","company":"","email":"c@example.com","phone":"","taxId":"","language":"","note":"","archived":false,"createdAt":0,"version":0,"addresses":null}', 1, 'done'),
  (3, 1772442000000, 1, 'SaveCustomer', 'key-2', X'411F18785DE9E92FFD3954D12BC6872CD999B05C9BF03A695FC2208660629E83', '{"id":0,"name":"Bert","company":"","email":"c@example.com","phone":"","taxId":"","language":"","note":"","archived":false,"createdAt":0,"version":0,"addresses":null}', 2, 'done'),
  (4, 1772442000000, 1, 'SaveDraft', 'key-3', X'994592181EB813DD306376D4D17E3B485094152B66A6B90163DB88C6EBA1ADB1', '{"id":0,"storeId":1,"customerId":1,"number":"","reference":"","note":"","issueDate":"2026-03-02","dueDate":"2026-03-16","language":"","billTo":{"name":"","company":"","taxId":"","address":{"id":0,"line1":"","line2":"","postalCode":"","city":"","region":"","country":"","billing":false,"shipping":false}},"currency":"EUR","taxIncluded":true,"rounding":"document","discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0},"lines":[{"itemId":0,"name":"Novel","reference":"","type":"physical","quantity":1000,"unit":"","unitPrice":{"minor":2490,"currency":"EUR"},"taxRate":19000,"discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0}},{"itemId":0,"name":"Ink","reference":"","type":"physical","quantity":1000,"unit":"","unitPrice":{"minor":890,"currency":"EUR"},"taxRate":19000,"discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0}}],"totals":{"subtotal":{"minor":3380,"currency":"EUR"},"discount":{"minor":0,"currency":"EUR"},"net":{"minor":2840,"currency":"EUR"},"tax":{"minor":540,"curren…', 1, 'done'),
  (5, 1772442000000, 1, 'Issue', 'key-4', X'56FBE7F5F635BB8F058993807618B7E5ACBC976AEF25FF11A7D0A2581345049C', '{"id":1,"version":1,"key":"key-4"}', 1, 'done'),
  (6, 1772528400000, 1, 'SaveDraft', 'key-5', X'21218A8B0400D03236AF042953871D20256FD3E333CABCA10CF67B154691AE57', '{"id":0,"storeId":1,"customerId":2,"number":"","reference":"","note":"","issueDate":"2026-03-03","dueDate":"2026-03-17","language":"","billTo":{"name":"","company":"","taxId":"","address":{"id":0,"line1":"","line2":"","postalCode":"","city":"","region":"","country":"","billing":false,"shipping":false}},"currency":"EUR","taxIncluded":true,"rounding":"document","discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0},"lines":[{"itemId":0,"name":"Atlas","reference":"","type":"physical","quantity":1000,"unit":"","unitPrice":{"minor":3900,"currency":"EUR"},"taxRate":19000,"discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0}}],"totals":{"subtotal":{"minor":3900,"currency":"EUR"},"discount":{"minor":0,"currency":"EUR"},"net":{"minor":3277,"currency":"EUR"},"tax":{"minor":623,"currency":"EUR"},"total":{"minor":3900,"currency":"EUR"},"rates":[{"rate":19000,"net":{"minor":3277,"currency":"EUR"},"tax":{"minor":623,"currency":"EUR"},"gross":{"minor":3900,"currency":"EUR"}}],"lines":[{"am…', 2, 'done'),
  (7, 1772528400000, 1, 'Issue', 'key-6', X'3CB564BD5B7A336B41F7D02274DEFB47E2C35FD17833D16B7AC06E4E301C6FF4', '{"id":2,"version":1,"key":"key-6"}', 2, 'done'),
  (8, 1772528400000, 1, 'SaveDraft', 'key-7', X'C1854802690A4C49ECC95014B0F2CD87DDCDDA5F2E872940ABF2A628EC498036', '{"id":0,"storeId":1,"customerId":1,"number":"","reference":"","note":"","issueDate":"2026-03-03","dueDate":"2026-03-17","language":"","billTo":{"name":"","company":"","taxId":"","address":{"id":0,"line1":"","line2":"","postalCode":"","city":"","region":"","country":"","billing":false,"shipping":false}},"currency":"EUR","taxIncluded":true,"rounding":"document","discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0},"lines":[{"itemId":0,"name":"Card","reference":"","type":"physical","quantity":1000,"unit":"","unitPrice":{"minor":500,"currency":"EUR"},"taxRate":19000,"discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0}}],"totals":{"subtotal":{"minor":500,"currency":"EUR"},"discount":{"minor":0,"currency":"EUR"},"net":{"minor":420,"currency":"EUR"},"tax":{"minor":80,"currency":"EUR"},"total":{"minor":500,"currency":"EUR"},"rates":[{"rate":19000,"net":{"minor":420,"currency":"EUR"},"tax":{"minor":80,"currency":"EUR"},"gross":{"minor":500,"currency":"EUR"}}],"lines":[{"amount":{"m…', 3, 'done'),
  (9, 1772528400000, 1, 'Collect', 'key-8', X'CDC9861558F512BC7569205B16D4BD170100895250118942A354D8DEEBFDF266', '{"key":"key-8","invoiceId":1,"method":"cash","amount":{"minor":1000,"currency":"EUR"},"receivedAt":1772528400000,"note":""}', 1, 'done'),
  (10, 1772614800000, 1, 'Collect', 'key-9', X'BC807FF48DD878B264259E9E19DEB2DCC0D9063B935BDDCB1A5CBB2D68298238', '{"key":"key-9","invoiceId":2,"method":"cash","amount":{"minor":4000,"currency":"EUR"},"receivedAt":1772614800000,"note":""}', 2, 'done'),
  (11, 1772614800000, 1, 'SaveDraft', 'key-10', X'FC155BC2734AE1AD22CD20C0B03B5BD4C4EC150F152D4D261D0DE436C6447435', '{"id":0,"storeId":1,"customerId":1,"number":"","reference":"","note":"","issueDate":"2026-03-04","dueDate":"2026-03-18","language":"","billTo":{"name":"","company":"","taxId":"","address":{"id":0,"line1":"","line2":"","postalCode":"","city":"","region":"","country":"","billing":false,"shipping":false}},"currency":"EUR","taxIncluded":true,"rounding":"document","discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0},"lines":[{"itemId":0,"name":"Tea","reference":"","type":"physical","quantity":3000,"unit":"","unitPrice":{"minor":1070,"currency":"EUR"},"taxRate":7000,"discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0}},{"itemId":0,"name":"Pot","reference":"","type":"physical","quantity":1000,"unit":"","unitPrice":{"minor":4999,"currency":"EUR"},"taxRate":19000,"discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0}}],"totals":{"subtotal":{"minor":8209,"currency":"EUR"},"discount":{"minor":0,"currency":"EUR"},"net":{"minor":7201,"currency":"EUR"},"tax":{"minor":1008,"currenc…', 4, 'done'),
  (12, 1772614800000, 1, 'Issue', 'key-11', X'411F77AC2E1BF9408E15E2C7C89D94E6E130680554DEC373821FF59ACFBFF56C', '{"id":4,"version":1,"key":"key-11"}', 4, 'done'),
  (13, 1772614800000, 1, 'Collect', 'key-12', X'DC2096402122937816C45ED4EE5238079C1C6F764740E413D647AF8E53479BF0', '{"key":"key-12","invoiceId":4,"method":"bank_transfer","amount":{"minor":8209,"currency":"EUR"},"receivedAt":1772614800000,"note":"By bank"}', 3, 'done'),
  (14, 1772614800000, 1, 'SaveDraft', 'key-13', X'EE815AD58C51675CAC99490FFE568F7F8DB18BB02422123582BE620EDAF92173', '{"id":0,"storeId":1,"customerId":2,"number":"","reference":"","note":"","issueDate":"2026-03-04","dueDate":"2026-03-18","language":"","billTo":{"name":"","company":"","taxId":"","address":{"id":0,"line1":"","line2":"","postalCode":"","city":"","region":"","country":"","billing":false,"shipping":false}},"currency":"EUR","taxIncluded":true,"rounding":"document","discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0},"lines":[{"itemId":0,"name":"Pencil","reference":"","type":"physical","quantity":1000,"unit":"","unitPrice":{"minor":150,"currency":"EUR"},"taxRate":19000,"discount":{"amount":{"minor":0,"currency":"EUR"},"rate":0}}],"totals":{"subtotal":{"minor":150,"currency":"EUR"},"discount":{"minor":0,"currency":"EUR"},"net":{"minor":126,"currency":"EUR"},"tax":{"minor":24,"currency":"EUR"},"total":{"minor":150,"currency":"EUR"},"rates":[{"rate":19000,"net":{"minor":126,"currency":"EUR"},"tax":{"minor":24,"currency":"EUR"},"gross":{"minor":150,"currency":"EUR"}}],"lines":[{"amount":{…', 5, 'done'),
  (15, 1772614800000, 1, 'Issue', 'key-14', X'D94F9F4779570AE0F7F5D8386680EB44881B2112478649F267326116D89983A7', '{"id":5,"version":1,"key":"key-14"}', 5, 'done');
INSERT INTO outbox (id, kind, customer_id, invoice_id, payment_id, "to", subject, text, message_id, state, attempts, next_at, answer, failure_code, created_at, sent_at) VALUES
  (1, 'invoice', 1, 1, NULL, 'c@example.com', 'Your invoice', 'Dear Anna', '<1@example.com>', 'sent', 1, 0, '250 OK', '', 1772614800000, 1772609000000),
  (2, 'receipt', 2, NULL, 2, 'c@example.com', 'Your receipt', 'Dear Bert', '<2@example.com>', 'waiting', 0, 1772614800000, '', '', 1772614800000, 0);
INSERT INTO invoices_search (rowid, number, customer, reference) VALUES (1, 'inv 2026 00001 1', 'anna', ''), (2, 'inv 2026 00002 2', 'bert', '');
