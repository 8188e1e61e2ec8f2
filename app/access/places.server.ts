import { db } from "#app/platform/db.server.ts";
import type { Actor } from "./actor.ts";

export type Places = {
  /** Teams one works in or supervises, by name. */
  teams: { id: string; name: string; programmeId: string; mine: boolean }[];
  programmes: { id: string; name: string }[];
};

/** The names of the places the actor can go to, in one statement. */
export async function placesOf(actor: Actor): Promise<Places> {
  const teamIds = actor.teams.map((team) => team.teamId);
  const programmeIds = [...new Set([...actor.programmes, ...actor.teams].map((at) => at.programmeId))];
  const rows = await db().$queryRaw<{ kind: "team" | "programme"; id: string; name: string; programmeId: string }[]>`
    SELECT 'team' AS kind, id, name, programme_id AS "programmeId" FROM teams WHERE id = ANY(${teamIds}::uuid[])
    UNION ALL
    SELECT 'programme', id, name, id FROM programmes WHERE id = ANY(${programmeIds}::uuid[])
    ORDER BY name`;
  const mine = new Set(actor.teams.filter((team) => team.member).map((team) => team.teamId));
  return {
    teams: rows
      .filter((row) => row.kind === "team")
      .map(({ id, name, programmeId }) => ({ id, name, programmeId, mine: mine.has(id) })),
    programmes: rows.filter((row) => row.kind === "programme").map(({ id, name }) => ({ id, name })),
  };
}
