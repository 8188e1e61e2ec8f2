import type { Actor } from "#app/access/actor.ts";
import { may, teamsWhere } from "#app/access/policy.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { inStore, whyClosed } from "#app/platform/vault/vault.server.ts";
import { windowOf } from "#app/platform/vault-window.server.ts";
import { countStudy } from "../count.server.ts";
import { type Band, nothingShown, type Shown } from "../rules/release.ts";
import type { Recruitment } from "../types.ts";

type StudyRow = {
  id: string;
  target: number;
  teams: { id: string; name: string; municipalityId: string }[];
};

/** Null: for everybody else there is nothing, nor that there could be; and while the vault is closed. */
export async function recruitmentFor(actor: Actor, programmeId: string, now: Date): Promise<Recruitment | null> {
  const exact = may(actor, "recruitment.see-exact", { programmeId });
  const sums = may(actor, "recruitment.see-sums", { programmeId });
  const own = teamsWhere(actor, "recruitment.see-band");
  if ((!exact && !sums && own.length === 0) || whyClosed() !== null) return null;
  const [study] = await rowsOf<StudyRow>(Prisma.sql`
    SELECT s.id, s.families_per_municipality AS target, coalesce((
      SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'municipalityId', t.municipality_id) ORDER BY t.name, t.id)
      FROM teams t WHERE t.programme_id = s.programme_id), '[]') AS teams
    FROM studies s WHERE s.programme_id = ${programmeId}::uuid`);
  if (!study) return null;
  const { target } = study;
  const open = exact && (await windowOf(actor, now)) !== null;
  if (exact && !open && !sums) return { view: "locked", programmeId };
  if (open) {
    const { counted, teams } = await countStudy(study.id, study.teams);
    const lines = study.teams.map(({ id, name }) => ({ name, ...(teams.get(id) ?? { handedOver: 0, agreed: 0 }) }));
    return { view: "exact", target, counted, teams: lines };
  }
  const last = await lastReleased(study.id);
  if (sums) return { view: "sums", month: last?.month ?? null, shown: last?.shown ?? nothingShown };
  const names = study.teams.filter(({ id }) => own.includes(id));
  if (names.length === 0) return null;
  const teams = names.map(({ id, name }) => ({ name, band: last?.bands[id] ?? ("few" as const) }));
  return { view: "band", target, month: last?.month ?? null, teams };
}

async function lastReleased(studyId: string) {
  const { rows } = await inStore("research", (tx) =>
    tx.query<{ month: string; shown: Shown; bands: Readonly<Record<string, Band>> }>(
      "SELECT month::text, shown, bands FROM research.released WHERE study_id = $1 ORDER BY month DESC LIMIT 1",
      [studyId],
    ),
  );
  return rows[0];
}
