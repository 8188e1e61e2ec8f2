-- Interviews with parents: what is asked at each occasion, what was answered and noted, and free text that two people let out.

CREATE TYPE "study_question_kind" AS ENUM ('text', 'choice', 'scale');

CREATE TABLE "study_questions" (
    "id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "occasion" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "study_question_kind" NOT NULL,
    "words" TEXT NOT NULL,
    "choices" TEXT[],
    "scale_from" INTEGER,
    "scale_to" INTEGER,
    "from_label" TEXT NOT NULL DEFAULT '',
    "to_label" TEXT NOT NULL DEFAULT '',
    "in_use" BOOLEAN NOT NULL DEFAULT true,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "study_questions_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "study_questions_study_id_number_key" ON "study_questions"("study_id", "number");

ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A question of the kind that it says it is. Not bound to the study's occasions: one that is taken away takes no question with it.
ALTER TABLE study_questions ADD CONSTRAINT study_questions_occasion CHECK (occasion BETWEEN 1 AND 5);
ALTER TABLE study_questions ADD CONSTRAINT study_questions_number CHECK (number BETWEEN 1 AND 9999);
ALTER TABLE study_questions ADD CONSTRAINT study_questions_words CHECK (btrim(words) <> '' AND char_length(words) <= 500);
ALTER TABLE study_questions ADD CONSTRAINT study_questions_choices CHECK (
  choices IS NOT NULL AND CASE kind WHEN 'choice' THEN cardinality(choices) BETWEEN 2 AND 12 ELSE cardinality(choices) = 0 END
  AND array_position(choices, '') IS NULL AND array_position(choices, NULL) IS NULL);
ALTER TABLE study_questions ADD CONSTRAINT study_questions_scale CHECK (
  CASE kind WHEN 'scale' THEN num_nonnulls(scale_from, scale_to) = 2 AND scale_from >= 0 AND scale_from < scale_to AND scale_to <= 100
      AND scale_to - scale_from <= 20
    ELSE num_nonnulls(scale_from, scale_to) = 0 AND from_label = '' AND to_label = '' END);
ALTER TABLE study_questions ADD CONSTRAINT study_questions_labels CHECK (char_length(from_label) <= 60 AND char_length(to_label) <= 60);

-- What may have been answered is never changed: other words are another question, in its place.
CREATE FUNCTION question_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'position' - 'in_use') IS DISTINCT FROM (to_jsonb(OLD) - 'position' - 'in_use') THEN
    RAISE EXCEPTION 'a question is another one, not changed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'study_questions_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER study_questions_stay BEFORE UPDATE ON study_questions FOR EACH ROW EXECUTE FUNCTION question_stays();
CREATE TRIGGER study_questions_go_nowhere BEFORE DELETE OR TRUNCATE ON study_questions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a participant said at an occasion. It points at her consent and at its being valid: there is none without one, and
-- when the consent ends the key says so here, and what was said is locked from that moment.
CREATE TABLE research.interview (
    id uuid NOT NULL,
    study_id uuid NOT NULL,
    code text NOT NULL,
    occasion integer NOT NULL,
    interviewer_id uuid NOT NULL REFERENCES public.people (id),
    held_on date NOT NULL,
    consent_id uuid NOT NULL,
    consent_valid boolean NOT NULL DEFAULT true,
    key_version integer NOT NULL,
    -- Sealed apart, since they leave apart: figures by themselves, her words and the notes only by two people.
    answers bytea NOT NULL,
    words bytea NOT NULL,
    notes bytea NOT NULL,
    -- Counts up by one each time it is kept: who began from an older one is told.
    revision integer NOT NULL DEFAULT 1,
    kept_by uuid NOT NULL REFERENCES public.people (id),
    kept_at timestamptz(3) NOT NULL,
    -- The form's that was kept last, so that it counts once.
    form_key uuid NOT NULL,

    CONSTRAINT interview_pkey PRIMARY KEY (id),
    CONSTRAINT interview_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT interview_once UNIQUE (code, occasion),
    CONSTRAINT interview_participant FOREIGN KEY (code, study_id) REFERENCES research.participant (code, study_id),
    CONSTRAINT interview_consent FOREIGN KEY (consent_id, code, occasion, consent_valid)
        REFERENCES consent.given (id, code, occasion, valid) ON UPDATE CASCADE,
    CONSTRAINT interview_held CHECK (held_on <= (kept_at AT TIME ZONE 'Europe/Stockholm')::date),
    CONSTRAINT interview_revision CHECK (revision >= 1),
    CONSTRAINT interview_sealed CHECK (octet_length(answers) >= 93 AND octet_length(words) >= 93 AND octet_length(notes) >= 93)
);
CREATE INDEX interview_study ON research.interview (study_id);

