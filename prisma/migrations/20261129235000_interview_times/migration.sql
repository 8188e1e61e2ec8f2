-- When participants can be interviewed, and what is booked: interviewers' open times, rooms, what a study says of its
-- interviews, and bookings. Nobody and no room is booked twice, whoever writes.

-- A study's own row, with what it begins with.
CREATE TABLE research.time_setting (
    study_id uuid NOT NULL REFERENCES public.studies (id),
    minutes integer NOT NULL DEFAULT 90,
    -- What an interviewer has for herself before an interview and after it, and what it takes to get to the next place.
    before_minutes integer NOT NULL DEFAULT 15,
    after_minutes integer NOT NULL DEFAULT 15,
    travel_minutes integer NOT NULL DEFAULT 30,

    CONSTRAINT time_setting_pkey PRIMARY KEY (study_id),
    CONSTRAINT time_setting_minutes CHECK (minutes BETWEEN 15 AND 240),
    CONSTRAINT time_setting_pauses CHECK (before_minutes BETWEEN 0 AND 120 AND after_minutes BETWEEN 0 AND 120),
    CONSTRAINT time_setting_travel CHECK (travel_minutes BETWEEN 0 AND 240)
);

CREATE TABLE research.room (
    id uuid NOT NULL,
    study_id uuid NOT NULL REFERENCES public.studies (id),
    name text NOT NULL,
    address text NOT NULL DEFAULT '',
    in_use boolean NOT NULL DEFAULT true,

    CONSTRAINT room_pkey PRIMARY KEY (id),
    CONSTRAINT room_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT room_name CHECK (btrim(name) <> '' AND char_length(name) <= 60),
    CONSTRAINT room_address CHECK (char_length(address) <= 200),
    CONSTRAINT room_named_once UNIQUE (study_id, name),
    CONSTRAINT room_of_study UNIQUE (id, study_id)
);

-- When an interviewer can be booked. From a moment to another, the end left out: times that touch do not share one.
CREATE TABLE research.open_time (
    id uuid NOT NULL,
    study_id uuid NOT NULL REFERENCES public.studies (id),
    interviewer_id uuid NOT NULL REFERENCES public.people (id),
    during tstzrange NOT NULL,
    place_kinds text[] NOT NULL,
    -- Of an office.
    room_id uuid,
    address text NOT NULL DEFAULT '',
    -- The form's that opened it, so that it counts once.
    form_key uuid NOT NULL,

    CONSTRAINT open_time_pkey PRIMARY KEY (id),
    CONSTRAINT open_time_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT open_time_during CHECK (lower_inc(during) AND NOT upper_inc(during)
        AND upper(during) - lower(during) BETWEEN interval '15 minutes' AND interval '14 hours'),
    CONSTRAINT open_time_place_kinds CHECK (cardinality(place_kinds) BETWEEN 1 AND 4
        AND place_kinds <@ ARRAY['home', 'office', 'phone', 'video']),
    CONSTRAINT open_time_office CHECK ('office' = ANY (place_kinds) OR (room_id IS NULL AND address = '')),
    CONSTRAINT open_time_address CHECK (char_length(address) <= 200),
    CONSTRAINT open_time_room FOREIGN KEY (room_id, study_id) REFERENCES research.room (id, study_id),
    CONSTRAINT open_time_one_at_a_time EXCLUDE USING gist (interviewer_id WITH =, during WITH &&)
);
CREATE INDEX open_time_study ON research.open_time (study_id, upper(during));
CREATE INDEX open_time_room_idx ON research.open_time (room_id);
CREATE INDEX open_time_form_key ON research.open_time (form_key);

