CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateEnum
CREATE TYPE "driver_kind" AS ENUM ('primary', 'secondary');

-- CreateEnum
CREATE TYPE "idea_status" AS ENUM ('proposed', 'active', 'retired');

-- CreateEnum
CREATE TYPE "cycle_state" AS ENUM ('draft', 'planned', 'doing', 'studied', 'closed');

-- CreateEnum
CREATE TYPE "cycle_purpose" AS ENUM ('collect', 'develop', 'test', 'implement');

-- CreateEnum
CREATE TYPE "cycle_scale" AS ENUM ('once', 'few', 'unit', 'severalUnits', 'everyone');

-- CreateEnum
CREATE TYPE "extent" AS ENUM ('yes', 'partly', 'no');

-- CreateEnum
CREATE TYPE "better" AS ENUM ('yes', 'no', 'unclear');

-- CreateEnum
CREATE TYPE "cycle_decision" AS ENUM ('abandon', 'adapt', 'extend', 'implement');

-- CreateEnum
CREATE TYPE "size_class" AS ENUM ('small', 'medium', 'large');

-- CreateEnum
CREATE TYPE "locale" AS ENUM ('sv', 'en');

-- CreateEnum
CREATE TYPE "installation_kind" AS ENUM ('demo', 'real');

-- CreateEnum
CREATE TYPE "programme_role_name" AS ENUM ('lead', 'researcher', 'partner');

-- CreateEnum
CREATE TYPE "session_kind" AS ENUM ('mail', 'passkey');

-- CreateEnum
CREATE TYPE "coordinator_kind" AS ENUM ('acting', 'deputy');

-- CreateEnum
CREATE TYPE "invitation_role" AS ENUM ('member', 'coordinator', 'manager', 'partner', 'lead', 'researcher');

-- CreateTable
CREATE TABLE "drivers" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "driver_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "drivers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_ideas" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "driver_id" UUID,
    "team_id" UUID,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "how_to_try" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "status" "idea_status" NOT NULL DEFAULT 'active',
    "shared_at" TIMESTAMPTZ(3),
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "change_ideas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "cycle_id" UUID,
    "idea_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_reads" (
    "subject_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_reads_pkey" PRIMARY KEY ("subject_id","person_id")
);

