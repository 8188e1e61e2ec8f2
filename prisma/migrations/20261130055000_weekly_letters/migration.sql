-- The letter of the week: to whom it has been ordered, the links that turn it off, and who has done so.

ALTER TABLE "people" ADD COLUMN "weekly_letter" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE "weekly_letters" (
    "person_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "weekly_letters_pkey" PRIMARY KEY ("person_id","week")
);

CREATE TABLE "weekly_letter_links" (
    "hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "weekly_letter_links_pkey" PRIMARY KEY ("hash")
);
CREATE INDEX "weekly_letter_links_person_id_idx" ON "weekly_letter_links"("person_id");

ALTER TABLE "weekly_letters" ADD CONSTRAINT "weekly_letters_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "weekly_letter_links" ADD CONSTRAINT "weekly_letter_links_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A week is called by its Monday, or one letter could be ordered seven times.
ALTER TABLE weekly_letters ADD CONSTRAINT weekly_letters_monday CHECK (extract(isodow FROM week) = 1);
ALTER TABLE weekly_letter_links ADD CONSTRAINT weekly_letter_links_hash CHECK (octet_length(hash) = 32 AND expires_at > made_at);
