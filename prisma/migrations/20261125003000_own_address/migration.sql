-- Somebody's own change of her address: mailed to by reference, as every mail is, both before and after it is hers.
CREATE TABLE "address_changes" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "code_hash" BYTEA,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),
    "before" TEXT,

    CONSTRAINT "address_changes_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "address_changes_person_id_idx" ON "address_changes"("person_id");
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE address_changes ADD CONSTRAINT address_changes_email_shape
  CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND char_length(email) <= 254);
ALTER TABLE address_changes ADD CONSTRAINT address_changes_tries CHECK (tries BETWEEN 0 AND 5);
ALTER TABLE address_changes ADD CONSTRAINT address_changes_used_in_time CHECK (used_at <= expires_at);
ALTER TABLE address_changes ADD CONSTRAINT address_changes_used_by_code CHECK (used_at IS NULL OR code_hash IS NOT NULL);
ALTER TABLE address_changes ADD CONSTRAINT address_changes_before CHECK ((used_at IS NULL) = (before IS NULL));

ALTER TABLE outbox_mails DROP CONSTRAINT outbox_recipient;
ALTER TABLE outbox_mails ADD CONSTRAINT outbox_recipient
  CHECK (recipient_kind IN ('person', 'signIn', 'invitation', 'addressChange'));
