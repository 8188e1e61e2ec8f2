-- What happens in the vault: hand-overs, consents and withdrawals, openings, links and messages, and the chain in which each
-- opening is written before anything is opened. A participant's name, telephone, address and details are given out by one
-- function only, which demands that row.

-- The chain. One for each study; the app makes each row's code over the one before, so that what is changed, taken out or
-- moved shows. Here it is held that rows follow each other and are never changed.
CREATE SCHEMA audit;
CREATE TABLE audit.entry (
    chain uuid NOT NULL,
    seq bigint NOT NULL,
    -- Canonical JSON, as it went into the code.
    body text NOT NULL,
    mac bytea NOT NULL,

    CONSTRAINT entry_pkey PRIMARY KEY (chain, seq),
    CONSTRAINT entry_seq CHECK (seq >= 1),
    CONSTRAINT entry_mac CHECK (octet_length(mac) = 32),
    CONSTRAINT entry_body CHECK (char_length(body) BETWEEN 2 AND 4000)
);
CREATE FUNCTION audit.follows() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || NEW.chain::text, 0));
    IF NEW.seq <> 1 + coalesce((SELECT max(seq) FROM audit.entry WHERE chain = NEW.chain), 0) THEN
        RAISE EXCEPTION 'a row of the chain follows the last one' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'entry_follows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER entry_follows BEFORE INSERT ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.follows();
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- The last row of a chain, when nobody else can write the next.
CREATE FUNCTION audit.last(of_chain uuid) RETURNS TABLE (seq bigint, mac bytea) LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || of_chain::text, 0));
    RETURN QUERY SELECT e.seq, e.mac FROM audit.entry e WHERE e.chain = of_chain ORDER BY e.seq DESC LIMIT 1;
END $$;
CREATE FUNCTION audit.append(entry jsonb) RETURNS void LANGUAGE sql SET search_path = pg_catalog AS $$
    INSERT INTO audit.entry (chain, seq, body, mac)
    VALUES ((entry->>'chain')::uuid, (entry->>'seq')::bigint, entry->>'body', decode(entry->>'mac', 'hex'))
$$;
REVOKE ALL ON FUNCTION audit.last(uuid), audit.append(jsonb) FROM PUBLIC;

-- Keys that live longer than the root key which wraps them: the chain's, what participants are called in it, the look-up's.
CREATE TABLE identity.vault_secret (
    name text NOT NULL,
    root_key bytea NOT NULL,
    wrapped bytea NOT NULL,

    CONSTRAINT vault_secret_pkey PRIMARY KEY (name),
    CONSTRAINT vault_secret_name CHECK (name ~ '^[a-z-]{1,40}$'),
    CONSTRAINT vault_secret_root_key CHECK (octet_length(root_key) = 8),
    CONSTRAINT vault_secret_wrapped CHECK (octet_length(wrapped) = 40)
);

