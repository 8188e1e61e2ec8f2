-- Gatherings: days on which a programme gathers people, what happens on them, and who has registered.

CREATE TYPE "gathering_kind" AS ENUM ('information_meeting', 'learning_seminar', 'group_interview', 'implementation_conference', 'spread_conference');
CREATE TYPE "gathering_audience" AS ENUM ('coordinators', 'members', 'managers', 'staff', 'partners', 'researchers', 'guests');
CREATE TYPE "gathering_session_kind" AS ENUM ('own_work', 'exchange', 'talk', 'pause');
CREATE TYPE "question_kind" AS ENUM ('text', 'choice', 'choices');
CREATE TYPE "registration_state" AS ENUM ('unconfirmed', 'requested', 'waiting', 'offered', 'registered', 'cancelled', 'lapsed', 'refused');
CREATE TYPE "registration_source" AS ENUM ('self', 'manager', 'coordinator', 'lead', 'guest', 'door');
CREATE TABLE "gatherings" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "kind" "gathering_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "region_id" UUID,
    "team_id" UUID,
    "place_name" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "directions" TEXT NOT NULL DEFAULT '',
    "video_url" TEXT NOT NULL DEFAULT '',
    "cost_note" TEXT NOT NULL DEFAULT '',
    "audience" "gathering_audience"[],
    "capacity" INTEGER NOT NULL,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "changes_until" DATE NOT NULL,
    "offer_hours" INTEGER NOT NULL DEFAULT 48,
    "track_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "asks_needs" BOOLEAN NOT NULL DEFAULT true,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "gatherings_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "gathering_days" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,

    CONSTRAINT "gathering_days_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "gathering_sessions" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "day_id" UUID NOT NULL,
    "track" INTEGER,
    "kind" "gathering_session_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "speakers" TEXT NOT NULL DEFAULT '',
    "room" TEXT NOT NULL DEFAULT '',
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,
    "seats" INTEGER,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "gathering_sessions_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "gathering_questions" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "question_kind" NOT NULL,
    "label" TEXT NOT NULL,
    "options" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "required" BOOLEAN NOT NULL DEFAULT false,
    "erase_after_days" INTEGER,

    CONSTRAINT "gathering_questions_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "registrations" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "person_id" UUID,
    "guest_name" TEXT,
    "guest_email" TEXT,
    "guest_organisation" TEXT,
    "guest_locale" "locale" NOT NULL DEFAULT 'sv',
    "party_id" UUID,
    "state" "registration_state" NOT NULL,
    "source" "registration_source" NOT NULL,
    "waiting_number" INTEGER,
    "offered_until" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "registered_by_id" UUID,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registrations_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "registration_parties" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "together" BOOLEAN NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_parties_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "registration_sessions" (
    "registration_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "holds" BOOLEAN NOT NULL,

    CONSTRAINT "registration_sessions_pkey" PRIMARY KEY ("registration_id","session_id")
);
CREATE TABLE "registration_answers" (
    "registration_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "answer" TEXT[],

    CONSTRAINT "registration_answers_pkey" PRIMARY KEY ("registration_id","question_id")
);
CREATE TABLE "registration_needs" (
    "registration_id" UUID NOT NULL,
    "food" TEXT NOT NULL DEFAULT '',
    "access" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "registration_needs_pkey" PRIMARY KEY ("registration_id")
);
CREATE TABLE "registration_links" (
    "hash" BYTEA NOT NULL,
    "registration_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_links_pkey" PRIMARY KEY ("hash")
);
CREATE TABLE "registration_changes" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "wanted" JSONB,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "accepted" BOOLEAN,

    CONSTRAINT "registration_changes_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "gatherings_programme_id_idx" ON "gatherings"("programme_id");
