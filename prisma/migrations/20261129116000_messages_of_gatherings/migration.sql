-- What the lead writes to those who are registered to a gathering, or are missing there.
CREATE TYPE "gathering_message_to" AS ENUM ('everybody', 'seated', 'waiting', 'session', 'missing');

CREATE TABLE "gathering_messages" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "to_whom" "gathering_message_to" NOT NULL,
    "session_id" UUID,
    "team_id" UUID,
    "text" TEXT NOT NULL,
    "receivers" INTEGER NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gathering_messages_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "gathering_messages_gathering_id_sent_at_idx" ON "gathering_messages"("gathering_id", "sent_at");
CREATE INDEX "gathering_messages_session_id_idx" ON "gathering_messages"("session_id");
CREATE INDEX "gathering_messages_team_id_idx" ON "gathering_messages"("team_id");
ALTER TABLE "gathering_messages" ADD CONSTRAINT "gathering_messages_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "gathering_messages" ADD CONSTRAINT "gathering_messages_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "gathering_sessions"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "gathering_messages" ADD CONSTRAINT "gathering_messages_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "gathering_messages" ADD CONSTRAINT "gathering_messages_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE gathering_messages ADD CONSTRAINT gathering_messages_text CHECK (btrim(text) <> '' AND char_length(text) <= 4000);
ALTER TABLE gathering_messages ADD CONSTRAINT gathering_messages_receivers CHECK (receivers > 0);
ALTER TABLE gathering_messages ADD CONSTRAINT gathering_messages_whom CHECK ((session_id IS NULL OR to_whom = 'session')
  AND (team_id IS NULL OR to_whom = 'missing'));
