-- Somebody is told of what supervision agreed that she does.

ALTER TYPE "notice_kind" ADD VALUE 'agreed';

ALTER TABLE "notices" ADD COLUMN "agreed_action_id" UUID;

ALTER TABLE "notices" ADD CONSTRAINT "notices_agreed_action_id_fkey" FOREIGN KEY ("agreed_action_id") REFERENCES "agreed_actions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE notices DROP CONSTRAINT notices_one_place;
ALTER TABLE notices ADD CONSTRAINT notices_one_place CHECK (num_nonnulls(note_id, action_id, gathering_id, agreed_action_id) >= 1);
