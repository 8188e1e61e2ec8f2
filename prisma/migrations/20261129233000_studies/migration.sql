-- The study of a programme: interviews with parents, their words and the gate before them; and who recruits parents.

CREATE TYPE "study_place_kind" AS ENUM ('home', 'office', 'phone', 'video');

CREATE TYPE "study_anchor" AS ENUM ('previous', 'first');

CREATE TYPE "text_direction" AS ENUM ('ltr', 'rtl');

CREATE TYPE "study_text_kind" AS ENUM ('information', 'consent');

CREATE TYPE "study_approval_state" AS ENUM ('registered', 'confirmed', 'ended');

ALTER TABLE "team_memberships" ADD COLUMN     "is_recruiter" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "studies" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "families_per_municipality" INTEGER NOT NULL,
    "place_kinds" "study_place_kind"[],
    "interpreter" BOOLEAN NOT NULL,
    "legal_basis" TEXT NOT NULL DEFAULT '',
    "secrecy" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studies_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "study_gates" (
    "study_id" UUID NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT false,
    "approval_id" UUID,
    "open_as" "study_approval_state",

    CONSTRAINT "study_gates_pkey" PRIMARY KEY ("study_id")
);

CREATE TABLE "study_occasions" (
    "study_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "previous_number" INTEGER,
    "counted_from" "study_anchor",
    "from_months" INTEGER,
    "to_months" INTEGER,

    CONSTRAINT "study_occasions_pkey" PRIMARY KEY ("study_id","number")
);

CREATE TABLE "study_interviewers" (
    "study_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "study_interviewers_pkey" PRIMARY KEY ("study_id","person_id")
);

CREATE TABLE "study_languages" (
    "study_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "direction" "text_direction" NOT NULL,

    CONSTRAINT "study_languages_pkey" PRIMARY KEY ("study_id","code")
);

CREATE TABLE "study_texts" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "kind" "study_text_kind" NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "study_texts_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "study_approvals" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "state" "study_approval_state" NOT NULL DEFAULT 'registered',
    "reference" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "consent_text_id" UUID NOT NULL,
    "consent_kind" "study_text_kind" NOT NULL DEFAULT 'consent',
    "registered_by_id" UUID NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "study_approvals_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "studies_programme_id_key" ON "studies"("programme_id");

CREATE INDEX "study_interviewers_person_id_idx" ON "study_interviewers"("person_id");

CREATE UNIQUE INDEX "study_texts_study_id_kind_language_version_key" ON "study_texts"("study_id", "kind", "language", "version");

CREATE INDEX "study_approvals_study_id_idx" ON "study_approvals"("study_id");

CREATE INDEX "study_approvals_consent_text_id_idx" ON "study_approvals"("consent_text_id");