CREATE INDEX "gatherings_region_id_idx" ON "gatherings"("region_id");
CREATE INDEX "gatherings_team_id_idx" ON "gatherings"("team_id");
CREATE UNIQUE INDEX "gathering_days_gathering_id_day_key" ON "gathering_days"("gathering_id", "day");
CREATE INDEX "gathering_sessions_gathering_id_idx" ON "gathering_sessions"("gathering_id");
CREATE INDEX "gathering_sessions_day_id_idx" ON "gathering_sessions"("day_id");
CREATE UNIQUE INDEX "gathering_questions_gathering_id_position_key" ON "gathering_questions"("gathering_id", "position");
CREATE INDEX "registrations_person_id_idx" ON "registrations"("person_id");
CREATE INDEX "registrations_party_id_idx" ON "registrations"("party_id");
CREATE UNIQUE INDEX "registrations_gathering_id_person_id_key" ON "registrations"("gathering_id", "person_id");
CREATE UNIQUE INDEX "registrations_gathering_id_waiting_number_key" ON "registrations"("gathering_id", "waiting_number");
CREATE INDEX "registration_parties_gathering_id_idx" ON "registration_parties"("gathering_id");
CREATE INDEX "registration_sessions_session_id_idx" ON "registration_sessions"("session_id");
CREATE INDEX "registration_answers_question_id_idx" ON "registration_answers"("question_id");
CREATE INDEX "registration_links_registration_id_idx" ON "registration_links"("registration_id");
CREATE INDEX "registration_changes_registration_id_idx" ON "registration_changes"("registration_id");

ALTER TABLE "gatherings" ADD CONSTRAINT "gatherings_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "gatherings" ADD CONSTRAINT "gatherings_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "gatherings" ADD CONSTRAINT "gatherings_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "gatherings" ADD CONSTRAINT "gatherings_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "gathering_days" ADD CONSTRAINT "gathering_days_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "gathering_sessions" ADD CONSTRAINT "gathering_sessions_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "gathering_sessions" ADD CONSTRAINT "gathering_sessions_day_id_fkey" FOREIGN KEY ("day_id") REFERENCES "gathering_days"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "gathering_questions" ADD CONSTRAINT "gathering_questions_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_registered_by_id_fkey" FOREIGN KEY ("registered_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "registration_parties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "registration_parties" ADD CONSTRAINT "registration_parties_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registration_parties" ADD CONSTRAINT "registration_parties_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "registration_sessions" ADD CONSTRAINT "registration_sessions_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registration_sessions" ADD CONSTRAINT "registration_sessions_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "gathering_sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registration_answers" ADD CONSTRAINT "registration_answers_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registration_answers" ADD CONSTRAINT "registration_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "gathering_questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registration_needs" ADD CONSTRAINT "registration_needs_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registration_links" ADD CONSTRAINT "registration_links_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registration_changes" ADD CONSTRAINT "registration_changes_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "registration_changes" ADD CONSTRAINT "registration_changes_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A region and a team are of the gathering's own programme, and what belongs to a gathering belongs to that one.
CREATE UNIQUE INDEX gathering_days_id_gathering ON gathering_days (id, gathering_id);
CREATE UNIQUE INDEX registration_parties_id_gathering ON registration_parties (id, gathering_id);
ALTER TABLE gatherings ADD CONSTRAINT gatherings_region_of_programme FOREIGN KEY (region_id, programme_id) REFERENCES regions (id, programme_id);
ALTER TABLE gatherings ADD CONSTRAINT gatherings_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE gathering_sessions ADD CONSTRAINT gathering_sessions_day_of_gathering FOREIGN KEY (day_id, gathering_id) REFERENCES gathering_days (id, gathering_id);
ALTER TABLE registrations ADD CONSTRAINT registrations_party_of_gathering FOREIGN KEY (party_id, gathering_id) REFERENCES registration_parties (id, gathering_id);

ALTER TABLE gatherings ADD CONSTRAINT gatherings_texts CHECK (btrim(title) <> '' AND char_length(title) <= 200 AND char_length(intro) <= 4000
  AND char_length(place_name) <= 200 AND char_length(address) <= 300 AND char_length(directions) <= 2000 AND char_length(video_url) <= 500
  AND char_length(cost_note) <= 500);
ALTER TABLE gatherings ADD CONSTRAINT gatherings_team_interview CHECK ((kind = 'group_interview') = (team_id IS NOT NULL));
ALTER TABLE gatherings ADD CONSTRAINT gatherings_dates CHECK (opens_on <= closes_on);
ALTER TABLE gatherings ADD CONSTRAINT gatherings_offer_hours CHECK (offer_hours BETWEEN 1 AND 336);
-- A list is empty, never nothing.
ALTER TABLE gatherings ADD CONSTRAINT gatherings_audience CHECK (audience IS NOT NULL);
ALTER TABLE gatherings ADD CONSTRAINT gatherings_tracks CHECK (track_names IS NOT NULL AND cardinality(track_names) <= 8);
ALTER TABLE gatherings ADD CONSTRAINT gatherings_cancelled CHECK (cancelled_at IS NULL OR published_at IS NOT NULL);
ALTER TABLE gathering_days ADD CONSTRAINT gathering_days_times CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440);
ALTER TABLE gathering_questions ADD CONSTRAINT gathering_questions_label CHECK (btrim(label) <> '' AND char_length(label) <= 300);
ALTER TABLE gathering_questions ADD CONSTRAINT gathering_questions_options CHECK (options IS NOT NULL AND (kind = 'text') = (cardinality(options) = 0) AND cardinality(options) <= 30);
ALTER TABLE gathering_questions ADD CONSTRAINT gathering_questions_erased CHECK (erase_after_days BETWEEN 0 AND 3650);

