import { createHmac } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore, vaultSecrets } from "#app/platform/vault/vault.server.ts";
import { throughDoor } from "../door.server.ts";
import { coarseDay, shiftOf } from "../rules/coarse.ts";
import { type Answered, type Answers, type Choice, columnsOf, rowOf } from "../rules/columns.ts";
import { openFigures } from "../sealed.server.ts";
import { guideOf } from "../stored.server.ts";

/** What tells a reader of the answers how to read them, and nothing of what was answered. @throws Refusal missing */
export async function describeAnswers(actor: Actor, programmeId: string, choice: Choice, now: Date) {
  const study = await throughDoor(actor, programmeId, "interview-material.edit", { now, again: true });
  const columns = columnsOf(await guideOf(study.id), choice);
  const places = await municipalities(programmeId);
  return { columns, municipalities: [...new Set(places.values())] };
}

/**
 * Takes the figures out for analysis: by code, with days that are not as they were. That it was done, with which columns, of which
 * occasion and how many rows, stands in the chain first.
 * @throws Refusal missing, conflict (something was kept meanwhile: once more), VaultClosed
 */
export async function takeAnswers(actor: Actor, programmeId: string, choice: Choice, now: Date): Promise<Answers> {
  const study = await throughDoor(actor, programmeId, "interview-material.edit", { now, again: true });
  const columns = columnsOf(await guideOf(study.id), choice);
  const places = await municipalities(programmeId);
  const { occasion, days } = choice;
  try {
    const answered = await inStore("research", async (tx) => {
      const { rows: counted } = await tx.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM research.interview
         WHERE study_id = $1 AND consent_valid AND occasion = coalesce($2, occasion)`,
        [study.id, occasion],
      );
      const expected = counted[0]?.rows ?? 0;
      const more = {
        columns: columns.map(({ name }) => name).join(" "),
        occasion: occasion ?? 0,
        days,
        rows: expected,
      };
      const line = { now, by: actor.personId, act: "answers.exported", outcome: "done", more } as const;
      const entry = await nextEntry(tx, study.id, line);
      const { rows } = await tx.query<Row>("SELECT * FROM research.read_answers($1, $2, $3, $4)", [
        ...[entry, study.id, occasion, expected],
      ]);
      const teams = await tx.query<{ code: string; team: string }>(
        "SELECT code, team_id AS team FROM research.participant WHERE study_id = $1",
        [study.id],
      );
      const teamOf = new Map(teams.rows.map(({ code, team }) => [code, team]));
      const found: Answered[] = [];
      for (const row of rows) {
        const key = await keyOf(tx, "research", row.code, row.key_version);
        // Whose key is gone has been erased.
        if (key === null) continue;
        const figures = openFigures(key, { id: row.id, code: row.code, keyVersion: row.key_version }, row.answers);
        const when = coarseDay(row.day, days, shiftOf(secretOf(study.id, row.code)));
        const municipality = places.get(teamOf.get(row.code) ?? "") ?? "";
        found.push({ code: row.code, occasion: row.occasion, when, municipality, figures });
      }
      return found;
    });
    return { columns, rows: answered.map((one) => rowOf(columns, one)) };
  } catch (error) {
    throw counted(error);
  }
}

type Row = { id: string; code: string; occasion: number; day: string; key_version: number; answers: Buffer };

/** What the database refused, since something was kept or locked meanwhile. */
export function counted(error: unknown): unknown {
  const { constraint } = error as { constraint?: string };
  return constraint === "interview_counted" ? new Refusal("conflict", "interviews.changed-meanwhile") : error;
}

const secretOf = (studyId: string, code: string) =>
  createHmac("sha256", vaultSecrets().pseudonym)
    .update(JSON.stringify(["days of an export", studyId, code]))
    .digest();

/** By team. */
async function municipalities(programmeId: string): Promise<Map<string, string>> {
  const teams = await db().team.findMany({
    where: { programmeId },
    select: { id: true, municipality: { select: { name: true } } },
  });
  return new Map(teams.map(({ id, municipality }) => [id, municipality.name]));
}
