-- Files of a gathering: what is read before the day or was shown on it, and what the teams hang up on its board.

CREATE TYPE "material_moment" AS ENUM ('before', 'after');
ALTER TABLE "files" ADD COLUMN "gathering_id" UUID, ALTER COLUMN "team_id" DROP NOT NULL;
CREATE TABLE "materials" (
    "file_id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "moment" "material_moment" NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "materials_pkey" PRIMARY KEY ("file_id")
);
CREATE TABLE "storyboards" (
    "gathering_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "hung_by_id" UUID NOT NULL,
    "hung_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "storyboards_pkey" PRIMARY KEY ("gathering_id","team_id")
);
CREATE INDEX "materials_gathering_id_idx" ON "materials"("gathering_id");
CREATE UNIQUE INDEX "storyboards_file_id_key" ON "storyboards"("file_id");
CREATE INDEX "storyboards_team_id_idx" ON "storyboards"("team_id");
CREATE INDEX "files_gathering_id_idx" ON "files"("gathering_id");
ALTER TABLE "files" ADD CONSTRAINT "files_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "materials" ADD CONSTRAINT "materials_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "materials" ADD CONSTRAINT "materials_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "storyboards" ADD CONSTRAINT "storyboards_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gatherings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "storyboards" ADD CONSTRAINT "storyboards_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "storyboards" ADD CONSTRAINT "storyboards_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "storyboards" ADD CONSTRAINT "storyboards_hung_by_id_fkey" FOREIGN KEY ("hung_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file is of a note or of a gathering, and where that is; what says more of it says it of the same gathering and team.
CREATE UNIQUE INDEX gatherings_id_programme ON gatherings (id, programme_id);
CREATE UNIQUE INDEX files_id_gathering ON files (id, gathering_id);
CREATE UNIQUE INDEX files_id_team ON files (id, team_id);
ALTER TABLE files ADD CONSTRAINT files_one_subject CHECK (num_nonnulls(note_id, gathering_id) = 1);
ALTER TABLE files ADD CONSTRAINT files_gathering_of_programme FOREIGN KEY (gathering_id, programme_id) REFERENCES gatherings (id, programme_id);
ALTER TABLE materials ADD CONSTRAINT materials_file_of_gathering FOREIGN KEY (file_id, gathering_id) REFERENCES files (id, gathering_id);
ALTER TABLE storyboards ADD CONSTRAINT storyboards_file_of_gathering FOREIGN KEY (file_id, gathering_id) REFERENCES files (id, gathering_id);
ALTER TABLE storyboards ADD CONSTRAINT storyboards_file_of_team FOREIGN KEY (file_id, team_id) REFERENCES files (id, team_id);

ALTER TABLE materials ADD CONSTRAINT materials_title CHECK (btrim(title) <> '' AND char_length(title) <= 200);
ALTER TABLE materials ADD CONSTRAINT materials_position CHECK (position > 0);
ALTER TABLE storyboards ADD CONSTRAINT storyboards_texts CHECK (char_length(message) <= 200 AND char_length(alt) <= 500);