-- CreateTable
CREATE TABLE "chains" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "idea_id" UUID,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chains_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycles" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "chain_id" UUID,
    "number" INTEGER,
    "previous_id" UUID,
    "owner_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "idea_id" UUID,
    "driver_id" UUID,
    "state" "cycle_state" NOT NULL DEFAULT 'draft',
    "what" TEXT NOT NULL DEFAULT '',
    "idea_draft" TEXT NOT NULL DEFAULT '',
    "purpose" "cycle_purpose" NOT NULL DEFAULT 'test',
    "scale" "cycle_scale" NOT NULL DEFAULT 'once',
    "measure" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE,
    "ends_on" DATE,
    "plan_who" TEXT NOT NULL DEFAULT '',
    "plan_what" TEXT NOT NULL DEFAULT '',
    "plan_where" TEXT NOT NULL DEFAULT '',
    "plan_when" TEXT NOT NULL DEFAULT '',
    "record_what" TEXT NOT NULL DEFAULT '',
    "record_how" TEXT NOT NULL DEFAULT '',
    "as_planned" "extent",
    "differed" TEXT NOT NULL DEFAULT '',
    "observations" TEXT NOT NULL DEFAULT '',
    "unexpected" TEXT NOT NULL DEFAULT '',
    "learned" TEXT NOT NULL DEFAULT '',
    "better" "better",
    "decision" "cycle_decision",
    "decision_why" TEXT NOT NULL DEFAULT '',
    "next" TEXT NOT NULL DEFAULT '',
    "shared_at" TIMESTAMPTZ(3),
    "partners_invited_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cycles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_questions" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "prediction" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "as_predicted" "extent",

    CONSTRAINT "cycle_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_closures" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "closed_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" "cycle_decision" NOT NULL,
    "learned" TEXT NOT NULL,
    "reopened_by_id" UUID,
    "reopened_at" TIMESTAMPTZ(3),

    CONSTRAINT "cycle_closures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_transitions" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "from_state" "cycle_state" NOT NULL,
    "to_state" "cycle_state" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cycle_transitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycle_revisions" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "question_id" UUID,
    "field" TEXT NOT NULL,
    "earlier" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cycle_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redactions" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipalities" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size_class" "size_class" NOT NULL,

    CONSTRAINT "municipalities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "departments" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "departments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "title" TEXT,
    "locale" "locale" NOT NULL DEFAULT 'sv',
    "unit_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_heads" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "unit_heads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" "installation_kind" NOT NULL,
    "born_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID,
    "programme_id" UUID,
    "team_id" UUID,
    "fields" TEXT[],
    "outcome" TEXT NOT NULL DEFAULT 'done',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mails" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "recipient_kind" TEXT NOT NULL,
    "recipient_id" UUID NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),
    "parked_at" TIMESTAMPTZ(3),
    "last_error_code" TEXT,

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demo_mails" (
    "id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,

    CONSTRAINT "demo_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "key" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "programmes" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aim_what" TEXT NOT NULL,
    "aim_for_whom" TEXT NOT NULL,
    "aim_how_much" TEXT NOT NULL,
    "aim_by_when" DATE NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "pause_months" INTEGER[],
    "places_per_region" INTEGER NOT NULL,
    "team_size_min" INTEGER NOT NULL,
    "team_size_max" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programmes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regions" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "regions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_roles" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "programme_role_name" NOT NULL,
    "organisation" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "researcher_proposals" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),

    CONSTRAINT "researcher_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "kind" "session_kind" NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "fresh_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_ins" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "code_hash" BYTEA,
    "link_hash" BYTEA,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),
    "return_to" TEXT,

    CONSTRAINT "sign_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkeys" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey_challenges" (
    "id" UUID NOT NULL,
    "challenge" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "person_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_challenges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_memberships" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "profession" TEXT NOT NULL,
    "is_team_manager" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "team_memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordinator_terms" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "coordinator_kind" NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "coordinator_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supervision_assignments" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "researcher_id" UUID NOT NULL,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "supervision_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "invitation_role" NOT NULL,
    "team_id" UUID,
    "unit_id" UUID,
    "profession" TEXT,
    "organisation" TEXT,
    "is_team_manager" BOOLEAN NOT NULL DEFAULT false,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "link_hash" BYTEA,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "drivers_programme_id_idx" ON "drivers"("programme_id");

-- CreateIndex
CREATE INDEX "drivers_parent_id_idx" ON "drivers"("parent_id");

-- CreateIndex
CREATE INDEX "change_ideas_programme_id_idx" ON "change_ideas"("programme_id");

-- CreateIndex
CREATE INDEX "change_ideas_driver_id_idx" ON "change_ideas"("driver_id");

-- CreateIndex
CREATE INDEX "change_ideas_team_id_idx" ON "change_ideas"("team_id");

-- CreateIndex
CREATE INDEX "comments_cycle_id_created_at_idx" ON "comments"("cycle_id", "created_at");

-- CreateIndex
CREATE INDEX "comments_idea_id_created_at_idx" ON "comments"("idea_id", "created_at");

-- CreateIndex
CREATE INDEX "comments_author_id_idx" ON "comments"("author_id");

-- CreateIndex
CREATE INDEX "comment_reads_person_id_idx" ON "comment_reads"("person_id");

-- CreateIndex
CREATE INDEX "chains_team_id_idx" ON "chains"("team_id");

-- CreateIndex
CREATE INDEX "chains_idea_id_idx" ON "chains"("idea_id");

-- CreateIndex
CREATE INDEX "cycles_team_id_state_starts_on_idx" ON "cycles"("team_id", "state", "starts_on");

-- CreateIndex
CREATE INDEX "cycles_programme_id_shared_at_idx" ON "cycles"("programme_id", "shared_at");

-- CreateIndex
CREATE INDEX "cycles_chain_id_idx" ON "cycles"("chain_id");

-- CreateIndex
CREATE INDEX "cycles_idea_id_idx" ON "cycles"("idea_id");

-- CreateIndex
CREATE INDEX "cycles_owner_id_idx" ON "cycles"("owner_id");

-- CreateIndex
CREATE INDEX "cycles_previous_id_idx" ON "cycles"("previous_id");