-- Handed over: by somebody who recruits, in a study that is open, with the parent's leave. Who stops recruiting sees her own
-- list no more, also when she begins again.
CREATE UNIQUE INDEX team_memberships_id_is_recruiter ON team_memberships (id, is_recruiter);
ALTER TABLE identity.participant
    ADD COLUMN study_id uuid NOT NULL,
    ADD COLUMN study_open boolean NOT NULL DEFAULT true,
    -- Safe times, whether a message may be left, what protection there is, whether she needs an interpreter: sealed together.
    ADD COLUMN details bytea NOT NULL,
    ADD COLUMN language text NOT NULL,
    ADD COLUMN channel text NOT NULL,
    -- False for who lives protected or has no telephone of her own: she gets no message of any kind.
    ADD COLUMN may_message boolean NOT NULL,
    ADD COLUMN leave_given_on date NOT NULL,
    ADD COLUMN leave_form text NOT NULL,
    ADD COLUMN leave_to uuid NOT NULL REFERENCES public.people (id),
    ADD COLUMN handed_over_by uuid NOT NULL REFERENCES public.people (id),
    ADD COLUMN handed_over_at timestamptz(3) NOT NULL,
    ADD COLUMN membership_id uuid NOT NULL,
    ADD COLUMN recruiting boolean NOT NULL DEFAULT true,
    ADD COLUMN list_sealed boolean NOT NULL DEFAULT false,
    -- The form's, so that it counts once.
    ADD COLUMN form_key uuid NOT NULL,
    -- By these, and not by what is corrected later, whoever handed her over is told that she has done so already; for as long
    -- as it stands on her list.
    ADD COLUMN own_phone bytea,
    ADD COLUMN own_email bytea,
    ADD CONSTRAINT participant_study_open FOREIGN KEY (study_id, study_open) REFERENCES public.study_gates (study_id, is_open) ON UPDATE CASCADE,
    ADD CONSTRAINT participant_language FOREIGN KEY (study_id, language) REFERENCES public.study_languages (study_id, code),
    ADD CONSTRAINT participant_recruiting FOREIGN KEY (membership_id, recruiting) REFERENCES public.team_memberships (id, is_recruiter) ON UPDATE CASCADE,
    ADD CONSTRAINT participant_channel CHECK (channel IN ('call', 'sms', 'mail')),
    ADD CONSTRAINT participant_channel_of CHECK (CASE channel WHEN 'mail' THEN email IS NOT NULL ELSE phone IS NOT NULL END),
    ADD CONSTRAINT participant_leave_form CHECK (leave_form IN ('oral', 'written')),
    ADD CONSTRAINT participant_leave_before CHECK (leave_given_on <= (handed_over_at AT TIME ZONE 'Europe/Stockholm')::date),
    ADD CONSTRAINT participant_details_sealed CHECK (octet_length(details) >= 93),
    ADD CONSTRAINT participant_reached CHECK (phone IS NOT NULL OR email IS NOT NULL),
    ADD CONSTRAINT participant_form_key UNIQUE (form_key);
CREATE UNIQUE INDEX participant_code_may_message ON identity.participant (code, may_message);
CREATE INDEX participant_handed_over ON identity.participant (handed_over_by, handed_over_at);
CREATE INDEX participant_study ON identity.participant (study_id);
CREATE INDEX participant_membership ON identity.participant (membership_id);

CREATE FUNCTION identity.list_is_sealed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    NEW.list_sealed := OLD.list_sealed OR NOT NEW.recruiting;
    RETURN NEW;
END $$;
CREATE TRIGGER participant_list_is_sealed BEFORE UPDATE ON identity.participant FOR EACH ROW EXECUTE FUNCTION identity.list_is_sealed();

-- Two parents of a child: two participants. Changes nothing that either can see.
CREATE TABLE identity.pair (
    one text NOT NULL REFERENCES identity.participant (code),
    other text NOT NULL REFERENCES identity.participant (code),

    CONSTRAINT pair_pkey PRIMARY KEY (one, other),
    CONSTRAINT pair_order CHECK (one < other)
);

-- How she was sought, and what came of it.
CREATE TABLE identity.contact (
    id uuid NOT NULL,
    code text NOT NULL REFERENCES identity.participant (code),
    by_id uuid NOT NULL REFERENCES public.people (id),
    at timestamptz(3) NOT NULL,
    how text NOT NULL,
    outcome text NOT NULL,
    key_version integer NOT NULL,
    note bytea,

    CONSTRAINT contact_pkey PRIMARY KEY (id),
    CONSTRAINT contact_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT contact_how CHECK (how IN ('call', 'sms', 'mail', 'letter')),
    CONSTRAINT contact_outcome CHECK (outcome IN ('reached', 'no-answer', 'call-back', 'wrong-number')),
    CONSTRAINT contact_note CHECK (octet_length(note) >= 93)
);
CREATE INDEX contact_code ON identity.contact (code, at);

