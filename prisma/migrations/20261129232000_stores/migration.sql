-- The vault: what is known of parents who are interviewed, in three stores. Each is read by a login of its own; the app's
-- ordinary login reads none of them. Prisma's schema knows nothing of them, and its client reaches none.
CREATE SCHEMA identity;
CREATE SCHEMA consent;
CREATE SCHEMA research;

-- The key of one participant in one store, wrapped by the store's own. What is sealed does not refer to it: when somebody is
-- erased her keys are destroyed, and what they sealed can lie there, never to be read again.
CREATE TABLE identity.participant_key (
    code text NOT NULL,
    version integer NOT NULL,
    -- Which root key the wrapping one comes from.
    root_key bytea NOT NULL,
    wrapped bytea NOT NULL,

    CONSTRAINT participant_key_pkey PRIMARY KEY (code, version),
    CONSTRAINT participant_key_code CHECK (code ~ '^[2-9BDFGHJKMNPRSTVX]{9}$'),
    CONSTRAINT participant_key_version CHECK (version >= 1),
    CONSTRAINT participant_key_root_key CHECK (octet_length(root_key) = 8),
    CONSTRAINT participant_key_wrapped CHECK (octet_length(wrapped) = 40)
);
CREATE TABLE consent.participant_key (LIKE identity.participant_key INCLUDING ALL);
CREATE TABLE research.participant_key (LIKE identity.participant_key INCLUDING ALL);

-- Who a code is. What is sealed is at least a format, a nonce, one block and a tag: a text that was left open is refused.
CREATE TABLE identity.participant (
    id uuid NOT NULL,
    code text NOT NULL,
    key_version integer NOT NULL,
    name bytea NOT NULL,
    phone bytea,
    email bytea,
    -- Found by these when somebody asks for her link again.
    phone_look_up bytea,
    email_look_up bytea,

    CONSTRAINT participant_pkey PRIMARY KEY (id),
    CONSTRAINT participant_code_key UNIQUE (code),
    -- Of version 4: one that tells when it was made would tell in which order people were asked.
    CONSTRAINT participant_id CHECK (substr(id::text, 15, 1) = '4'),
    CONSTRAINT participant_code CHECK (code ~ '^[2-9BDFGHJKMNPRSTVX]{9}$'),
    CONSTRAINT participant_key_version CHECK (key_version >= 1),
    CONSTRAINT participant_sealed CHECK (octet_length(name) >= 93 AND octet_length(phone) >= 93 AND octet_length(email) >= 93),
    CONSTRAINT participant_phone_look_up CHECK ((phone IS NULL) = (phone_look_up IS NULL) AND octet_length(phone_look_up) = 32),
    CONSTRAINT participant_email_look_up CHECK ((email IS NULL) = (email_look_up IS NULL) AND octet_length(email_look_up) = 32)
);
-- Not unique: two parents can share a telephone.
CREATE INDEX participant_phone_look_up_idx ON identity.participant (phone_look_up);
CREATE INDEX participant_email_look_up_idx ON identity.participant (email_look_up);

-- What each store's login may. A function, since a database of an earlier version has the logins only when its operator has
-- run db:roles: until then there is nobody to grant it to, and the app calls this again when it is given their addresses. A key
-- is wrapped anew by the owner, when the root key is changed, and destroyed by an act of its own, so that no login may change or
-- delete one.
CREATE FUNCTION grant_stores() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    store text;
BEGIN
    -- Two instances that start at once would change the same rows of the catalogue.
    PERFORM pg_advisory_xact_lock(714502004);
    FOREACH store IN ARRAY ARRAY['identity', 'consent', 'research'] LOOP
        CONTINUE WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_' || store);
        EXECUTE format('GRANT USAGE ON SCHEMA %1$I TO %2$I', store, 'genombrott_' || store);
        EXECUTE format('GRANT SELECT, INSERT ON %1$I.participant_key TO %2$I', store, 'genombrott_' || store);
    END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_identity') THEN
        GRANT SELECT, INSERT, UPDATE (key_version, name, phone, email, phone_look_up, email_look_up) ON identity.participant TO genombrott_identity;
    END IF;
END;
$$;
REVOKE ALL ON FUNCTION grant_stores() FROM PUBLIC;
SELECT grant_stores();