-- More people than chairs is what must never be: the seats that are held are counted here, whoever writes, and never more than there are.
ALTER TABLE gatherings ADD CONSTRAINT gatherings_capacity CHECK (capacity BETWEEN 1 AND 5000);
ALTER TABLE gatherings ADD CONSTRAINT gatherings_seats CHECK (seats_taken BETWEEN 0 AND capacity);
ALTER TABLE gathering_sessions ADD CONSTRAINT gathering_sessions_seats CHECK (seats_taken >= 0 AND (seats IS NULL OR seats BETWEEN 1 AND 5000) AND seats_taken <= coalesce(seats, 0));

ALTER TABLE gathering_sessions ADD CONSTRAINT gathering_sessions_texts CHECK (btrim(title) <> '' AND char_length(title) <= 200 AND char_length(about) <= 2000
  AND char_length(speakers) <= 300 AND char_length(room) <= 100);
ALTER TABLE gathering_sessions ADD CONSTRAINT gathering_sessions_times CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440);
ALTER TABLE gathering_sessions ADD CONSTRAINT gathering_sessions_track CHECK (track BETWEEN 0 AND 7);
-- Of one track one thing goes on at a time, and beside what is for everybody nothing does. Two things are not in one room at once.
-- Deferred: two that change places do so in one act.
ALTER TABLE gathering_sessions ADD CONSTRAINT gathering_sessions_no_overlap EXCLUDE USING gist (
  day_id WITH =, int4range(coalesce(track, 0), coalesce(track, 7), '[]') WITH &&, int4range(from_minute, to_minute) WITH &&) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE gathering_sessions ADD CONSTRAINT gathering_sessions_one_room EXCLUDE USING gist (
  day_id WITH =, lower(btrim(room)) WITH =, int4range(from_minute, to_minute) WITH &&) WHERE (btrim(room) <> '') DEFERRABLE INITIALLY IMMEDIATE;

-- Who is registered is known, or a guest with a name; a guest once for each address.
ALTER TABLE registrations ADD CONSTRAINT registrations_who CHECK (num_nonnulls(person_id, guest_name) = 1
  AND (person_id IS NULL OR num_nonnulls(guest_email, guest_organisation) = 0));
ALTER TABLE registrations ADD CONSTRAINT registrations_texts CHECK (char_length(guest_name) <= 120 AND char_length(guest_email) <= 254
  AND char_length(guest_organisation) <= 200);
