-- Several people, each with a password. Nobody is deleted: the audit log names them.

ALTER TABLE users ADD COLUMN active   INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE users ADD COLUMN password TEXT    NOT NULL DEFAULT '';
ALTER TABLE users ADD COLUMN version  INTEGER NOT NULL DEFAULT 1;

CREATE UNIQUE INDEX users_by_name ON users (name COLLATE NOCASE);

CREATE TRIGGER user_stays BEFORE DELETE ON users
BEGIN SELECT RAISE(ABORT, 'a user is never deleted'); END;
CREATE TRIGGER user_is_not_replaced BEFORE INSERT ON users WHEN EXISTS (SELECT 1 FROM users WHERE id = NEW.id OR name = NEW.name COLLATE NOCASE)
BEGIN SELECT RAISE(ABORT, 'this user exists already'); END;
CREATE TRIGGER somebody_leads BEFORE UPDATE ON users
  WHEN NOT (NEW.active AND NEW.role = 'super_admin')
    AND NOT EXISTS (SELECT 1 FROM users WHERE id <> NEW.id AND active AND role = 'super_admin')
BEGIN SELECT RAISE(ABORT, 'somebody may do everything'); END;

-- Signing in is counted by who tried.
CREATE INDEX audit_of_signing_in ON audit (user_id, at) WHERE command = 'SignIn';
