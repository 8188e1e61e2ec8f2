-- What is told of a study's participants to those who are not its researchers: made once a month, by rules that hide small
-- groups, and never changed. Each team's number is there for its coordinator's band, which is all that she is told.
CREATE TABLE research.released (
    study_id uuid NOT NULL REFERENCES public.studies (id),
    -- Its first day.
    month date NOT NULL,
    at timestamptz(3) NOT NULL,
    -- Figure by figure; null where it is not said.
    shown jsonb NOT NULL,
    -- Team by team: few, some or reached.
    bands jsonb NOT NULL,

    CONSTRAINT released_pkey PRIMARY KEY (study_id, month),
    CONSTRAINT released_month CHECK (extract(day FROM month) = 1),
    CONSTRAINT released_shown CHECK (jsonb_typeof(shown) = 'object' AND jsonb_typeof(bands) = 'object')
);
CREATE TRIGGER released_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON research.released
    FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

CREATE FUNCTION grant_released() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'genombrott_research') THEN
        GRANT SELECT, INSERT ON research.released TO genombrott_research;
    END IF;
END;
$$;
REVOKE ALL ON FUNCTION grant_released() FROM PUBLIC;
SELECT grant_released();
