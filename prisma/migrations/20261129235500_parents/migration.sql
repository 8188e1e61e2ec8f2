-- What the demo tells parents is shown by itself, never among the mail of those who work here.
ALTER TABLE "demo_mails" ADD COLUMN "to_parent" BOOLEAN NOT NULL DEFAULT false;

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

-- What an interviewer is to be told when somebody else books her, moves that or calls it off: written in the transaction
-- that does so, whoever does. By reference: what it says is looked up when it is sent.
CREATE TABLE research.news (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    interviewer_id uuid NOT NULL REFERENCES public.people (id),
    booking_id uuid NOT NULL REFERENCES research.booking (id) ON DELETE CASCADE,
    what text NOT NULL,
    at timestamptz(3) NOT NULL,
    ordered_at timestamptz(3),

    CONSTRAINT news_pkey PRIMARY KEY (id),
    CONSTRAINT news_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT news_what CHECK (what IN ('booked', 'moved', 'cancelled'))
);
CREATE INDEX news_waiting ON research.news (at) WHERE ordered_at IS NULL;
CREATE INDEX news_booking ON research.news (booking_id);

CREATE FUNCTION research.tell_interviewer() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    before research.booking;
    by_id uuid;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT b.* INTO before FROM research.booking b WHERE b.replaced_by = NEW.id;
        by_id := NEW.booked_by_id;
        IF NEW.interviewer_id IS DISTINCT FROM by_id THEN
            INSERT INTO research.news (interviewer_id, booking_id, what, at) VALUES (NEW.interviewer_id, NEW.id,
                CASE WHEN before.interviewer_id = NEW.interviewer_id THEN 'moved' ELSE 'booked' END, NEW.booked_at);
        END IF;
        -- Who had it before has it no more.
        IF before.interviewer_id <> NEW.interviewer_id AND before.interviewer_id IS DISTINCT FROM by_id THEN
            INSERT INTO research.news (interviewer_id, booking_id, what, at) VALUES (before.interviewer_id, before.id, 'cancelled', NEW.booked_at);
        END IF;
    ELSIF OLD.state = 'booked' AND NEW.state = 'cancelled' AND NEW.interviewer_id IS DISTINCT FROM NEW.settled_by_id THEN
        INSERT INTO research.news (interviewer_id, booking_id, what, at) VALUES (NEW.interviewer_id, NEW.id, 'cancelled', NEW.settled_at);
    ELSIF OLD.state = 'cancelled' AND NEW.state = 'booked' THEN
        INSERT INTO research.news (interviewer_id, booking_id, what, at) VALUES (NEW.interviewer_id, NEW.id, 'booked', OLD.settled_at);
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION research.tell_interviewer() FROM PUBLIC;
CREATE TRIGGER booking_tells_interviewer AFTER INSERT OR UPDATE OF state ON research.booking
    FOR EACH ROW EXECUTE FUNCTION research.tell_interviewer();

CREATE FUNCTION grant_parents() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM public.grant_act('book', 'research', 'tell(uuid, timestamptz, jsonb)');
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_book') THEN
        GRANT SELECT, INSERT, UPDATE ON identity.message TO genombrott_book;
        GRANT SELECT (code, may_message) ON identity.participant TO genombrott_book;
        GRANT INSERT ON research.news TO genombrott_book, genombrott_withdraw;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_research') THEN
        GRANT SELECT, UPDATE (ordered_at) ON research.news TO genombrott_research;
    END IF;
END;
$$;
REVOKE ALL ON FUNCTION grant_parents() FROM PUBLIC;
SELECT grant_parents();