-- A message to send: what it says is written when it leaves, and kept nowhere.
CREATE TABLE identity.message (
    id uuid NOT NULL,
    code text NOT NULL,
    -- True as long as it may still leave, and then nothing: what has been sent does not stand in the way of a change.
    may_message boolean DEFAULT true,
    kind text NOT NULL,
    -- Of what: a booking for all but invitations.
    booking_id uuid,
    occasion integer NOT NULL,
    due_at timestamptz(3) NOT NULL,
    -- Not worth sending later than this.
    until timestamptz(3) NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    tries integer NOT NULL DEFAULT 0,
    done_at timestamptz(3),

    CONSTRAINT message_pkey PRIMARY KEY (id),
    CONSTRAINT message_id CHECK (substr(id::text, 15, 1) = '4'),
    -- Who may get no message gets none, whoever asks for it; who may no longer has none that waits.
    CONSTRAINT message_may FOREIGN KEY (code, may_message) REFERENCES identity.participant (code, may_message),
    CONSTRAINT message_may_be CHECK ((may_message IS TRUE) = (state IN ('waiting', 'sending'))),
    CONSTRAINT message_kind CHECK (kind IN ('invitation', 'confirmation', 'reminder-days', 'reminder-hours', 'moved', 'cancelled', 'link')),
    CONSTRAINT message_state CHECK (state IN ('waiting', 'sending', 'sent', 'stopped', 'failed')),
    CONSTRAINT message_done CHECK ((done_at IS NULL) = (state IN ('waiting', 'sending'))),
    CONSTRAINT message_of CHECK ((kind IN ('invitation', 'link')) = (booking_id IS NULL))
);
CREATE INDEX message_due ON identity.message (due_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX message_code ON identity.message (code);
CREATE INDEX message_failed ON identity.message (code) WHERE state = 'failed';
-- Each reminder of a booking once.
CREATE UNIQUE INDEX message_once ON identity.message (booking_id, kind) WHERE kind LIKE 'reminder-%' AND state <> 'stopped';

-- A private link: the database knows neither the secret nor the code beside it, only what they become.
CREATE TABLE identity.link (
    id uuid NOT NULL,
    code text NOT NULL REFERENCES identity.participant (code),
    secret_hash bytea NOT NULL,
    word_hash bytea NOT NULL,
    made_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),

    CONSTRAINT link_pkey PRIMARY KEY (id),
    CONSTRAINT link_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT link_secret UNIQUE (secret_hash),
    CONSTRAINT link_word UNIQUE (word_hash),
    CONSTRAINT link_hashes CHECK (octet_length(secret_hash) = 32 AND octet_length(word_hash) = 32),
    CONSTRAINT link_expires CHECK (expires_at > made_at)
);
CREATE INDEX link_code ON identity.link (code);

-- A device on which a link was opened. Known when six digits that went to her telephone or mail came back.
CREATE TABLE identity.visit (
    id uuid NOT NULL,
    link_id uuid NOT NULL REFERENCES identity.link (id),
    cookie_hash bytea NOT NULL,
    made_at timestamptz(3) NOT NULL,
    seen_at timestamptz(3) NOT NULL,
    digits_hash bytea,
    digits_until timestamptz(3),
    tries integer NOT NULL DEFAULT 0,
    known_at timestamptz(3),

    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT visit_cookie UNIQUE (cookie_hash),
    CONSTRAINT visit_hashes CHECK (octet_length(cookie_hash) = 32 AND octet_length(digits_hash) = 32),
    CONSTRAINT visit_digits CHECK ((digits_hash IS NULL) = (digits_until IS NULL)),
    CONSTRAINT visit_tries CHECK (tries BETWEEN 0 AND 5)
);
CREATE INDEX visit_link ON identity.visit (link_id);

