-- Whoever reads mail at the earlier address is told also when it was the lead who changed it; no code was needed then.
ALTER TABLE "address_changes" ADD COLUMN "by_id" UUID;
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE address_changes DROP CONSTRAINT address_changes_used_by_code;
ALTER TABLE address_changes ADD CONSTRAINT address_changes_used_by_code CHECK (used_at IS NULL OR (code_hash IS NULL) = (by_id IS NOT NULL));
ALTER TABLE address_changes ADD CONSTRAINT address_changes_by_lead_is_done CHECK (by_id IS NULL OR (used_at IS NOT NULL AND by_id <> person_id));
