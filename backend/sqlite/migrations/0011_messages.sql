-- What a store writes about its payment links, and links that go out as a text by themselves.

CREATE TABLE link_texts (
  store_id  INTEGER PRIMARY KEY REFERENCES stores (id),
  templates TEXT    NOT NULL CHECK (json_type(templates) = 'array'),
  version   INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE sms_sender (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  service TEXT    NOT NULL CHECK (service IN ('none', 'android', 'twilio')),
  address TEXT    NOT NULL,
  user    TEXT    NOT NULL,
  number  TEXT    NOT NULL
) STRICT;

ALTER TABLE outbox ADD COLUMN sending TEXT NOT NULL DEFAULT 'email' CHECK (sending = 'email' OR sending = 'sms' AND kind = 'link');