-- What of a participant is worked with: a code in a team, and where she is in the study.
CREATE TABLE research.participant (
    code text NOT NULL,
    -- The same as in `identity`: what stands in a page's address.
    id uuid NOT NULL,
    study_id uuid NOT NULL,
    study_open boolean NOT NULL DEFAULT true,
    team_id uuid NOT NULL REFERENCES public.teams (id),
    state text NOT NULL DEFAULT 'in',
    paused_until date,

    CONSTRAINT participant_pkey PRIMARY KEY (code),
    CONSTRAINT participant_code CHECK (code ~ '^[2-9BDFGHJKMNPRSTVX]{9}$'),
    CONSTRAINT participant_study_open FOREIGN KEY (study_id, study_open) REFERENCES public.study_gates (study_id, is_open) ON UPDATE CASCADE,
    CONSTRAINT participant_state CHECK (state IN ('in', 'paused', 'dropped-out', 'stopped', 'erased')),
    CONSTRAINT participant_paused CHECK ((state = 'paused') = (paused_until IS NOT NULL)),
    CONSTRAINT participant_code_study UNIQUE (code, study_id),
    CONSTRAINT participant_id_key UNIQUE (id),
    CONSTRAINT participant_id CHECK (substr(id::text, 15, 1) = '4')
);
CREATE INDEX participant_study ON research.participant (study_id);
CREATE INDEX participant_team ON research.participant (team_id);

-- Who has stopped takes part no more, whoever writes; what is left of her can only be removed.
CREATE FUNCTION research.stays_stopped() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF OLD.state = 'erased' OR (OLD.state = 'stopped' AND NEW.state <> 'erased') THEN
        RAISE EXCEPTION 'she has stopped' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'participant_stays_stopped';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER participant_stays_stopped BEFORE UPDATE OF state ON research.participant
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION research.stays_stopped();

-- Consents. A text version never changes, so that its id says to what she agreed; the hash says it again.
CREATE UNIQUE INDEX study_texts_consented ON study_texts (id, study_id, kind, hash);
CREATE TABLE consent.given (
    id uuid NOT NULL,
    code text NOT NULL,
    study_id uuid NOT NULL,
    occasion integer NOT NULL,
    text_id uuid NOT NULL,
    text_hash bytea NOT NULL,
    text_kind public.study_text_kind NOT NULL DEFAULT 'consent',
    channel text NOT NULL,
    given_at timestamptz(3) NOT NULL,
    recorded_by uuid REFERENCES public.people (id),
    -- Why somebody else wrote it down.
    key_version integer NOT NULL,
    reason bytea,
    valid boolean NOT NULL DEFAULT true,
    ended_at timestamptz(3),

    CONSTRAINT given_pkey PRIMARY KEY (id),
    CONSTRAINT given_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT given_participant FOREIGN KEY (code, study_id) REFERENCES research.participant (code, study_id),
    CONSTRAINT given_occasion FOREIGN KEY (study_id, occasion) REFERENCES public.study_occasions (study_id, number),
    CONSTRAINT given_text FOREIGN KEY (text_id, study_id, text_kind, text_hash) REFERENCES public.study_texts (id, study_id, kind, hash),
    CONSTRAINT given_text_kind CHECK (text_kind = 'consent'),
    CONSTRAINT given_channel CHECK (channel IN ('link', 'telephone', 'paper')),
    CONSTRAINT given_recorded CHECK ((channel = 'link') = (recorded_by IS NULL) AND (recorded_by IS NULL) = (reason IS NULL)),
    CONSTRAINT given_reason CHECK (octet_length(reason) >= 93),
    CONSTRAINT given_ended CHECK (valid = (ended_at IS NULL))
);
CREATE UNIQUE INDEX given_one ON consent.given (code, occasion) WHERE valid;
-- What is stored under a consent points at it and its being valid, and is told by the key when it is no more.
CREATE UNIQUE INDEX given_valid ON consent.given (id, code, occasion, valid);

-- She stops: no reason is asked of her. Who writes it down for her says why it was not she.
CREATE TABLE consent.withdrawal (
    code text NOT NULL,
    at timestamptz(3) NOT NULL,
    channel text NOT NULL,
    recorded_by uuid REFERENCES public.people (id),
    key_version integer NOT NULL,
    reason bytea,
    -- She also wants what was collected removed.
    remove_asked_at timestamptz(3),

    CONSTRAINT withdrawal_pkey PRIMARY KEY (code),
    CONSTRAINT withdrawal_participant FOREIGN KEY (code) REFERENCES research.participant (code),
    CONSTRAINT withdrawal_channel CHECK (channel IN ('link', 'telephone', 'paper')),
    CONSTRAINT withdrawal_recorded CHECK ((channel = 'link') = (recorded_by IS NULL) AND (recorded_by IS NULL) = (reason IS NULL)),
    CONSTRAINT withdrawal_reason CHECK (octet_length(reason) >= 93),
    CONSTRAINT withdrawal_remove CHECK (remove_asked_at >= at)
);

