-- A refund that went through may fail later: the answer to its call changes then, once. watched_at is when a refund that went
-- through was last looked at again.

ALTER TABLE gateway_calls ADD COLUMN watched_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX refunds_that_went_through ON gateway_calls (answered_at, id) WHERE kind = 'refund' AND refused = '';

DROP TRIGGER call_keeps;
CREATE TRIGGER call_keeps BEFORE UPDATE ON gateway_calls
  WHEN (NEW.id, NEW.charge_id, NEW.kind, NEW.key, NEW.amount, NEW.refund_id, NEW.asked_by, NEW.asked_at)
    IS NOT (OLD.id, OLD.charge_id, OLD.kind, OLD.key, OLD.amount, OLD.refund_id, OLD.asked_by, OLD.asked_at)
  OR OLD.answered_at <> 0 AND (NEW.answered_at, NEW.refused, NEW.returned_id) IS NOT (OLD.answered_at, OLD.refused, OLD.returned_id)
    AND NOT (OLD.kind = 'refund' AND OLD.refused = '' AND NEW.refused = 'refund_failed' AND NEW.answered_at >= OLD.answered_at)
BEGIN SELECT RAISE(ABORT, 'what a gateway was asked never changes'); END;
CREATE TRIGGER call_is_watched BEFORE UPDATE OF watched_at ON gateway_calls
  WHEN NEW.watched_at <> OLD.watched_at AND (OLD.kind <> 'refund' OR OLD.answered_at = 0 OR OLD.refused <> '')
BEGIN SELECT RAISE(ABORT, 'only a refund that went through is looked at again'); END;
CREATE TRIGGER call_starts_unwatched BEFORE INSERT ON gateway_calls WHEN NEW.watched_at <> 0
BEGIN SELECT RAISE(ABORT, 'only a refund that went through is looked at again'); END;
