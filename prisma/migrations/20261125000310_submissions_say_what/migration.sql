-- The same key with other words is another form, not the same one again. Only a digest is kept, never the words.
ALTER TABLE "submissions" ADD COLUMN "digest" BYTEA;
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_digest_is_sha256" CHECK (octet_length(digest) = 32);
