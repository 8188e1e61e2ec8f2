-- What happened in the vault in a month has been gone through: by the study's owner and nobody else, when the month is over,
-- once, and up to a row of its chain.
CREATE UNIQUE INDEX studies_id_created_by ON studies (id, created_by_id);
CREATE TABLE audit.review (
    chain uuid NOT NULL,
    -- By Stockholm's calendar.
    month text NOT NULL,
    by_id uuid NOT NULL,
    at timestamptz(3) NOT NULL,
    -- The last row of the month.
    up_to bigint NOT NULL,

    CONSTRAINT review_pkey PRIMARY KEY (chain, month),
    CONSTRAINT review_month CHECK (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
    CONSTRAINT review_by_owner FOREIGN KEY (chain, by_id) REFERENCES public.studies (id, created_by_id),
    CONSTRAINT review_up_to FOREIGN KEY (chain, up_to) REFERENCES audit.entry (chain, seq),
    CONSTRAINT review_after_month CHECK (to_char(at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM') > month)
);
CREATE TRIGGER review_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.review
    FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE FUNCTION grant_reviews() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_identity') THEN
        GRANT SELECT, INSERT ON audit.review TO genombrott_identity;
    END IF;
END;
$$;
REVOKE ALL ON FUNCTION grant_reviews() FROM PUBLIC;
SELECT grant_reviews();