-- A participant's interview. `occupied` is what it takes of its interviewer's time, with her pauses as they were when it was
-- booked. What is booked or was held is taken; what was called off, moved or missed is not.
CREATE TABLE research.booking (
    id uuid NOT NULL,
    study_id uuid NOT NULL,
    study_open boolean NOT NULL DEFAULT true,
    code text NOT NULL,
    occasion integer NOT NULL,
    interviewer_id uuid NOT NULL REFERENCES public.people (id),
    place_kind text NOT NULL,
    room_id uuid,
    address text NOT NULL DEFAULT '',
    during tstzrange NOT NULL,
    occupied tstzrange NOT NULL,
    state text NOT NULL DEFAULT 'booked',
    -- Null: the participant herself.
    booked_by_id uuid REFERENCES public.people (id),
    booked_at timestamptz(3) NOT NULL,
    settled_by_id uuid REFERENCES public.people (id),
    settled_at timestamptz(3),
    replaced_by uuid,
    form_key uuid NOT NULL,

    CONSTRAINT booking_pkey PRIMARY KEY (id),
    CONSTRAINT booking_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT booking_form_key UNIQUE (form_key),
    CONSTRAINT booking_study_open FOREIGN KEY (study_id, study_open) REFERENCES public.study_gates (study_id, is_open) ON UPDATE CASCADE,
    CONSTRAINT booking_participant FOREIGN KEY (code, study_id) REFERENCES research.participant (code, study_id),
    CONSTRAINT booking_room FOREIGN KEY (room_id, study_id) REFERENCES research.room (id, study_id),
    CONSTRAINT booking_replaced_by FOREIGN KEY (replaced_by) REFERENCES research.booking (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT booking_occasion CHECK (occasion BETWEEN 1 AND 5),
    CONSTRAINT booking_place_kind CHECK (place_kind IN ('home', 'office', 'phone', 'video')),
    CONSTRAINT booking_office CHECK (place_kind = 'office' OR (room_id IS NULL AND address = '')),
    CONSTRAINT booking_address CHECK (char_length(address) <= 200),
    CONSTRAINT booking_during CHECK (lower_inc(during) AND NOT upper_inc(during)
        AND upper(during) - lower(during) BETWEEN interval '15 minutes' AND interval '4 hours'),
    CONSTRAINT booking_occupied CHECK (occupied @> during AND lower_inc(occupied) AND NOT upper_inc(occupied)),
    CONSTRAINT booking_state CHECK (state IN ('booked', 'cancelled', 'moved', 'held', 'no-show')),
    CONSTRAINT booking_settled CHECK ((state = 'booked') = (settled_at IS NULL) AND (settled_by_id IS NULL OR settled_at IS NOT NULL)),
    CONSTRAINT booking_moved CHECK ((state = 'moved') = (replaced_by IS NOT NULL) AND replaced_by <> id),
    -- Nothing was held or missed before it began, and only who was there can say so.
    CONSTRAINT booking_begun CHECK (state NOT IN ('held', 'no-show') OR (settled_at >= lower(during) AND settled_by_id IS NOT NULL)),
    CONSTRAINT booking_interviewer_once EXCLUDE USING gist (interviewer_id WITH =, occupied WITH &&) WHERE (state IN ('booked', 'held')),
    CONSTRAINT booking_participant_once EXCLUDE USING gist (code WITH =, during WITH &&) WHERE (state IN ('booked', 'held')),
    CONSTRAINT booking_room_once EXCLUDE USING gist (room_id WITH =, during WITH &&) WHERE (state IN ('booked', 'held'))
);
CREATE UNIQUE INDEX booking_occasion_once ON research.booking (code, occasion) WHERE state IN ('booked', 'held');
CREATE INDEX booking_study ON research.booking (study_id, upper(during));
CREATE INDEX booking_code ON research.booking (code);
CREATE INDEX booking_room_idx ON research.booking (room_id);

-- Books, or books instead of what was booked, which is kept until this one is there. A participant books by herself what is
-- open, and nothing else; a researcher, with whom she spoke, whatever is free.
CREATE FUNCTION research.book(entry jsonb, given jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    one research.booking;
    said research.time_setting;
BEGIN
    PERFORM audit.append(entry);
    one := jsonb_populate_record(NULL::research.booking, given);
    IF one.study_id <> (entry->>'chain')::uuid THEN
        RAISE EXCEPTION 'it is of another study' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'act_in_its_chain';
    END IF;
    -- Who stops at the same moment waits here, or we for her.
    PERFORM FROM research.participant p WHERE p.code = one.code AND p.state = 'in' FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'she takes part no more' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'booking_takes_part';
    END IF;
    SELECT s.* INTO STRICT said FROM research.time_setting s WHERE s.study_id = one.study_id;
    IF one.booked_by_id IS NULL AND NOT EXISTS (
        SELECT FROM research.open_time o
        WHERE o.study_id = one.study_id AND o.interviewer_id = one.interviewer_id AND o.during @> one.during
            AND one.place_kind = ANY (o.place_kinds)
            AND (one.place_kind <> 'office' OR (o.address = one.address AND o.room_id IS NOT DISTINCT FROM one.room_id))) THEN
        RAISE EXCEPTION 'the time is not open' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'booking_in_open_time';
    END IF;
    IF given->>'replaces' IS NOT NULL THEN
        UPDATE research.booking b SET state = 'moved', replaced_by = one.id, settled_at = one.booked_at, settled_by_id = one.booked_by_id
            WHERE b.id = (given->>'replaces')::uuid AND b.code = one.code AND b.occasion = one.occasion AND b.state = 'booked';
        IF NOT FOUND THEN
            RAISE EXCEPTION 'what is to be moved is not booked' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'booking_is_booked';
        END IF;
    END IF;
    INSERT INTO research.booking (id, study_id, code, occasion, interviewer_id, place_kind, room_id, address, during, occupied,
        booked_by_id, booked_at, form_key)
    VALUES (one.id, one.study_id, one.code, one.occasion, one.interviewer_id, one.place_kind, one.room_id, one.address, one.during,
        tstzrange(lower(one.during) - make_interval(mins => said.before_minutes), upper(one.during) + make_interval(mins => said.after_minutes)),
        one.booked_by_id, one.booked_at, one.form_key);
END $$;

-- Calls off, or says that it was held or missed; `booked` takes that back, for who still takes part, unless somebody is taken.
CREATE FUNCTION research.settle(entry jsonb, given jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    one research.booking;
BEGIN
    PERFORM audit.append(entry);
    one := jsonb_populate_record(NULL::research.booking, given);
    IF one.state = 'booked' THEN
        PERFORM FROM research.participant p JOIN research.booking b ON b.code = p.code
            WHERE b.id = one.id AND p.state = 'in' FOR NO KEY UPDATE OF p;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'she takes part no more' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'booking_takes_part';
        END IF;
    END IF;
    UPDATE research.booking b SET state = one.state, settled_at = one.settled_at, settled_by_id = one.settled_by_id,
            study_open = CASE one.state WHEN 'booked' THEN true ELSE b.study_open END
        WHERE b.id = one.id AND b.study_id = (entry->>'chain')::uuid AND 'moved' NOT IN (b.state, one.state);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'what was moved stays so' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'booking_is_booked';
    END IF;
END $$;

-- As before, and what was booked is called off.
CREATE OR REPLACE FUNCTION consent.withdraw(entry jsonb, given jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    one consent.withdrawal;
BEGIN
    PERFORM audit.append(entry);
    one := jsonb_populate_record(NULL::consent.withdrawal, given);
    IF NOT EXISTS (SELECT FROM research.participant p WHERE p.code = one.code AND p.study_id = (entry->>'chain')::uuid) THEN
        RAISE EXCEPTION 'it is of another study' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'act_in_its_chain';
    END IF;
    -- Who books at the same moment waits here, or we for her.
    UPDATE research.participant p SET state = 'stopped', paused_until = NULL WHERE p.code = one.code AND p.state <> 'erased';
    INSERT INTO consent.withdrawal SELECT (one).*;
    -- Nobody waits for her at what she had booked.
    UPDATE research.booking b SET state = 'cancelled', settled_at = one.at, settled_by_id = one.recorded_by
        WHERE b.code = one.code AND b.state = 'booked' AND lower(b.during) > one.at;
    UPDATE consent.given g SET valid = false, ended_at = one.at WHERE g.code = one.code AND g.valid;
    UPDATE identity.message m SET state = 'stopped', may_message = NULL, done_at = one.at WHERE m.code = one.code AND m.state IN ('waiting', 'sending');
END $$;

CREATE FUNCTION grant_interview_times() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM public.grant_act('book', 'research', 'book(jsonb, jsonb)');
    PERFORM public.grant_act('book', 'research', 'settle(jsonb, jsonb)');
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_research') THEN
        GRANT SELECT, INSERT, UPDATE (minutes, before_minutes, after_minutes, travel_minutes) ON research.time_setting TO genombrott_research;
        GRANT SELECT, INSERT, UPDATE (in_use) ON research.room TO genombrott_research;
        GRANT SELECT, INSERT, DELETE ON research.open_time TO genombrott_research;
        -- Booked, moved and settled by functions, which demand a row in the chain.
        GRANT SELECT ON research.booking TO genombrott_research;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_book') THEN
        GRANT SELECT, INSERT, UPDATE ON research.booking TO genombrott_book;
        GRANT SELECT, UPDATE ON research.participant TO genombrott_book;
        GRANT SELECT ON research.open_time, research.time_setting TO genombrott_book;
        GRANT SELECT, UPDATE ON research.booking TO genombrott_withdraw;
    END IF;
END;
$$;
REVOKE ALL ON FUNCTION grant_interview_times() FROM PUBLIC;
SELECT grant_interview_times();
