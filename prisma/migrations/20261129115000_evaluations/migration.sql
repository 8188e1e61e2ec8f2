-- What those who were at a gathering think of it. Who may answer and what was answered share no key, no time and no order.

CREATE TYPE "evaluation_question_kind" AS ENUM ('scale', 'text');
CREATE TYPE "evaluation_standard" AS ENUM ('useful', 'own_time', 'next_test', 'clear', 'take_home', 'change');
CREATE TABLE "evaluations" (
    "gathering_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "asked" BOOLEAN NOT NULL DEFAULT false,
    "answered" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "evaluations_pkey" PRIMARY KEY ("gathering_id")
);
CREATE TABLE "evaluation_questions" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "evaluation_question_kind" NOT NULL,
    "standard" "evaluation_standard",
    "label" TEXT,

    CONSTRAINT "evaluation_questions_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "evaluation_turns" (
    "registration_id" UUID NOT NULL,
    "secret_hash" BYTEA,
    "used" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evaluation_turns_pkey" PRIMARY KEY ("registration_id")
);
CREATE TABLE "evaluation_answers" (
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "score" SMALLINT,
    "text" TEXT,
    "shown" BOOLEAN NOT NULL,

    CONSTRAINT "evaluation_answers_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "evaluation_questions_gathering_id_position_key" ON "evaluation_questions"("gathering_id", "position");
CREATE UNIQUE INDEX "evaluation_turns_secret_hash_key" ON "evaluation_turns"("secret_hash");
CREATE INDEX "evaluation_answers_question_id_idx" ON "evaluation_answers"("question_id");

ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "evaluation_questions" ADD CONSTRAINT "evaluation_questions_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "evaluations"("gathering_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "evaluation_turns" ADD CONSTRAINT "evaluation_turns_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "evaluation_answers" ADD CONSTRAINT "evaluation_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "evaluation_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE evaluations ADD CONSTRAINT evaluations_answered CHECK (answered >= 0);
ALTER TABLE evaluations ADD CONSTRAINT evaluations_closed CHECK (closed_at >= opened_at);
ALTER TABLE evaluation_questions ADD CONSTRAINT evaluation_questions_words CHECK (num_nonnulls(standard, label) = 1
  AND btrim(coalesce(label, 'x')) <> '' AND char_length(coalesce(label, '')) <= 300);
ALTER TABLE evaluation_questions ADD CONSTRAINT evaluation_questions_position CHECK (position BETWEEN 1 AND 8);
ALTER TABLE evaluation_questions ADD CONSTRAINT evaluation_questions_kind CHECK (standard IS NULL OR (kind = 'text') = (standard IN ('take_home', 'change')));
CREATE UNIQUE INDEX evaluation_questions_one_of_each ON evaluation_questions (gathering_id, standard);
ALTER TABLE evaluation_turns ADD CONSTRAINT evaluation_turns_hash CHECK (octet_length(secret_hash) = 32);
ALTER TABLE evaluation_answers ADD CONSTRAINT evaluation_answers_what CHECK (num_nonnulls(score, text) = 1 AND score BETWEEN 1 AND 5
  AND btrim(coalesce(text, 'x')) <> '' AND char_length(coalesce(text, '')) <= 2000);
-- A number of version 7 would carry the millisecond in which somebody answered.
ALTER TABLE evaluation_answers ADD CONSTRAINT evaluation_answers_random_id CHECK (substr(id::text, 15, 1) = '4');

-- What was asked stays as it was asked, and an answer is of its question's kind.
CREATE FUNCTION evaluation_question_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM evaluation_answers a JOIN evaluation_questions q ON q.id = a.question_id
      WHERE q.gathering_id = coalesce(NEW.gathering_id, OLD.gathering_id)) THEN
    RAISE EXCEPTION 'an evaluation that has answers keeps its questions' USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_questions_stay';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER evaluation_questions_stay BEFORE INSERT OR UPDATE OR DELETE ON evaluation_questions
  FOR EACH ROW EXECUTE FUNCTION evaluation_question_stays();
CREATE FUNCTION evaluation_answer_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT q.kind = 'scale' FROM evaluation_questions q WHERE q.id = NEW.question_id) <> (NEW.score IS NOT NULL) THEN
    RAISE EXCEPTION 'an answer is of its question''s kind' USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_answers_fit';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evaluation_answers_fit BEFORE INSERT OR UPDATE ON evaluation_answers
  FOR EACH ROW EXECUTE FUNCTION evaluation_answer_fits();

-- Rows are written anew whenever somebody answers: what they were before is to be swept away soon, not when there is much of it.
ALTER TABLE evaluation_answers SET (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
ALTER TABLE evaluation_turns SET (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