-- Removing what was collected: decided by one on a day, confirmed by another, and then done.
CREATE TABLE consent.removal (
    code text NOT NULL,
    decided_by uuid NOT NULL REFERENCES public.people (id),
    decided_at timestamptz(3) NOT NULL,
    -- The decision's own day and number, where it was taken.
    decided_on date NOT NULL,
    reference text NOT NULL,
    confirmed_by uuid REFERENCES public.people (id),
    confirmed_at timestamptz(3),
    destroyed_at timestamptz(3),

    CONSTRAINT removal_pkey PRIMARY KEY (code),
    CONSTRAINT removal_of FOREIGN KEY (code) REFERENCES consent.withdrawal (code),
    CONSTRAINT removal_reference CHECK (btrim(reference) <> '' AND char_length(reference) <= 40),
    CONSTRAINT removal_two_people CHECK (confirmed_by <> decided_by),
    CONSTRAINT removal_confirmed CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CONSTRAINT removal_destroyed CHECK (destroyed_at IS NULL OR confirmed_at IS NOT NULL)
);

-- The acts that go across the stores. Each runs as a role that nobody signs in as, is one statement of the app's in one
-- transaction, and writes its row in the chain first: without the row, nothing.

CREATE FUNCTION identity.hand_over(entry jsonb, given jsonb, keys jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    team uuid;
BEGIN
    PERFORM audit.append(entry);
    -- Where she recruits is where it is, whatever the page said.
    SELECT m.team_id INTO STRICT team FROM public.team_memberships m
        JOIN public.teams t ON t.id = m.team_id JOIN public.studies s ON s.programme_id = t.programme_id
        WHERE m.id = (given->>'membership_id')::uuid AND m.person_id = (given->>'handed_over_by')::uuid
            AND s.id = (given->>'study_id')::uuid;
    INSERT INTO identity.participant_key SELECT * FROM jsonb_populate_record(NULL::identity.participant_key, keys->'identity');
    INSERT INTO consent.participant_key SELECT * FROM jsonb_populate_record(NULL::consent.participant_key, keys->'consent');
    INSERT INTO research.participant_key SELECT * FROM jsonb_populate_record(NULL::research.participant_key, keys->'research');
    INSERT INTO identity.participant SELECT * FROM jsonb_populate_record(NULL::identity.participant,
        given || '{"study_open": true, "recruiting": true, "list_sealed": false}');
    INSERT INTO research.participant (code, id, study_id, team_id)
        VALUES (given->>'code', (given->>'id')::uuid, (given->>'study_id')::uuid, team);
END $$;

CREATE FUNCTION identity.reveal(entry jsonb, of_code text)
RETURNS TABLE (id uuid, key_version integer, name bytea, phone bytea, email bytea, details bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM audit.append(entry);
    -- Of the study in whose chain it stands, and of no other.
    RETURN QUERY SELECT p.id, p.key_version, p.name, p.phone, p.email, p.details FROM identity.participant p
        WHERE p.code = of_code AND p.study_id = (entry->>'chain')::uuid;
END $$;

-- What was written wrong is written again, whole. Who may get no message any more has none that waits.
CREATE FUNCTION identity.correct(entry jsonb, given jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    one identity.participant;
BEGIN
    PERFORM audit.append(entry);
    one := jsonb_populate_record(NULL::identity.participant, given);
    IF NOT one.may_message THEN
        UPDATE identity.message m SET state = 'stopped', may_message = NULL, done_at = now()
            WHERE m.code = one.code AND m.state IN ('waiting', 'sending');
    END IF;
    -- A link that went to another's telephone leads in no more.
    UPDATE identity.link l SET revoked_at = now() WHERE l.code = one.code AND l.revoked_at IS NULL;
    UPDATE identity.participant p SET name = one.name, phone = one.phone, email = one.email, details = one.details,
        phone_look_up = one.phone_look_up, email_look_up = one.email_look_up, language = one.language, channel = one.channel,
        may_message = one.may_message WHERE p.code = one.code AND p.study_id = (entry->>'chain')::uuid;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'it is of another study' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'act_in_its_chain';
    END IF;
END $$;

CREATE FUNCTION consent.withdraw(entry jsonb, given jsonb) RETURNS void
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
    UPDATE consent.given g SET valid = false, ended_at = one.at WHERE g.code = one.code AND g.valid;
    UPDATE identity.message m SET state = 'stopped', may_message = NULL, done_at = one.at WHERE m.code = one.code AND m.state IN ('waiting', 'sending');
END $$;

CREATE FUNCTION consent.destroy_key(entry jsonb, of_code text, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM audit.append(entry);
    IF NOT EXISTS (SELECT FROM research.participant p WHERE p.code = of_code AND p.study_id = (entry->>'chain')::uuid) THEN
        RAISE EXCEPTION 'it is of another study' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'act_in_its_chain';
    END IF;
    UPDATE consent.removal r SET destroyed_at = at WHERE r.code = of_code AND r.confirmed_at IS NOT NULL AND r.destroyed_at IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'two people have not decided it' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'removal_is_confirmed';
    END IF;
    DELETE FROM identity.participant_key k WHERE k.code = of_code;
    DELETE FROM consent.participant_key k WHERE k.code = of_code;
    DELETE FROM research.participant_key k WHERE k.code = of_code;
    -- By these an address that somebody knows could be tried.
    UPDATE identity.participant p SET phone_look_up = sha256(uuid_send(gen_random_uuid())) WHERE p.code = of_code AND p.phone IS NOT NULL;
    UPDATE identity.participant p SET email_look_up = sha256(uuid_send(gen_random_uuid())) WHERE p.code = of_code AND p.email IS NOT NULL;
    DELETE FROM identity.visit v USING identity.link l WHERE l.id = v.link_id AND l.code = of_code;
    DELETE FROM identity.link l WHERE l.code = of_code;
    DELETE FROM identity.pair p WHERE of_code IN (p.one, p.other);
    UPDATE research.participant p SET state = 'erased', paused_until = NULL WHERE p.code = of_code;
END $$;

-- Gives a function to the role that it is to run as, and the right to call it to the login of its store. Without the roles,
-- which an operator makes: nothing.
CREATE FUNCTION grant_act(act text, store text, signature text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    EXECUTE format('REVOKE ALL ON FUNCTION %I.%s FROM PUBLIC', store, signature);
    IF (SELECT count(*) FROM pg_roles WHERE rolname IN ('genombrott_' || act, 'genombrott_' || store)) < 2 THEN
        RETURN;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA audit, identity, consent, research TO %I', 'genombrott_' || act);
    EXECUTE format('GRANT SELECT, INSERT ON audit.entry TO %I', 'genombrott_' || act);
    EXECUTE format('GRANT EXECUTE ON FUNCTION audit.append(jsonb) TO %I', 'genombrott_' || act);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %I.%s TO %I', store, signature, 'genombrott_' || store);
    -- Only who may make something in a schema can be given it there.
    EXECUTE format('GRANT CREATE ON SCHEMA %I TO %I', store, 'genombrott_' || act);
    EXECUTE format('ALTER FUNCTION %I.%s OWNER TO %I', store, signature, 'genombrott_' || act);
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM %I', store, 'genombrott_' || act);
END;
$$;
REVOKE ALL ON FUNCTION grant_act(text, text, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION grant_stores() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    store text;
BEGIN
    -- Two instances that start at once would change the same rows of the catalogue.
    PERFORM pg_advisory_xact_lock(714502004);
    FOREACH store IN ARRAY ARRAY['identity', 'consent', 'research'] LOOP
        CONTINUE WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_' || store);
        EXECUTE format('GRANT USAGE ON SCHEMA %1$I, audit TO %2$I', store, 'genombrott_' || store);
        EXECUTE format('GRANT SELECT ON %1$I.participant_key TO %2$I', store, 'genombrott_' || store);
        EXECUTE format('REVOKE INSERT ON %1$I.participant_key FROM %2$I', store, 'genombrott_' || store);
        EXECUTE format('GRANT SELECT, INSERT ON audit.entry TO %I', 'genombrott_' || store);
        EXECUTE format('GRANT EXECUTE ON FUNCTION audit.last(uuid), audit.append(jsonb) TO %I', 'genombrott_' || store);
    END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_identity') THEN
        -- What is sealed is given out by a function, which demands a row in the chain.
        REVOKE ALL ON identity.participant FROM genombrott_identity;
        GRANT SELECT (id, code, key_version, phone_look_up, email_look_up, study_id, language, channel, may_message, leave_given_on,
            leave_form, leave_to, handed_over_by, handed_over_at, membership_id, recruiting, list_sealed, form_key, own_phone, own_email),
            UPDATE (own_phone, own_email) ON identity.participant TO genombrott_identity;
        GRANT SELECT, INSERT ON identity.vault_secret TO genombrott_identity;
        GRANT SELECT, INSERT, DELETE ON identity.pair TO genombrott_identity;
        GRANT SELECT, INSERT ON identity.contact TO genombrott_identity;
        GRANT SELECT, INSERT, UPDATE (state, may_message, tries, done_at, due_at) ON identity.message TO genombrott_identity;
        GRANT SELECT, INSERT, UPDATE (expires_at, revoked_at) ON identity.link TO genombrott_identity;
        GRANT SELECT, INSERT, UPDATE (seen_at, digits_hash, digits_until, tries, known_at) ON identity.visit TO genombrott_identity;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_consent') THEN
        GRANT SELECT, INSERT, UPDATE (valid, ended_at) ON consent.given TO genombrott_consent;
        GRANT SELECT, UPDATE (remove_asked_at) ON consent.withdrawal TO genombrott_consent;
        GRANT SELECT, INSERT, UPDATE (confirmed_by, confirmed_at) ON consent.removal TO genombrott_consent;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_research') THEN
        GRANT SELECT, UPDATE (state, paused_until) ON research.participant TO genombrott_research;
    END IF;
    -- The acts: whose each is and who may call it, and below what it may touch.
    PERFORM public.grant_act('hand_over', 'identity', 'hand_over(jsonb, jsonb, jsonb)');
    PERFORM public.grant_act('reveal', 'identity', 'reveal(jsonb, text)');
    PERFORM public.grant_act('reveal', 'identity', 'correct(jsonb, jsonb)');
    PERFORM public.grant_act('withdraw', 'consent', 'withdraw(jsonb, jsonb)');
    PERFORM public.grant_act('destroy_key', 'consent', 'destroy_key(jsonb, text, timestamptz)');
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_hand_over') THEN
        GRANT USAGE ON SCHEMA public TO genombrott_hand_over;
        GRANT SELECT (id, team_id, person_id) ON public.team_memberships TO genombrott_hand_over;
        GRANT SELECT (id, programme_id) ON public.teams, public.studies TO genombrott_hand_over;
        GRANT INSERT ON identity.participant_key, consent.participant_key, research.participant_key, identity.participant,
            research.participant TO genombrott_hand_over;
        GRANT SELECT, UPDATE ON identity.participant TO genombrott_reveal;
        GRANT SELECT, UPDATE ON identity.message, identity.link TO genombrott_reveal;
        GRANT SELECT, INSERT ON consent.withdrawal TO genombrott_withdraw;
        GRANT SELECT, UPDATE ON consent.given, research.participant, identity.message TO genombrott_withdraw;
        GRANT SELECT, UPDATE ON consent.removal, identity.participant, research.participant TO genombrott_destroy_key;
        GRANT SELECT, DELETE ON identity.participant_key, consent.participant_key, research.participant_key, identity.visit,
            identity.link, identity.pair TO genombrott_destroy_key;
    END IF;
END;
$$;
REVOKE ALL ON FUNCTION grant_stores() FROM PUBLIC;
SELECT grant_stores();