-- Begun under a consent that holds, to the newest text of its language: to older words she is asked again first.
CREATE FUNCTION research.is_consented() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NOT NEW.consent_valid OR NOT EXISTS (
        SELECT FROM consent.given g JOIN public.study_texts t ON t.id = g.text_id
        WHERE g.id = NEW.consent_id AND g.valid AND NOT EXISTS (
            SELECT FROM public.study_texts n
            WHERE n.study_id = t.study_id AND n.kind = t.kind AND n.language = t.language AND n.version > t.version)) THEN
        RAISE EXCEPTION 'there is no consent to the newest text' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'interview_is_consented';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER interview_is_consented BEFORE INSERT ON research.interview FOR EACH ROW EXECUTE FUNCTION research.is_consented();

-- She says yes to newer words of the same occasion: what she said under the older ones stands under these from then on.
CREATE FUNCTION consent.is_renewed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE research.interview i SET consent_id = NEW.id, consent_valid = NEW.valid
        WHERE i.code = NEW.code AND i.occasion = NEW.occasion AND NOT i.consent_valid;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION consent.is_renewed() FROM PUBLIC;
CREATE TRIGGER given_is_renewed AFTER INSERT ON consent.given FOR EACH ROW EXECUTE FUNCTION consent.is_renewed();

-- Free text leaves the vault when one has asked for it and another has let it out: once, to who asked.
CREATE TABLE research.free_text_request (
    id uuid NOT NULL,
    study_id uuid NOT NULL REFERENCES public.studies (id),
    -- Null: all of them.
    occasion integer,
    purpose text NOT NULL,
    asked_by uuid NOT NULL REFERENCES public.people (id),
    asked_at timestamptz(3) NOT NULL,
    released_by uuid REFERENCES public.people (id),
    released_at timestamptz(3),
    taken_at timestamptz(3),

    CONSTRAINT free_text_request_pkey PRIMARY KEY (id),
    CONSTRAINT free_text_request_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT free_text_request_occasion CHECK (occasion BETWEEN 1 AND 5),
    CONSTRAINT free_text_request_purpose CHECK (btrim(purpose) <> '' AND char_length(purpose) <= 300),
    CONSTRAINT free_text_request_two_people CHECK (released_by <> asked_by),
    CONSTRAINT free_text_request_released CHECK ((released_by IS NULL) = (released_at IS NULL) AND released_at >= asked_at),
    CONSTRAINT free_text_request_taken CHECK (taken_at IS NULL OR (released_at IS NOT NULL AND taken_at >= released_at))
);
CREATE INDEX free_text_request_study ON research.free_text_request (study_id);

CREATE FUNCTION research.request_goes_forward() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF (OLD.released_at IS NOT NULL AND (NEW.released_by, NEW.released_at) IS DISTINCT FROM (OLD.released_by, OLD.released_at))
        OR OLD.taken_at IS NOT NULL THEN
        RAISE EXCEPTION 'what was let out or taken stays so' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'free_text_request_goes_forward';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER free_text_request_goes_forward BEFORE UPDATE ON research.free_text_request
    FOR EACH ROW EXECUTE FUNCTION research.request_goes_forward();