ALTER TABLE "studies" ADD CONSTRAINT "studies_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "studies" ADD CONSTRAINT "studies_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_gates" ADD CONSTRAINT "study_gates_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_occasions" ADD CONSTRAINT "study_occasions_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_occasions" ADD CONSTRAINT "study_occasions_study_id_previous_number_fkey" FOREIGN KEY ("study_id", "previous_number") REFERENCES "study_occasions"("study_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "study_interviewers" ADD CONSTRAINT "study_interviewers_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_interviewers" ADD CONSTRAINT "study_interviewers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_languages" ADD CONSTRAINT "study_languages_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_texts" ADD CONSTRAINT "study_texts_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_texts" ADD CONSTRAINT "study_texts_study_id_language_fkey" FOREIGN KEY ("study_id", "language") REFERENCES "study_languages"("study_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_texts" ADD CONSTRAINT "study_texts_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_approvals" ADD CONSTRAINT "study_approvals_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_approvals" ADD CONSTRAINT "study_approvals_consent_text_id_fkey" FOREIGN KEY ("consent_text_id") REFERENCES "study_texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_approvals" ADD CONSTRAINT "study_approvals_registered_by_id_fkey" FOREIGN KEY ("registered_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_approvals" ADD CONSTRAINT "study_approvals_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "study_approvals" ADD CONSTRAINT "study_approvals_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A study is asked about in few words, of some families, somewhere.
ALTER TABLE studies ADD CONSTRAINT studies_name CHECK (btrim(name) <> '' AND char_length(name) <= 200);
ALTER TABLE studies ADD CONSTRAINT studies_families CHECK (families_per_municipality BETWEEN 1 AND 500);
ALTER TABLE studies ADD CONSTRAINT studies_places CHECK (place_kinds IS NOT NULL AND cardinality(place_kinds) BETWEEN 1 AND 4);
ALTER TABLE studies ADD CONSTRAINT studies_words CHECK (char_length(legal_basis) <= 4000 AND char_length(secrecy) <= 4000);

-- Occasions follow each other without a gap. All but the first have a window, which does not end before it begins.
ALTER TABLE study_occasions ADD CONSTRAINT study_occasions_number CHECK (number BETWEEN 1 AND 5);
ALTER TABLE study_occasions ADD CONSTRAINT study_occasions_follow CHECK (previous_number IS NOT DISTINCT FROM nullif(number - 1, 0));
ALTER TABLE study_occasions ADD CONSTRAINT study_occasions_window CHECK (
  CASE WHEN number = 1 THEN num_nonnulls(counted_from, from_months, to_months) = 0
  ELSE num_nonnulls(counted_from, from_months, to_months) = 3 AND from_months BETWEEN 0 AND to_months AND to_months <= 120 END);

ALTER TABLE study_languages ADD CONSTRAINT study_languages_code CHECK (code ~ '^[a-z]{2,3}(-[A-Za-z]{2,4})?$');
ALTER TABLE study_languages ADD CONSTRAINT study_languages_name CHECK (btrim(name) <> '' AND char_length(name) <= 60);

-- A text that somebody has read, or agreed to, stays as it was; the hash says that it did.
ALTER TABLE study_texts ADD CONSTRAINT study_texts_text CHECK (btrim(text) <> '' AND char_length(text) <= 20000);
ALTER TABLE study_texts ADD CONSTRAINT study_texts_version CHECK (version >= 1);
ALTER TABLE study_texts ADD CONSTRAINT study_texts_hash CHECK (hash = sha256(convert_to(text, 'UTF8')));
CREATE TRIGGER study_texts_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON study_texts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The gate. What is registered names a consent text of the study; who confirms is somebody else than who registered.
CREATE UNIQUE INDEX study_texts_id_kind_study ON study_texts (id, kind, study_id);
ALTER TABLE study_approvals ADD CONSTRAINT study_approvals_consent CHECK (consent_kind = 'consent');
ALTER TABLE study_approvals ADD CONSTRAINT study_approvals_text_of_study
  FOREIGN KEY (consent_text_id, consent_kind, study_id) REFERENCES study_texts (id, kind, study_id);
ALTER TABLE study_approvals ADD CONSTRAINT study_approvals_reference CHECK (btrim(reference) <> '' AND char_length(reference) <= 40);
ALTER TABLE study_approvals ADD CONSTRAINT study_approvals_decided CHECK (decided_on <= (registered_at AT TIME ZONE 'Europe/Stockholm')::date);
ALTER TABLE study_approvals ADD CONSTRAINT study_approvals_two_people CHECK (confirmed_by_id <> registered_by_id);
ALTER TABLE study_approvals ADD CONSTRAINT study_approvals_state CHECK (
  (confirmed_at IS NULL) = (confirmed_by_id IS NULL) AND (ended_at IS NULL) = (ended_by_id IS NULL)
  AND CASE state WHEN 'registered' THEN num_nonnulls(confirmed_at, ended_at) = 0
    WHEN 'confirmed' THEN confirmed_at IS NOT NULL AND ended_at IS NULL ELSE ended_at IS NOT NULL END);
ALTER TABLE study_approvals ADD CONSTRAINT study_approvals_times CHECK (confirmed_at >= registered_at AND ended_at >= coalesce(confirmed_at, registered_at));
CREATE UNIQUE INDEX study_approvals_one ON study_approvals (study_id) WHERE state <> 'ended';

-- What was registered, confirmed or ended stays so; one goes forward only.
CREATE FUNCTION approval_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.study_id, NEW.reference, NEW.decided_on, NEW.consent_text_id, NEW.registered_by_id, NEW.registered_at)
      IS DISTINCT FROM (OLD.id, OLD.study_id, OLD.reference, OLD.decided_on, OLD.consent_text_id, OLD.registered_by_id, OLD.registered_at)
    OR (OLD.confirmed_at IS NOT NULL AND (NEW.confirmed_at, NEW.confirmed_by_id) IS DISTINCT FROM (OLD.confirmed_at, OLD.confirmed_by_id))
    OR OLD.state = 'ended' THEN
    RAISE EXCEPTION 'an approval is another one, not changed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'study_approvals_go_forward';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER study_approvals_go_forward BEFORE UPDATE ON study_approvals FOR EACH ROW EXECUTE FUNCTION approval_goes_forward();
CREATE TRIGGER study_approvals_stay BEFORE DELETE OR TRUNCATE ON study_approvals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A study is open by an approval of its own that is confirmed and has not ended: the key holds the state, so that an
-- approval cannot end under a study that it keeps open.
CREATE UNIQUE INDEX study_approvals_id_study_state ON study_approvals (id, study_id, state);
ALTER TABLE study_gates ADD CONSTRAINT study_gates_open_by CHECK (
  is_open = (approval_id IS NOT NULL) AND (open_as IS NULL) = (approval_id IS NULL) AND open_as = 'confirmed');
ALTER TABLE study_gates ADD CONSTRAINT study_gates_open_by_approval
  FOREIGN KEY (approval_id, study_id, open_as) REFERENCES study_approvals (id, study_id, state);
-- What may be entered in an open study only points at (study, true) when it is entered, and is told by the key when the
-- study closes: FOREIGN KEY (study_id, study_open) REFERENCES study_gates (study_id, is_open) ON UPDATE CASCADE, with
-- `study_open` true by default and not the app's to write. Who enters and who closes wait for each other.
CREATE UNIQUE INDEX study_gates_study_open ON study_gates (study_id, is_open);

-- Who recruits parents is in the team now, and is nobody's manager in the programme: in no team of it, and of no unit.
ALTER TABLE team_memberships ADD CONSTRAINT memberships_recruiter CHECK (NOT is_recruiter OR (NOT is_team_manager AND ended_at IS NULL));
CREATE FUNCTION no_manager_recruits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Of one who is made recruiter here and manager there at the same time, the second sees what the first one did.
  PERFORM 1 FROM people WHERE id = NEW.person_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM team_memberships r JOIN teams t ON t.id = r.team_id
    WHERE r.person_id = NEW.person_id AND r.is_recruiter AND (
      EXISTS (SELECT 1 FROM unit_heads h WHERE h.person_id = r.person_id AND h.programme_id = t.programme_id
        AND (h.ended_on IS NULL OR h.ended_on >= (now() AT TIME ZONE 'Europe/Stockholm')::date))
      OR EXISTS (SELECT 1 FROM team_memberships m JOIN teams o ON o.id = m.team_id
        WHERE m.person_id = r.person_id AND o.programme_id = t.programme_id AND m.is_team_manager AND m.ended_at IS NULL))) THEN
    RAISE EXCEPTION 'a manager recruits no parents' USING ERRCODE = 'check_violation', CONSTRAINT = 'no_manager_recruits';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER memberships_no_manager_recruits AFTER INSERT OR UPDATE OF is_recruiter, is_team_manager, ended_at ON team_memberships
  FOR EACH ROW WHEN (NEW.is_recruiter OR NEW.is_team_manager) EXECUTE FUNCTION no_manager_recruits();
CREATE TRIGGER heads_no_manager_recruits AFTER INSERT OR UPDATE ON unit_heads
  FOR EACH ROW EXECUTE FUNCTION no_manager_recruits();

DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'genombrott_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON study_texts FROM genombrott_app;
    REVOKE DELETE, TRUNCATE ON studies, study_gates, study_approvals FROM genombrott_app;
  END IF;
END $$;