-- CreateIndex
CREATE UNIQUE INDEX "cycles_team_id_number_key" ON "cycles"("team_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cycle_questions_cycle_id_position_key" ON "cycle_questions"("cycle_id", "position");

-- CreateIndex
CREATE INDEX "cycle_closures_cycle_id_idx" ON "cycle_closures"("cycle_id");

-- CreateIndex
CREATE INDEX "cycle_transitions_cycle_id_at_idx" ON "cycle_transitions"("cycle_id", "at");

-- CreateIndex
CREATE INDEX "cycle_revisions_cycle_id_at_idx" ON "cycle_revisions"("cycle_id", "at");

-- CreateIndex
CREATE INDEX "redactions_at_idx" ON "redactions"("at");

-- CreateIndex
CREATE UNIQUE INDEX "municipalities_name_key" ON "municipalities"("name");

-- CreateIndex
CREATE UNIQUE INDEX "departments_municipality_id_name_key" ON "departments"("municipality_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "units_department_id_name_key" ON "units"("department_id", "name");

-- CreateIndex
CREATE INDEX "people_unit_id_idx" ON "people"("unit_id");

-- CreateIndex
CREATE INDEX "unit_heads_person_id_idx" ON "unit_heads"("person_id");

-- CreateIndex
CREATE INDEX "unit_heads_unit_id_idx" ON "unit_heads"("unit_id");

-- CreateIndex
CREATE INDEX "audit_entries_programme_id_at_idx" ON "audit_entries"("programme_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_team_id_at_idx" ON "audit_entries"("team_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_at_idx" ON "audit_entries"("actor_id", "at");

-- CreateIndex
CREATE INDEX "demo_mails_sent_at_idx" ON "demo_mails"("sent_at");

-- CreateIndex
CREATE INDEX "submissions_created_at_idx" ON "submissions"("created_at");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "regions_programme_id_name_key" ON "regions"("programme_id", "name");

-- CreateIndex
CREATE INDEX "programme_roles_person_id_idx" ON "programme_roles"("person_id");

-- CreateIndex
CREATE INDEX "programme_roles_programme_id_idx" ON "programme_roles"("programme_id");

-- CreateIndex
CREATE INDEX "researcher_proposals_programme_id_idx" ON "researcher_proposals"("programme_id");

-- CreateIndex
CREATE INDEX "researcher_proposals_person_id_idx" ON "researcher_proposals"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_secret_hash_key" ON "sessions"("secret_hash");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_ins_link_hash_key" ON "sign_ins"("link_hash");

-- CreateIndex
CREATE INDEX "sign_ins_person_id_idx" ON "sign_ins"("person_id");

-- CreateIndex
CREATE INDEX "sign_ins_expires_at_idx" ON "sign_ins"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "passkeys_credential_id_key" ON "passkeys"("credential_id");

-- CreateIndex
CREATE INDEX "passkeys_person_id_idx" ON "passkeys"("person_id");

-- CreateIndex
CREATE INDEX "passkey_challenges_expires_at_idx" ON "passkey_challenges"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "teams_programme_id_name_key" ON "teams"("programme_id", "name");

-- CreateIndex
CREATE INDEX "team_memberships_team_id_idx" ON "team_memberships"("team_id");

-- CreateIndex
CREATE INDEX "team_memberships_person_id_idx" ON "team_memberships"("person_id");

-- CreateIndex
CREATE INDEX "coordinator_terms_team_id_idx" ON "coordinator_terms"("team_id");

-- CreateIndex
CREATE INDEX "coordinator_terms_person_id_idx" ON "coordinator_terms"("person_id");

-- CreateIndex
CREATE INDEX "supervision_assignments_team_id_idx" ON "supervision_assignments"("team_id");

-- CreateIndex
CREATE INDEX "supervision_assignments_researcher_id_idx" ON "supervision_assignments"("researcher_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_link_hash_key" ON "invitations"("link_hash");

-- CreateIndex
CREATE INDEX "invitations_person_id_idx" ON "invitations"("person_id");

-- CreateIndex
CREATE INDEX "invitations_team_id_idx" ON "invitations"("team_id");

-- CreateIndex
CREATE INDEX "invitations_programme_id_idx" ON "invitations"("programme_id");

-- AddForeignKey
ALTER TABLE "drivers" ADD CONSTRAINT "drivers_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drivers" ADD CONSTRAINT "drivers_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "drivers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_ideas" ADD CONSTRAINT "change_ideas_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_ideas" ADD CONSTRAINT "change_ideas_driver_id_fkey" FOREIGN KEY ("driver_id") REFERENCES "drivers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_ideas" ADD CONSTRAINT "change_ideas_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_idea_id_fkey" FOREIGN KEY ("idea_id") REFERENCES "change_ideas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chains" ADD CONSTRAINT "chains_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chains" ADD CONSTRAINT "chains_idea_id_fkey" FOREIGN KEY ("idea_id") REFERENCES "change_ideas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_chain_id_fkey" FOREIGN KEY ("chain_id") REFERENCES "chains"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "cycles"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_idea_id_fkey" FOREIGN KEY ("idea_id") REFERENCES "change_ideas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_driver_id_fkey" FOREIGN KEY ("driver_id") REFERENCES "drivers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_questions" ADD CONSTRAINT "cycle_questions_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_closures" ADD CONSTRAINT "cycle_closures_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_transitions" ADD CONSTRAINT "cycle_transitions_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle_revisions" ADD CONSTRAINT "cycle_revisions_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "cycles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "departments" ADD CONSTRAINT "departments_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_heads" ADD CONSTRAINT "unit_heads_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_heads" ADD CONSTRAINT "unit_heads_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regions" ADD CONSTRAINT "regions_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_roles" ADD CONSTRAINT "programme_roles_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_roles" ADD CONSTRAINT "programme_roles_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "researcher_proposals" ADD CONSTRAINT "researcher_proposals_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "researcher_proposals" ADD CONSTRAINT "researcher_proposals_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipalities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordinator_terms" ADD CONSTRAINT "coordinator_terms_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordinator_terms" ADD CONSTRAINT "coordinator_terms_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_assignments" ADD CONSTRAINT "supervision_assignments_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision_assignments" ADD CONSTRAINT "supervision_assignments_researcher_id_fkey" FOREIGN KEY ("researcher_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What must never be false -------------------------------------------------------------------------------------------

-- One programme, team or idea never borrows another's parts: the ids travel with the programme or team they belong to.
CREATE UNIQUE INDEX regions_id_programme ON regions (id, programme_id);
CREATE UNIQUE INDEX teams_id_programme ON teams (id, programme_id);
CREATE UNIQUE INDEX chains_id_team ON chains (id, team_id);
CREATE UNIQUE INDEX cycles_id_team ON cycles (id, team_id);
CREATE UNIQUE INDEX drivers_id_programme ON drivers (id, programme_id);
CREATE UNIQUE INDEX change_ideas_id_programme ON change_ideas (id, programme_id);
ALTER TABLE teams ADD CONSTRAINT teams_region_of_programme FOREIGN KEY (region_id, programme_id) REFERENCES regions (id, programme_id);
ALTER TABLE cycles ADD CONSTRAINT cycles_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);
ALTER TABLE cycles ADD CONSTRAINT cycles_chain_of_team FOREIGN KEY (chain_id, team_id) REFERENCES chains (id, team_id);
ALTER TABLE cycles ADD CONSTRAINT cycles_previous_of_team FOREIGN KEY (previous_id, team_id) REFERENCES cycles (id, team_id);
ALTER TABLE cycles ADD CONSTRAINT cycles_idea_of_programme FOREIGN KEY (idea_id, programme_id) REFERENCES change_ideas (id, programme_id);
ALTER TABLE cycles ADD CONSTRAINT cycles_driver_of_programme FOREIGN KEY (driver_id, programme_id) REFERENCES drivers (id, programme_id);
ALTER TABLE drivers ADD CONSTRAINT drivers_parent_of_programme FOREIGN KEY (parent_id, programme_id) REFERENCES drivers (id, programme_id);
ALTER TABLE change_ideas ADD CONSTRAINT change_ideas_driver_of_programme FOREIGN KEY (driver_id, programme_id) REFERENCES drivers (id, programme_id);
ALTER TABLE change_ideas ADD CONSTRAINT change_ideas_team_of_programme FOREIGN KEY (team_id, programme_id) REFERENCES teams (id, programme_id);

-- Installation: one row, never changed.
ALTER TABLE installation ADD CONSTRAINT installation_one CHECK (id = 1);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% never changes', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER installation_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON installation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Mail that is kept to be looked at exists in a demo only.
CREATE FUNCTION demo_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM installation WHERE kind = 'demo') THEN
    RAISE EXCEPTION '% is for a demo only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER demo_mails_demo_only BEFORE INSERT OR UPDATE ON demo_mails FOR EACH ROW EXECUTE FUNCTION demo_only();

-- People.
CREATE UNIQUE INDEX people_email ON people (lower(email));
ALTER TABLE people ADD CONSTRAINT people_name CHECK (btrim(name) <> '' AND char_length(name) <= 120);
ALTER TABLE people ADD CONSTRAINT people_email_shape CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND char_length(email) <= 254);
ALTER TABLE people ADD CONSTRAINT people_claimed_by_mail CHECK (claimed_at IS NULL OR email IS NOT NULL);
ALTER TABLE unit_heads ADD CONSTRAINT unit_heads_days CHECK (ended_on >= started_on);
ALTER TABLE unit_heads ADD CONSTRAINT unit_heads_once EXCLUDE USING gist
  (person_id WITH =, unit_id WITH =, daterange(started_on, ended_on, '[]') WITH &&);

-- Signing in.
ALTER TABLE sign_ins ADD CONSTRAINT sign_ins_tries CHECK (tries BETWEEN 0 AND 10);
ALTER TABLE sign_ins ADD CONSTRAINT sign_ins_used_in_time CHECK (used_at <= expires_at);
ALTER TABLE sign_ins ADD CONSTRAINT sign_ins_used_by_somebody CHECK (used_at IS NULL OR person_id IS NOT NULL);
ALTER TABLE sessions ADD CONSTRAINT sessions_end CHECK (expires_at > created_at);

-- Mail orders.
ALTER TABLE outbox_mails ADD CONSTRAINT outbox_recipient CHECK (recipient_kind IN ('person', 'signIn', 'invitation'));
ALTER TABLE outbox_mails ADD CONSTRAINT outbox_one_end CHECK (num_nonnulls(sent_at, dropped_at, parked_at) <= 1);
CREATE INDEX outbox_waiting ON outbox_mails (not_before) WHERE sent_at IS NULL AND dropped_at IS NULL AND parked_at IS NULL;

-- Programmes and roles.
ALTER TABLE programmes ADD CONSTRAINT programmes_period CHECK (ends_on >= starts_on);
ALTER TABLE programmes ADD CONSTRAINT programmes_pause CHECK (pause_months <@ ARRAY[1,2,3,4,5,6,7,8,9,10,11,12]);
ALTER TABLE programmes ADD CONSTRAINT programmes_numbers CHECK (team_size_min BETWEEN 1 AND team_size_max AND places_per_region >= 1);
ALTER TABLE programme_roles ADD CONSTRAINT programme_roles_times CHECK (ended_at >= started_at);
ALTER TABLE programme_roles ADD CONSTRAINT programme_roles_once EXCLUDE USING gist
  (programme_id WITH =, person_id WITH =, role WITH =, tstzrange(started_at, ended_at) WITH &&);
ALTER TABLE researcher_proposals ADD CONSTRAINT proposals_two_people
  CHECK (proposed_by_id <> person_id AND confirmed_by_id <> proposed_by_id AND confirmed_by_id <> person_id);
ALTER TABLE researcher_proposals ADD CONSTRAINT proposals_confirmed CHECK ((confirmed_by_id IS NULL) = (confirmed_at IS NULL));
ALTER TABLE researcher_proposals ADD CONSTRAINT proposals_one_end CHECK (num_nonnulls(confirmed_at, declined_at) <= 1);
CREATE UNIQUE INDEX proposals_one_open ON researcher_proposals (programme_id, person_id) WHERE confirmed_at IS NULL AND declined_at IS NULL;

-- Teams.
CREATE UNIQUE INDEX teams_one_per_municipality ON teams (programme_id, municipality_id);
ALTER TABLE team_memberships ADD CONSTRAINT memberships_times CHECK (ended_at >= started_at);
ALTER TABLE team_memberships ADD CONSTRAINT memberships_once EXCLUDE USING gist
  (team_id WITH =, person_id WITH =, tstzrange(started_at, ended_at) WITH &&);
ALTER TABLE coordinator_terms ADD CONSTRAINT terms_days CHECK (ended_on >= started_on);
ALTER TABLE coordinator_terms ADD CONSTRAINT terms_deputy_dated CHECK (kind = 'acting' OR ended_on IS NOT NULL);
ALTER TABLE coordinator_terms ADD CONSTRAINT terms_one_at_a_time EXCLUDE USING gist
  (team_id WITH =, kind WITH =, daterange(started_on, ended_on, '[]') WITH &&);
ALTER TABLE supervision_assignments ADD CONSTRAINT supervision_days CHECK (ended_on >= started_on);
ALTER TABLE supervision_assignments ADD CONSTRAINT supervision_once EXCLUDE USING gist
  (team_id WITH =, researcher_id WITH =, daterange(started_on, ended_on, '[]') WITH &&);
ALTER TABLE invitations ADD CONSTRAINT invitations_place CHECK (
  CASE WHEN role IN ('member', 'coordinator') THEN team_id IS NOT NULL WHEN role = 'manager' THEN unit_id IS NOT NULL ELSE true END);
ALTER TABLE invitations ADD CONSTRAINT invitations_time CHECK (expires_at > created_at AND accepted_at <= expires_at);
ALTER TABLE invitations ADD CONSTRAINT invitations_one_end CHECK (num_nonnulls(accepted_at, revoked_at) <= 1);

-- The change package.
ALTER TABLE drivers ADD CONSTRAINT drivers_levels CHECK ((kind = 'primary') = (parent_id IS NULL));
ALTER TABLE drivers ADD CONSTRAINT drivers_title CHECK (btrim(title) <> '' AND char_length(title) <= 200);
CREATE FUNCTION driver_parent_is_primary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM drivers d WHERE d.id = NEW.parent_id AND d.kind = 'primary') THEN
    RAISE EXCEPTION 'a secondary driver stands under a primary one' USING ERRCODE = 'check_violation', CONSTRAINT = 'drivers_parent_primary';
  END IF;
  IF NEW.kind = 'secondary' AND EXISTS (SELECT 1 FROM drivers d WHERE d.parent_id = NEW.id) THEN
    RAISE EXCEPTION 'a driver with drivers under it is primary' USING ERRCODE = 'check_violation', CONSTRAINT = 'drivers_parent_primary';
  END IF;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER drivers_parent_primary AFTER INSERT OR UPDATE OF kind, parent_id ON drivers
  FOR EACH ROW EXECUTE FUNCTION driver_parent_is_primary();
ALTER TABLE change_ideas ADD CONSTRAINT ideas_title CHECK (btrim(title) <> '' AND char_length(title) <= 200);
ALTER TABLE change_ideas ADD CONSTRAINT ideas_lifted CHECK ((lifted_at IS NULL) = (lifted_by_id IS NULL));
ALTER TABLE change_ideas ADD CONSTRAINT ideas_lifted_are_shared CHECK (lifted_at IS NULL OR shared_at IS NOT NULL);

-- Test cycles.
ALTER TABLE cycles ADD CONSTRAINT cycles_period CHECK (ends_on >= starts_on);
ALTER TABLE cycles ADD CONSTRAINT cycles_planned_is_whole CHECK (
  state = 'draft' OR (number >= 1 AND chain_id IS NOT NULL AND starts_on IS NOT NULL AND btrim(what) <> ''));
ALTER TABLE cycles ADD CONSTRAINT cycles_draft_has_no_number CHECK (state <> 'draft' OR number IS NULL);
ALTER TABLE cycles ADD CONSTRAINT cycles_drafts_stay CHECK (state <> 'draft' OR (shared_at IS NULL AND partners_invited_at IS NULL));
ALTER TABLE cycles ADD CONSTRAINT cycles_partners_see_shared CHECK (partners_invited_at IS NULL OR shared_at IS NOT NULL);
ALTER TABLE cycles ADD CONSTRAINT cycles_closed_has_learned CHECK (
  state <> 'closed' OR (decision IS NOT NULL AND btrim(learned) <> ''));
ALTER TABLE cycles ADD CONSTRAINT cycles_not_own_previous CHECK (previous_id <> id);
ALTER TABLE cycles ADD CONSTRAINT cycles_lengths CHECK (char_length(what) <= 300 AND char_length(idea_draft) <= 200 AND greatest(
  char_length(plan_who), char_length(plan_what), char_length(plan_where), char_length(plan_when), char_length(record_what),
  char_length(record_how), char_length(differed), char_length(observations), char_length(unexpected), char_length(learned),
  char_length(decision_why), char_length(next), char_length(measure)) <= 4000);
ALTER TABLE cycle_questions ADD CONSTRAINT questions_lengths CHECK (
  position >= 1 AND greatest(char_length(question), char_length(prediction), char_length(result)) <= 4000);
CREATE UNIQUE INDEX closures_one_open ON cycle_closures (cycle_id) WHERE reopened_at IS NULL;
ALTER TABLE cycle_closures ADD CONSTRAINT closures_learned CHECK (btrim(learned) <> '');
ALTER TABLE cycle_closures ADD CONSTRAINT closures_reopened CHECK ((reopened_at IS NULL) = (reopened_by_id IS NULL));
ALTER TABLE cycle_transitions ADD CONSTRAINT transitions_move CHECK (from_state <> to_state);
ALTER TABLE cycle_transitions ADD CONSTRAINT transitions_back_has_reason CHECK (to_state > from_state OR btrim(reason) <> '');

-- A planned test has a question with a prediction; a studied one has a result for each prediction; a closed one has
-- its closure, and only a closed one. Checked at the commit, since a command writes several rows.
CREATE FUNCTION cycle_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  the_id uuid;
  the_state cycle_state;
BEGIN
  IF TG_TABLE_NAME = 'cycles' THEN the_id := NEW.id;
  ELSIF TG_OP = 'DELETE' THEN the_id := OLD.cycle_id;
  ELSE the_id := NEW.cycle_id;
  END IF;
  SELECT state INTO the_state FROM cycles WHERE id = the_id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF the_state <> 'draft' AND NOT EXISTS (SELECT 1 FROM cycle_questions q WHERE q.cycle_id = the_id AND btrim(q.prediction) <> '') THEN
    RAISE EXCEPTION 'a planned test has a prediction' USING ERRCODE = 'check_violation', CONSTRAINT = 'cycles_has_prediction';
  END IF;
  IF the_state IN ('studied', 'closed') AND EXISTS (
    SELECT 1 FROM cycle_questions q WHERE q.cycle_id = the_id AND btrim(q.prediction) <> '' AND btrim(q.result) = '') THEN
    RAISE EXCEPTION 'a studied test has a result for each prediction' USING ERRCODE = 'check_violation', CONSTRAINT = 'cycles_has_results';
  END IF;
  IF (the_state = 'closed') <> EXISTS (SELECT 1 FROM cycle_closures c WHERE c.cycle_id = the_id AND c.reopened_at IS NULL) THEN
    RAISE EXCEPTION 'a closed test has its closure' USING ERRCODE = 'check_violation', CONSTRAINT = 'cycles_has_closure';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER cycles_whole AFTER INSERT OR UPDATE OF state ON cycles
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cycle_is_whole();
CREATE CONSTRAINT TRIGGER questions_whole AFTER INSERT OR UPDATE OR DELETE ON cycle_questions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cycle_is_whole();
CREATE CONSTRAINT TRIGGER closures_whole AFTER INSERT OR UPDATE OR DELETE ON cycle_closures
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cycle_is_whole();

-- Only a draft can be deleted.
CREATE FUNCTION only_drafts_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' THEN
    RAISE EXCEPTION 'only a draft can be deleted' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'cycles_only_drafts_go';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER cycles_only_drafts_go BEFORE DELETE ON cycles FOR EACH ROW EXECUTE FUNCTION only_drafts_go();

-- Comments.
ALTER TABLE comments ADD CONSTRAINT comments_one_subject CHECK (num_nonnulls(cycle_id, idea_id) = 1);
ALTER TABLE comments ADD CONSTRAINT comments_text CHECK ((btrim(text) <> '' OR deleted_at IS NOT NULL) AND char_length(text) <= 4000);

-- What the app's own login may not do. Roles live outside migrations (prisma/roles.ts); a shadow database has none.
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'genombrott_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries, installation, redactions, cycle_transitions FROM genombrott_app;
    REVOKE DELETE, TRUNCATE ON cycle_closures, programmes, teams, people, programme_roles, team_memberships, coordinator_terms,
      supervision_assignments, researcher_proposals, invitations FROM genombrott_app;
  END IF;
END $$;
