-- Which root keys a store's keys are wrapped with. One is declared; while it is being changed another is still needed by those
-- that have not been wrapped anew, and can be taken away only when none is left.
CREATE TABLE identity.root_key (
    -- Tells which it is, and nothing of it.
    id bytea NOT NULL,
    declared boolean NOT NULL DEFAULT true,
    declared_at timestamptz(3) NOT NULL DEFAULT now(),

    CONSTRAINT root_key_pkey PRIMARY KEY (id),
    CONSTRAINT root_key_id CHECK (octet_length(id) = 8)
);
CREATE UNIQUE INDEX root_key_declared ON identity.root_key (declared) WHERE declared;
CREATE TABLE consent.root_key (LIKE identity.root_key INCLUDING ALL);
CREATE TABLE research.root_key (LIKE identity.root_key INCLUDING ALL);

-- In a database of an earlier version there is one root key or none.
DO $$
DECLARE
    store text;
BEGIN
    FOREACH store IN ARRAY ARRAY['identity', 'consent', 'research'] LOOP
        EXECUTE format('INSERT INTO %I.root_key (id) SELECT root_key FROM identity.vault_secret
            UNION SELECT root_key FROM identity.participant_key UNION SELECT root_key FROM consent.participant_key
            UNION SELECT root_key FROM research.participant_key', store);
    END LOOP;
END $$;

ALTER TABLE identity.participant_key ADD CONSTRAINT participant_key_of FOREIGN KEY (root_key) REFERENCES identity.root_key (id);
ALTER TABLE consent.participant_key ADD CONSTRAINT participant_key_of FOREIGN KEY (root_key) REFERENCES consent.root_key (id);
ALTER TABLE research.participant_key ADD CONSTRAINT participant_key_of FOREIGN KEY (root_key) REFERENCES research.root_key (id);
ALTER TABLE identity.vault_secret ADD CONSTRAINT vault_secret_of FOREIGN KEY (root_key) REFERENCES identity.root_key (id);

-- Which root key new keys are wrapped with. Nobody declares another until the transaction is over.
CREATE FUNCTION identity.declared_root_key() RETURNS bytea LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(714502005);
    RETURN (SELECT r.id FROM identity.root_key r WHERE r.declared);
END $$;
REVOKE ALL ON FUNCTION identity.declared_root_key() FROM PUBLIC;

-- Nothing is wrapped with another than the declared one, whatever an instance remembers. As its owner: acts that bring keys may
-- read none of this.
CREATE FUNCTION wrapped_with_declared() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    declared boolean;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(714502005);
    EXECUTE format('SELECT r.declared FROM %I.root_key r WHERE r.id = $1', TG_TABLE_SCHEMA) INTO declared USING NEW.root_key;
    IF declared IS NOT TRUE THEN
        RAISE EXCEPTION 'a key is wrapped with the root key that is declared' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'wrapped_with_declared';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION wrapped_with_declared() FROM PUBLIC;
CREATE TRIGGER participant_key_wrapped BEFORE INSERT OR UPDATE OF root_key, wrapped ON identity.participant_key
    FOR EACH ROW EXECUTE FUNCTION wrapped_with_declared();
CREATE TRIGGER participant_key_wrapped BEFORE INSERT OR UPDATE OF root_key, wrapped ON consent.participant_key
    FOR EACH ROW EXECUTE FUNCTION wrapped_with_declared();
CREATE TRIGGER participant_key_wrapped BEFORE INSERT OR UPDATE OF root_key, wrapped ON research.participant_key
    FOR EACH ROW EXECUTE FUNCTION wrapped_with_declared();
CREATE TRIGGER vault_secret_wrapped BEFORE INSERT OR UPDATE OF root_key, wrapped ON identity.vault_secret
    FOR EACH ROW EXECUTE FUNCTION wrapped_with_declared();

-- A store's login may declare the first, and no other: there is one at a time, and it can change none.
CREATE FUNCTION grant_root_keys() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    store text;
BEGIN
    FOREACH store IN ARRAY ARRAY['identity', 'consent', 'research'] LOOP
        CONTINUE WHEN NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_' || store);
        EXECUTE format('GRANT SELECT, INSERT (id) ON %1$I.root_key TO %2$I', store, 'genombrott_' || store);
    END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_identity') THEN
        GRANT EXECUTE ON FUNCTION identity.declared_root_key() TO genombrott_identity;
    END IF;
END;
$$;
REVOKE ALL ON FUNCTION grant_root_keys() FROM PUBLIC;
SELECT grant_root_keys();
