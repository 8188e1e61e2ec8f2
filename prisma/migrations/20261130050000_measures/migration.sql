-- What teams follow over time: aims, measures, points, and what people have decided of their charts.

CREATE TYPE "measure_kind" AS ENUM ('outcome', 'process', 'balancing');

CREATE TYPE "measure_direction" AS ENUM ('up', 'down', 'neither');

CREATE TYPE "measure_rhythm" AS ENUM ('day', 'week', 'fortnight', 'month');

CREATE TYPE "point_source" AS ENUM ('hand', 'table', 'system');

CREATE TYPE "chart_decision_kind" AS ENUM ('freeze', 'split');

CREATE TABLE "team_aims" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "how_much" TEXT NOT NULL,
    "by_when" DATE NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "team_aims_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "measures" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID,
    "name" TEXT NOT NULL,
    "kind" "measure_kind" NOT NULL,
    "data" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "per" INTEGER NOT NULL DEFAULT 1,
    "direction" "measure_direction" NOT NULL,
    "rhythm" "measure_rhythm" NOT NULL,
    "smallest" INTEGER NOT NULL DEFAULT 5,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "measures_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "measure_definitions" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "from_day" DATE,
    "definition" TEXT NOT NULL,
    "numerator" TEXT NOT NULL DEFAULT '',
    "denominator" TEXT NOT NULL DEFAULT '',
    "exclusions" TEXT NOT NULL DEFAULT '',
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_definitions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "followed_measures" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "main" BOOLEAN NOT NULL DEFAULT false,
    "baseline" DOUBLE PRECISION,
    "target" DOUBLE PRECISION,
    "collector" TEXT NOT NULL DEFAULT '',
    "chart" TEXT NOT NULL DEFAULT 'run',
    "rules" TEXT NOT NULL DEFAULT 'anhoej',
    "screening" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "shared_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "followed_measures_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "measure_points" (
    "id" UUID NOT NULL,
    "followed_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "nth" INTEGER NOT NULL DEFAULT 0,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "missing" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "source" "point_source" NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_points_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "measure_point_changes" (
    "id" UUID NOT NULL,
    "followed_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "nth" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "missing" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "source" "point_source" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_point_changes_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "chart_decisions" (
    "id" UUID NOT NULL,
    "followed_id" UUID NOT NULL,
    "kind" "chart_decision_kind" NOT NULL,
    "day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "clearly_different" BOOLEAN NOT NULL,
    "cause_known" BOOLEAN NOT NULL,
    "wanted" BOOLEAN NOT NULL,
    "expected_to_last" BOOLEAN NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "chart_decisions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "chart_remarks" (
    "id" UUID NOT NULL,
    "followed_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chart_remarks_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "team_aims_team_id_idx" ON "team_aims"("team_id");

CREATE INDEX "measures_programme_id_idx" ON "measures"("programme_id");

CREATE INDEX "measures_team_id_idx" ON "measures"("team_id");

CREATE INDEX "measure_definitions_measure_id_idx" ON "measure_definitions"("measure_id");

CREATE INDEX "followed_measures_team_id_idx" ON "followed_measures"("team_id");

CREATE UNIQUE INDEX "followed_measures_measure_id_team_id_key" ON "followed_measures"("measure_id", "team_id");

CREATE INDEX "measure_points_set_by_id_idx" ON "measure_points"("set_by_id");

CREATE UNIQUE INDEX "measure_points_followed_id_day_nth_key" ON "measure_points"("followed_id", "day", "nth");

CREATE INDEX "measure_point_changes_followed_id_at_idx" ON "measure_point_changes"("followed_id", "at");

CREATE INDEX "measure_point_changes_by_id_idx" ON "measure_point_changes"("by_id");

CREATE INDEX "chart_decisions_followed_id_idx" ON "chart_decisions"("followed_id");

CREATE INDEX "chart_remarks_followed_id_day_idx" ON "chart_remarks"("followed_id", "day");

ALTER TABLE "team_aims" ADD CONSTRAINT "team_aims_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "team_aims" ADD CONSTRAINT "team_aims_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measures" ADD CONSTRAINT "measures_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measures" ADD CONSTRAINT "measures_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "measures" ADD CONSTRAINT "measures_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure_definitions" ADD CONSTRAINT "measure_definitions_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "measure_definitions" ADD CONSTRAINT "measure_definitions_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "followed_measures" ADD CONSTRAINT "followed_measures_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "followed_measures" ADD CONSTRAINT "followed_measures_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure_points" ADD CONSTRAINT "measure_points_followed_id_fkey" FOREIGN KEY ("followed_id") REFERENCES "followed_measures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "measure_points" ADD CONSTRAINT "measure_points_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "measure_point_changes" ADD CONSTRAINT "measure_point_changes_followed_id_fkey" FOREIGN KEY ("followed_id") REFERENCES "followed_measures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "measure_point_changes" ADD CONSTRAINT "measure_point_changes_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "chart_decisions" ADD CONSTRAINT "chart_decisions_followed_id_fkey" FOREIGN KEY ("followed_id") REFERENCES "followed_measures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "chart_decisions" ADD CONSTRAINT "chart_decisions_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "chart_decisions" ADD CONSTRAINT "chart_decisions_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "chart_remarks" ADD CONSTRAINT "chart_remarks_followed_id_fkey" FOREIGN KEY ("followed_id") REFERENCES "followed_measures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "chart_remarks" ADD CONSTRAINT "chart_remarks_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One aim of a team holds.
CREATE UNIQUE INDEX team_aims_one_holds ON team_aims (team_id) WHERE ended_at IS NULL;
ALTER TABLE team_aims ADD CONSTRAINT team_aims_texts CHECK (char_length(what) BETWEEN 1 AND 300 AND char_length(for_whom) BETWEEN 1 AND 200 AND char_length(how_much) BETWEEN 1 AND 200);
ALTER TABLE team_aims ADD CONSTRAINT team_aims_ends_after CHECK (ended_at >= set_at);

-- A measure is the programme's, or of one of its teams; what it counts says what it is counted per.
ALTER TABLE measures ADD CONSTRAINT measures_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE measures ADD CONSTRAINT measures_data CHECK (data IN ('measurement', 'percentage', 'rate', 'count', 'days-between', 'cases-between'));
ALTER TABLE measures ADD CONSTRAINT measures_per CHECK (CASE data WHEN 'percentage' THEN per = 100 WHEN 'rate' THEN per BETWEEN 1 AND 1000000 ELSE per = 1 END);
ALTER TABLE measures ADD CONSTRAINT measures_texts CHECK (char_length(name) BETWEEN 1 AND 120 AND char_length(unit) <= 40);
ALTER TABLE measures ADD CONSTRAINT measures_smallest CHECK (smallest BETWEEN 0 AND 1000);

ALTER TABLE measure_definitions ADD CONSTRAINT measure_definitions_texts CHECK (char_length(definition) BETWEEN 1 AND 2000 AND char_length(numerator) <= 500 AND char_length(denominator) <= 500 AND char_length(exclusions) <= 1000);
CREATE UNIQUE INDEX measure_definitions_one_first ON measure_definitions (measure_id) WHERE from_day IS NULL;
CREATE UNIQUE INDEX measure_definitions_one_of_day ON measure_definitions (measure_id, from_day) WHERE from_day IS NOT NULL;

ALTER TABLE followed_measures ADD CONSTRAINT followed_measures_chart CHECK (chart IN ('run', 'i', 'p', 'u', 'c', 't', 'g', 'p-prime', 'u-prime'));
ALTER TABLE followed_measures ADD CONSTRAINT followed_measures_rules CHECK (rules IN ('anhoej', 'classic', 'making-data-count'));
-- PostgreSQL puts NaN above all numbers, so the bounds keep it and infinity out.
ALTER TABLE followed_measures ADD CONSTRAINT followed_measures_numbers CHECK (baseline BETWEEN -1e12 AND 1e12 AND target BETWEEN -1e12 AND 1e12);
ALTER TABLE followed_measures ADD CONSTRAINT followed_measures_collector CHECK (char_length(collector) <= 120);
CREATE UNIQUE INDEX followed_measures_one_main ON followed_measures (team_id) WHERE main AND ended_at IS NULL;

-- A team follows the programme's measures and its own, never another team's or programme's.
CREATE FUNCTION followed_measure_is_of_team() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM measures m JOIN teams t ON t.programme_id = m.programme_id
      WHERE m.id = NEW.measure_id AND t.id = NEW.team_id AND (m.team_id IS NULL OR m.team_id = t.id)) THEN
    RAISE EXCEPTION 'a team follows the measures of its programme and its own' USING ERRCODE = 'check_violation', CONSTRAINT = 'followed_measures_of_team';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER followed_measure_is_of_team BEFORE INSERT OR UPDATE OF measure_id, team_id ON followed_measures FOR EACH ROW EXECUTE FUNCTION followed_measure_is_of_team();