-- Keeps an interview, begun or written further. `revision` is the one that it becomes.
CREATE FUNCTION research.keep_interview(entry jsonb, given jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    one research.interview;
BEGIN
    PERFORM audit.append(entry);
    one := jsonb_populate_record(NULL::research.interview, given);
    IF NOT EXISTS (SELECT FROM research.participant p WHERE p.code = one.code AND p.study_id = (entry->>'chain')::uuid) THEN
        RAISE EXCEPTION 'it is of another study' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'act_in_its_chain';
    END IF;
    -- Who stops at the same moment waits here, or we for her.
    PERFORM FROM research.participant p WHERE p.code = one.code AND p.state NOT IN ('stopped', 'erased') FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'she takes part no more' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'interview_takes_part';
    END IF;
    IF one.revision = 1 THEN
        SELECT g.id INTO one.consent_id FROM consent.given g WHERE g.code = one.code AND g.occasion = one.occasion AND g.valid;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'there is no consent' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'interview_is_consented';
        END IF;
        INSERT INTO research.interview (id, study_id, code, occasion, interviewer_id, held_on, consent_id, key_version, answers, words,
            notes, kept_by, kept_at, form_key)
        VALUES (one.id, one.study_id, one.code, one.occasion, one.interviewer_id, one.held_on, one.consent_id, one.key_version,
            one.answers, one.words, one.notes, one.kept_by, one.kept_at, one.form_key);
        RETURN;
    END IF;
    UPDATE research.interview i SET held_on = one.held_on, key_version = one.key_version, answers = one.answers, words = one.words,
            notes = one.notes, revision = one.revision, kept_by = one.kept_by, kept_at = one.kept_at, form_key = one.form_key
        WHERE i.id = one.id AND i.code = one.code AND i.consent_valid AND i.revision = one.revision - 1;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'somebody else has kept it meanwhile' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'interview_follows';
    END IF;
END $$;

CREATE FUNCTION research.read_interview(entry jsonb, of_id uuid)
RETURNS TABLE (key_version integer, answers bytea, words bytea, notes bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM audit.append(entry);
    -- Of the study in whose chain it stands, and of no other.
    RETURN QUERY SELECT i.key_version, i.answers, i.words, i.notes FROM research.interview i
        WHERE i.id = of_id AND i.consent_valid AND i.study_id = (entry->>'chain')::uuid;
END $$;

-- The figures of a study, for analysis. The row in the chain says how many there were: another number and nothing is given.
CREATE FUNCTION research.read_answers(entry jsonb, of_study uuid, of_occasion integer, expected integer)
RETURNS TABLE (id uuid, code text, occasion integer, day text, key_version integer, answers bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    given integer;
BEGIN
    PERFORM audit.append(entry);
    RETURN QUERY SELECT i.id, i.code, i.occasion, i.held_on::text, i.key_version, i.answers FROM research.interview i
        WHERE i.study_id = of_study AND of_study = (entry->>'chain')::uuid AND i.consent_valid
            AND i.occasion = coalesce(of_occasion, i.occasion) ORDER BY i.code, i.occasion;
    GET DIAGNOSTICS given = ROW_COUNT;
    IF given <> expected THEN
        RAISE EXCEPTION 'there are more or fewer than was said' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'interview_counted';
    END IF;
END $$;

-- What was said in words, to who asked for it, when another has let it out; once.
CREATE FUNCTION research.read_words(entry jsonb, of_request uuid, taker uuid, at timestamptz, expected integer)
RETURNS TABLE (id uuid, code text, occasion integer, key_version integer, words bytea, notes bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    asked research.free_text_request;
    given integer;
BEGIN
    PERFORM audit.append(entry);
    UPDATE research.free_text_request r SET taken_at = at
        WHERE r.id = of_request AND r.study_id = (entry->>'chain')::uuid AND r.asked_by = taker AND r.released_at IS NOT NULL
            AND r.taken_at IS NULL RETURNING r.* INTO asked;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'two people have not let it out' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'free_text_is_released';
    END IF;
    RETURN QUERY SELECT i.id, i.code, i.occasion, i.key_version, i.words, i.notes FROM research.interview i
        WHERE i.study_id = asked.study_id AND i.consent_valid AND i.occasion = coalesce(asked.occasion, i.occasion)
        ORDER BY i.code, i.occasion;
    GET DIAGNOSTICS given = ROW_COUNT;
    IF given <> expected THEN
        RAISE EXCEPTION 'there are more or fewer than was said' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'interview_counted';
    END IF;
END $$;

-- What the logins and the acts may of it.
CREATE FUNCTION grant_interviews() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM public.grant_act('book', 'research', 'keep_interview(jsonb, jsonb)');
    PERFORM public.grant_act('reveal', 'research', 'read_interview(jsonb, uuid)');
    PERFORM public.grant_act('reveal', 'research', 'read_answers(jsonb, uuid, integer, integer)');
    PERFORM public.grant_act('reveal', 'research', 'read_words(jsonb, uuid, uuid, timestamptz, integer)');
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_research') THEN
        -- What was said is given out by functions, which demand a row in the chain.
        GRANT SELECT (id, study_id, code, occasion, interviewer_id, held_on, consent_id, consent_valid, key_version, revision, kept_by,
            kept_at, form_key) ON research.interview TO genombrott_research;
        GRANT SELECT, INSERT, UPDATE (released_by, released_at) ON research.free_text_request TO genombrott_research;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_book') THEN
        GRANT USAGE ON SCHEMA public TO genombrott_book;
        GRANT SELECT (id, study_id, kind, language, version) ON public.study_texts TO genombrott_book;
        GRANT SELECT (id, code, occasion, text_id, valid) ON consent.given TO genombrott_book;
        GRANT SELECT, UPDATE ON research.participant TO genombrott_book;
        GRANT SELECT, INSERT, UPDATE ON research.interview TO genombrott_book;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_reveal') THEN
        GRANT SELECT ON research.interview TO genombrott_reveal;
        GRANT SELECT, UPDATE (taken_at) ON research.free_text_request TO genombrott_reveal;
    END IF;
END;
$$;
REVOKE ALL ON FUNCTION grant_interviews() FROM PUBLIC;
SELECT grant_interviews();

DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'genombrott_app') THEN
    REVOKE DELETE, TRUNCATE ON study_questions FROM genombrott_app;
  END IF;
END $$;
