-- What was done, and what was denied to whom: the two outcomes a row of the audit can have.
ALTER TABLE audit_entries ADD CONSTRAINT audit_outcome CHECK (outcome IN ('done', 'denied'));
