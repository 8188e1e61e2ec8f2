-- What the pages for parents say in a language that we do not speak ourselves: the study's words for ours, key by key.
ALTER TABLE "study_languages" ADD COLUMN "words" JSONB;
ALTER TABLE study_languages ADD CONSTRAINT study_languages_words CHECK (jsonb_typeof(words) = 'object' AND pg_column_size(words) <= 100000);

-- Consent is given by who takes part, to the newest words of her language: who has stopped gives none, whoever records it.
CREATE FUNCTION consent.is_to_newest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM 1 FROM research.participant p WHERE p.code = NEW.code AND p.state IN ('in', 'paused') FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'she takes no part' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'given_takes_part';
    END IF;
    IF EXISTS (SELECT FROM public.study_texts t JOIN public.study_texts n USING (study_id, kind, language)
        WHERE t.id = NEW.text_id AND n.version > t.version) THEN
        RAISE EXCEPTION 'there are newer words' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'given_newest';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION consent.is_to_newest() FROM PUBLIC;
CREATE TRIGGER given_is_to_newest BEFORE INSERT ON consent.given FOR EACH ROW EXECUTE FUNCTION consent.is_to_newest();

-- What she agreed to does not change; that it holds no more is all that can be said of it later.
CREATE FUNCTION consent.only_ends() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NOT OLD.valid OR NEW.valid THEN
        RAISE EXCEPTION 'a consent ends once' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'given_only_ends';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER given_only_ends BEFORE UPDATE ON consent.given FOR EACH ROW EXECUTE FUNCTION consent.only_ends();

-- What is to be told to a participant of a booking, in the transaction that books, moves or calls it off: what waited of it,
-- or of the one whose place it takes, is stopped. Who may get no message gets none.
CREATE FUNCTION research.tell(of_booking uuid, at timestamptz, messages jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    of_code text;
    of_occasion integer;
BEGIN
    SELECT b.code, b.occasion INTO STRICT of_code, of_occasion FROM research.booking b WHERE b.id = of_booking;
    UPDATE identity.message m SET state = 'stopped', may_message = NULL, done_at = at
        WHERE m.code = of_code AND m.state IN ('waiting', 'sending')
            AND m.booking_id IN (SELECT b.id FROM research.booking b WHERE of_booking IN (b.id, b.replaced_by));
    INSERT INTO identity.message (id, code, kind, booking_id, occasion, due_at, until)
        SELECT gen_random_uuid(), of_code, told.kind, of_booking, of_occasion, told.due_at, told.until
        FROM jsonb_to_recordset(messages) AS told (kind text, due_at timestamptz, until timestamptz)
        WHERE EXISTS (SELECT FROM identity.participant p WHERE p.code = of_code AND p.may_message)
        ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION grant_parents() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM public.grant_act('book', 'research', 'tell(uuid, timestamptz, jsonb)');
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_book') THEN
        GRANT SELECT, INSERT, UPDATE ON identity.message TO genombrott_book;
        GRANT SELECT (code, may_message) ON identity.participant TO genombrott_book;
    END IF;
END;
$$;
REVOKE ALL ON FUNCTION grant_parents() FROM PUBLIC;
SELECT grant_parents();