CREATE UNIQUE INDEX registrations_one_per_address ON registrations (gathering_id, lower(guest_email));
ALTER TABLE registrations ADD CONSTRAINT registrations_offer CHECK ((state = 'offered') = (offered_until IS NOT NULL));
ALTER TABLE registrations ADD CONSTRAINT registrations_number CHECK (waiting_number > 0 AND (state <> 'waiting' OR waiting_number IS NOT NULL));
ALTER TABLE registrations ADD CONSTRAINT registrations_sequence CHECK (sequence >= 0);
ALTER TABLE registration_answers ADD CONSTRAINT registration_answers_size CHECK (answer IS NOT NULL AND cardinality(answer) BETWEEN 1 AND 30 AND char_length(array_to_string(answer, '')) <= 4000);
ALTER TABLE registration_needs ADD CONSTRAINT registration_needs_texts CHECK (char_length(food) <= 500 AND char_length(access) <= 500 AND food || access <> '');
ALTER TABLE registration_links ADD CONSTRAINT registration_links_hash CHECK (octet_length(hash) = 32 AND expires_at > made_at);
ALTER TABLE registration_changes ADD CONSTRAINT registration_changes_answered CHECK ((answered_at IS NULL) = (accepted IS NULL)
  AND (answered_at IS NULL OR wanted IS NULL) AND (answered_by_id IS NULL OR answered_at IS NOT NULL));
CREATE UNIQUE INDEX registration_changes_one_open ON registration_changes (registration_id) WHERE answered_at IS NULL;

-- Seats are counted as registrations come and go; a session's as they are chosen. Who no longer has a seat at the gathering has none in
-- its sessions. (An offer holds a seat; who came through the door without one takes none of those that are given out.)
CREATE FUNCTION holds_seat(r registrations) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN r.state IN ('registered', 'offered') AND r.source <> 'door' THEN 1 ELSE 0 END;
$$;
CREATE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was integer := CASE WHEN TG_OP = 'INSERT' THEN 0 ELSE holds_seat(OLD) END;
  is_now integer := CASE WHEN TG_OP = 'DELETE' THEN 0 ELSE holds_seat(NEW) END;
BEGIN
  IF was = is_now THEN RETURN NULL; END IF;
  UPDATE gatherings SET seats_taken = seats_taken + is_now - was WHERE id = coalesce(NEW.gathering_id, OLD.gathering_id);
  IF is_now = 0 AND TG_OP = 'UPDATE' THEN
    UPDATE registration_sessions SET holds = false WHERE registration_id = NEW.id AND holds;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registrations_count_seats AFTER INSERT OR UPDATE OF state, source OR DELETE ON registrations
  FOR EACH ROW EXECUTE FUNCTION count_seats();
CREATE FUNCTION count_session_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.holds THEN
    UPDATE gathering_sessions SET seats_taken = seats_taken - 1 WHERE id = OLD.session_id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.holds THEN
    IF NOT EXISTS (SELECT 1 FROM registrations r JOIN gathering_sessions s ON s.id = NEW.session_id AND s.gathering_id = r.gathering_id
        WHERE r.id = NEW.registration_id AND holds_seat(r) = 1) THEN
      RAISE EXCEPTION 'a seat in a session belongs to a seat at its gathering'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_sessions_seat_at_gathering';
    END IF;
    UPDATE gathering_sessions SET seats_taken = seats_taken + 1 WHERE id = NEW.session_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_sessions_count_seats AFTER INSERT OR UPDATE OF holds, session_id OR DELETE ON registration_sessions
  FOR EACH ROW EXECUTE FUNCTION count_session_seats();
-- Whose registration it is and to what never changes, or the counts would not follow.
CREATE FUNCTION registration_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a registration stays with its gathering' USING ERRCODE = 'check_violation', CONSTRAINT = 'registrations_stay';
END $$;
CREATE TRIGGER registrations_stay BEFORE UPDATE OF gathering_id ON registrations
  FOR EACH ROW WHEN (OLD.gathering_id <> NEW.gathering_id) EXECUTE FUNCTION registration_stays();

-- Mails go to who is registered, too, whether she is known or a guest.
ALTER TABLE outbox_mails DROP CONSTRAINT outbox_recipient;
ALTER TABLE outbox_mails ADD CONSTRAINT outbox_recipient
  CHECK (recipient_kind IN ('person', 'signIn', 'invitation', 'addressChange', 'registration'));
