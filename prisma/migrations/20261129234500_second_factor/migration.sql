-- Second factors, for those who may open the vault; and the window in which it is open.

CREATE TYPE "factor_kind" AS ENUM ('passkey', 'totp', 'recovery');

ALTER TABLE "passkeys" ADD COLUMN     "opens_vault" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE "second_factors" (
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("person_id")
);

CREATE TABLE "authenticators" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sealed_seed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,
    "sealed_codes" BYTEA,
    "codes_made_at" TIMESTAMPTZ(3),

    CONSTRAINT "authenticators_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "recovery_codes" (
    "authenticator_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("authenticator_id","hash")
);

CREATE TABLE "factor_resets" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "factor_resets_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "vault_windows" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "factor" "factor_kind" NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "vault_windows_pkey" PRIMARY KEY ("session_id")
);

CREATE INDEX "authenticators_person_id_idx" ON "authenticators"("person_id");

CREATE INDEX "factor_resets_programme_id_idx" ON "factor_resets"("programme_id");

CREATE INDEX "vault_windows_person_id_idx" ON "vault_windows"("person_id");

ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "authenticators" ADD CONSTRAINT "authenticators_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_authenticator_id_fkey" FOREIGN KEY ("authenticator_id") REFERENCES "authenticators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "factor_resets" ADD CONSTRAINT "factor_resets_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "factor_resets" ADD CONSTRAINT "factor_resets_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "factor_resets" ADD CONSTRAINT "factor_resets_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "vault_windows" ADD CONSTRAINT "vault_windows_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An app counts from when its first code came. One is hers, and one more may wait to take its place.
ALTER TABLE authenticators ADD CONSTRAINT authenticators_confirmed CHECK (
  (confirmed_at IS NULL) = (last_step IS NULL) AND (codes_made_at IS NULL) = (confirmed_at IS NULL)
  AND (sealed_codes IS NULL OR confirmed_at IS NOT NULL) AND confirmed_at >= created_at);
CREATE UNIQUE INDEX authenticators_one ON authenticators (person_id) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX authenticators_one_waits ON authenticators (person_id) WHERE confirmed_at IS NULL;

-- No code works twice, nor one from before it, whoever asks at the same time; and an app is another one, not changed.
CREATE FUNCTION code_works_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_step <= OLD.last_step THEN
    RAISE EXCEPTION 'a code works once' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'authenticators_code_once';
  END IF;
  IF (NEW.id, NEW.person_id, NEW.sealed_seed) IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.sealed_seed)
    OR (OLD.last_step IS NOT NULL AND NEW.last_step IS NULL) THEN
    RAISE EXCEPTION 'an app is another one, not changed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'authenticators_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER authenticators_code_once BEFORE UPDATE OF id, person_id, sealed_seed, last_step ON authenticators
  FOR EACH ROW EXECUTE FUNCTION code_works_once();

ALTER TABLE recovery_codes ADD CONSTRAINT recovery_codes_hash CHECK (octet_length(hash) = 32);
CREATE FUNCTION recovery_code_works_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL OR NEW.used_at IS NULL OR NEW.hash <> OLD.hash THEN
    RAISE EXCEPTION 'a recovery code works once' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'recovery_codes_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recovery_codes_once BEFORE UPDATE ON recovery_codes FOR EACH ROW EXECUTE FUNCTION recovery_code_works_once();

-- A lost device is two people's matter: who asks never answers.
ALTER TABLE factor_resets ADD CONSTRAINT factor_resets_two_people CHECK (confirmed_by_id <> person_id);
ALTER TABLE factor_resets ADD CONSTRAINT factor_resets_answer CHECK (
  (confirmed_at IS NULL) = (confirmed_by_id IS NULL) AND num_nonnulls(confirmed_at, withdrawn_at) <= 1
  AND confirmed_at >= asked_at AND withdrawn_at >= asked_at);
CREATE UNIQUE INDEX factor_resets_one_waits ON factor_resets (person_id) WHERE confirmed_at IS NULL AND withdrawn_at IS NULL;
CREATE FUNCTION reset_is_answered_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nonnulls(OLD.confirmed_at, OLD.withdrawn_at) > 0
    OR (NEW.id, NEW.person_id, NEW.programme_id, NEW.asked_at) IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.programme_id, OLD.asked_at) THEN
    RAISE EXCEPTION 'a reset is answered once' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'factor_resets_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER factor_resets_once BEFORE UPDATE ON factor_resets FOR EACH ROW EXECUTE FUNCTION reset_is_answered_once();
CREATE TRIGGER factor_resets_stay BEFORE DELETE OR TRUNCATE ON factor_resets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A window is that of whose session it is, and closes with it.
CREATE UNIQUE INDEX sessions_id_person ON sessions (id, person_id);
ALTER TABLE vault_windows ADD CONSTRAINT vault_windows_own_session
  FOREIGN KEY (session_id, person_id) REFERENCES sessions (id, person_id) ON DELETE CASCADE;
ALTER TABLE vault_windows ADD CONSTRAINT vault_windows_times CHECK (seen_at >= opened_at AND closed_at >= opened_at);
CREATE FUNCTION vault_closes_with_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE vault_windows SET closed_at = greatest(NEW.ended_at, opened_at) WHERE session_id = NEW.id AND closed_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER vault_closes_with_session AFTER UPDATE OF ended_at ON sessions
  FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL) EXECUTE FUNCTION vault_closes_with_session();
