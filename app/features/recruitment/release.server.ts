import { dayOf } from "#app/core/day.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore, whyClosed } from "#app/platform/vault/vault.server.ts";
import { countStudy } from "./count.server.ts";
import { bandOf, release, type Shown } from "./rules/release.ts";

/**
 * Makes what is told of each study's participants this month, once: what changes in a month is not told before it is over.
 * @returns how many studies got theirs. Of a closed vault: none, and the month is made up for when it has opened.
 */
export async function releaseFigures(now: Date): Promise<number> {
  if (whyClosed() !== null) return 0;
  const month = `${dayOf(now).slice(0, 7)}-01`;
  const studies = await db().study.findMany({
    select: {
      id: true,
      familiesPerMunicipality: true,
      programme: { select: { teams: { select: { id: true, municipalityId: true } } } },
    },
  });
  let made = 0;
  for (const { id, familiesPerMunicipality, programme } of studies) {
    const { counted, teams } = await countStudy(id, programme.teams);
    const bands = Object.fromEntries(
      programme.teams.map((team) => [team.id, bandOf(teams.get(team.id)?.handedOver ?? 0, familiesPerMunicipality)]),
    );
    made += await inStore("research", async (tx) => {
      const { rows } = await tx.query<{ month: string; shown: Shown }>(
        "SELECT month::text, shown FROM research.released WHERE study_id = $1 ORDER BY month DESC LIMIT 1",
        [id],
      );
      if (rows[0]?.month === month) return 0;
      const shown = release(counted, rows[0]?.shown ?? null);
      const written = await tx.query(
        `INSERT INTO research.released (study_id, month, at, shown, bands) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (study_id, month) DO NOTHING`,
        [id, month, now, JSON.stringify(shown), JSON.stringify(bands)],
      );
      return written.rowCount ?? 0;
    });
  }
  return made;
}
