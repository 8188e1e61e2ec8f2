-- Reminders of gatherings, once of each kind, by mail or as a notice in the app as each person has chosen.

CREATE TYPE "reminded_by" AS ENUM ('mail', 'notice');
CREATE TYPE "reminder_kind" AS ENUM ('fortnight', 'two_days', 'last_change', 'register_by');
ALTER TYPE "notice_kind" ADD VALUE 'reminder';

ALTER TABLE "people" ADD COLUMN "reminded_by" "reminded_by" NOT NULL DEFAULT 'mail';
ALTER TABLE "notices" ADD COLUMN "gathering_id" UUID;

CREATE TABLE "gathering_reminders" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "kind" "reminder_kind" NOT NULL,
    "registration_id" UUID,
    "person_id" UUID,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gathering_reminders_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "gathering_reminders_person_id_idx" ON "gathering_reminders"("person_id");
CREATE UNIQUE INDEX "gathering_reminders_registration_id_kind_key" ON "gathering_reminders"("registration_id", "kind");
CREATE UNIQUE INDEX "gathering_reminders_gathering_id_person_id_kind_key" ON "gathering_reminders"("gathering_id", "person_id", "kind");

ALTER TABLE "gathering_reminders" ADD CONSTRAINT "gathering_reminders_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "gathering_reminders" ADD CONSTRAINT "gathering_reminders_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "gathering_reminders" ADD CONSTRAINT "gathering_reminders_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notices" ADD CONSTRAINT "notices_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE gathering_reminders ADD CONSTRAINT gathering_reminders_whom CHECK (num_nonnulls(registration_id, person_id) = 1
  AND (kind = 'register_by') = (person_id IS NOT NULL));
ALTER TABLE notices DROP CONSTRAINT notices_one_place;
ALTER TABLE notices ADD CONSTRAINT notices_one_place CHECK (num_nonnulls(note_id, action_id, gathering_id) >= 1);
