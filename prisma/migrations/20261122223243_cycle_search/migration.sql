-- The words of each cycle's texts, in a table of its own: a cycle is written at every pause in somebody's typing, and
-- its row should not carry the index along each time.
CREATE TABLE "cycle_search" (
    "cycle_id" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "cycle_search_pkey" PRIMARY KEY ("cycle_id")
);
CREATE INDEX "cycle_search_words_idx" ON "cycle_search" USING GIN ("words");
ALTER TABLE "cycle_search" ADD CONSTRAINT "cycle_search_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A text as it is searched: small letters, and without the accents that people leave out (idé, ide). Å, ä and ö are
-- letters of their own and stay; lower() in a database of locale C knows only A to Z, so they are named. (translate() would
-- say it shorter, and takes twenty times as long.)
CREATE FUNCTION search_text(t text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(replace(replace(replace(replace(lower(t),
    'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'), 'É', 'e'), 'é', 'e'), 'è', 'e'), 'à', 'a'), 'ü', 'u')
$$;

-- Forms that PostgreSQL's Swedish stems do not join: barnet, mötet, samtalet (with barn, möte, samtal), and föräldrar,
-- systrarna (with förälder, syster). Wrong for some words, which is why it only adds to what is found.
CREATE FUNCTION search_forms(t text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(t, '([a-zåäö]{2})ets?(?![a-zåäö0-9])', '\1', 'g'),
    '([bdgkptv])rar(na)?s?(?![a-zåäö0-9])', '\1er', 'g')
$$;

-- The words of a text that is searched or searched for: their stems (familjerna, familjen → famil) for word forms, and
-- each as it is written, so that a word that is being typed finds what begins like it.
CREATE FUNCTION search_words(t text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.swedish', x || ' ' || search_forms(x)) || to_tsvector('pg_catalog.simple', x)
  FROM (SELECT search_text(t) AS x OFFSET 0) AS once
$$;

-- No positions: nothing asks for phrases, and the index is half as large.
CREATE FUNCTION cycle_words(the_id uuid) RETURNS tsvector LANGUAGE sql STABLE STRICT AS $$
  SELECT strip(search_words(t))
  FROM (
    SELECT concat_ws(' ', c.number, c.what, c.idea_draft, c.measure, c.plan_who, c.plan_what, c.plan_where, c.plan_when,
      c.record_what, c.record_how, c.differed, c.observations, c.unexpected, c.learned, c.decision_why, c.next,
      (SELECT string_agg(concat_ws(' ', q.question, q.prediction, q.result), ' ') FROM cycle_questions q WHERE q.cycle_id = c.id)) AS t
    FROM cycles c WHERE c.id = the_id) AS texts
$$;

CREATE FUNCTION keep_cycle_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_id uuid;
BEGIN
  IF TG_TABLE_NAME = 'cycles' THEN the_id := NEW.id;
  ELSIF TG_OP = 'DELETE' THEN the_id := OLD.cycle_id;
  ELSE the_id := NEW.cycle_id;
  END IF;
  -- Nothing when the cycle itself is being deleted.
  INSERT INTO cycle_search (cycle_id, words) SELECT id, cycle_words(id) FROM cycles WHERE id = the_id
  ON CONFLICT (cycle_id) DO UPDATE SET words = EXCLUDED.words;
  RETURN NULL;
END $$;

-- What is new comes one at a time, or ten thousand in one statement (a restored backup): once for each cycle.
CREATE FUNCTION begin_cycle_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'cycles' THEN
    INSERT INTO cycle_search (cycle_id, words) SELECT id, cycle_words(id) FROM fresh;
  ELSE
    INSERT INTO cycle_search (cycle_id, words) SELECT f.cycle_id, cycle_words(f.cycle_id)
    FROM (SELECT DISTINCT cycle_id FROM fresh) AS f
    ON CONFLICT (cycle_id) DO UPDATE SET words = EXCLUDED.words;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER cycles_search_made AFTER INSERT ON cycles REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION begin_cycle_search();
CREATE TRIGGER cycles_search_kept AFTER UPDATE OF number, what, idea_draft, measure, plan_who, plan_what, plan_where, plan_when,
  record_what, record_how, differed, observations, unexpected, learned, decision_why, next ON cycles
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_cycle_search();
CREATE TRIGGER questions_search_made AFTER INSERT ON cycle_questions REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION begin_cycle_search();
CREATE TRIGGER questions_search_kept AFTER UPDATE OF question, prediction, result OR DELETE ON cycle_questions
  FOR EACH ROW EXECUTE FUNCTION keep_cycle_search();

INSERT INTO cycle_search (cycle_id, words) SELECT id, cycle_words(id) FROM cycles;

-- What is wiped is wiped from the reason of a step too. Everything else of a step stays as it was written.
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'genombrott_app') THEN
    GRANT UPDATE (reason) ON cycle_transitions TO genombrott_app;
  END IF;
END $$;