-- What a point may hold, by what its measure counts. A zero denominator is a month in which there was nothing to count.
ALTER TABLE measure_points ADD CONSTRAINT measure_points_one_kind CHECK (
  (missing = '' OR num_nonnulls(value, numerator, denominator) = 0)
  AND num_nonnulls(numerator, denominator) <> 1
  AND num_nonnulls(value, numerator) <= 1);
ALTER TABLE measure_points ADD CONSTRAINT measure_points_numbers CHECK (value BETWEEN -1e12 AND 1e12 AND numerator BETWEEN 0 AND 1e12 AND denominator BETWEEN 0 AND 1e12);
ALTER TABLE measure_points ADD CONSTRAINT measure_points_texts CHECK (char_length(missing) <= 200 AND char_length(comment) <= 300);
ALTER TABLE measure_points ADD CONSTRAINT measure_points_nth CHECK (nth BETWEEN 0 AND 999);
CREATE FUNCTION measure_point_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted text;
BEGIN
  SELECT m.data INTO counted FROM followed_measures f JOIN measures m ON m.id = f.measure_id WHERE f.id = NEW.followed_id FOR SHARE OF m;
  IF NOT (CASE
    WHEN counted NOT IN ('days-between', 'cases-between') AND NEW.nth <> 0 THEN false
    WHEN NEW.missing <> '' THEN true
    WHEN counted = 'percentage' THEN NEW.numerator IS NOT NULL AND NEW.numerator <= NEW.denominator
    WHEN counted = 'rate' THEN NEW.numerator IS NOT NULL
    WHEN counted = 'measurement' THEN NEW.value IS NOT NULL
    WHEN counted = 'days-between' THEN NEW.numerator IS NULL AND (NEW.value IS NULL OR NEW.value >= 0)
    ELSE NEW.value IS NOT NULL AND NEW.value >= 0 AND NEW.value = trunc(NEW.value)
  END) THEN
    RAISE EXCEPTION 'a point holds what its measure counts' USING ERRCODE = 'check_violation', CONSTRAINT = 'measure_points_fit';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER measure_point_fits BEFORE INSERT OR UPDATE ON measure_points FOR EACH ROW EXECUTE FUNCTION measure_point_fits();

