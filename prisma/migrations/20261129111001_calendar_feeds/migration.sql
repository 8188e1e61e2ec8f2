-- Addresses at which calendar programs fetch what is somebody's.
CREATE TABLE "calendar_feeds" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_fetched_on" DATE,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "calendar_feeds_secret_hash_key" ON "calendar_feeds"("secret_hash");
CREATE INDEX "calendar_feeds_person_id_idx" ON "calendar_feeds"("person_id");
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE calendar_feeds ADD CONSTRAINT calendar_feeds_secret CHECK (octet_length(secret_hash) = 32);
ALTER TABLE calendar_feeds ADD CONSTRAINT calendar_feeds_times CHECK (revoked_at >= created_at);
-- A person has one address at the most that still gives something.
CREATE UNIQUE INDEX calendar_feeds_one_live ON calendar_feeds (person_id) WHERE revoked_at IS NULL;