-- What is counted stays, once there are points of it.
CREATE FUNCTION measure_counts_the_same() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.data, NEW.per) IS DISTINCT FROM (OLD.data, OLD.per)
      AND EXISTS (SELECT 1 FROM measure_points p JOIN followed_measures f ON f.id = p.followed_id WHERE f.measure_id = NEW.id) THEN
    RAISE EXCEPTION 'what a measure counts stays once there are points' USING ERRCODE = 'check_violation', CONSTRAINT = 'measures_count_the_same';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER measure_counts_the_same BEFORE UPDATE OF data, per ON measures FOR EACH ROW EXECUTE FUNCTION measure_counts_the_same();

-- The centre line is frozen or split by a person who has answered yes to all four, and has said why.
ALTER TABLE chart_decisions ADD CONSTRAINT chart_decisions_four_yes CHECK (clearly_different AND cause_known AND wanted AND expected_to_last);
ALTER TABLE chart_decisions ADD CONSTRAINT chart_decisions_reason CHECK (char_length(reason) BETWEEN 1 AND 500);
ALTER TABLE chart_decisions ADD CONSTRAINT chart_decisions_end CHECK ((ended_at IS NULL) = (ended_by_id IS NULL) AND ended_at >= at);
CREATE UNIQUE INDEX chart_decisions_one_freeze ON chart_decisions (followed_id) WHERE kind = 'freeze' AND ended_at IS NULL;
CREATE UNIQUE INDEX chart_decisions_one_split_a_day ON chart_decisions (followed_id, day) WHERE kind = 'split' AND ended_at IS NULL;

ALTER TABLE chart_remarks ADD CONSTRAINT chart_remarks_text CHECK (char_length(text) BETWEEN 1 AND 200);
