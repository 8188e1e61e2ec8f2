import { ask, fromOurPages } from "#tests/support/request.ts";

/** Somebody who writes: her team, and the cookie of her session. */
export type Person = { readonly id: string; readonly teamId: string; readonly cookie: string };

type Asks = <Row extends Record<string, unknown>>(sql: string) => Promise<Row[]>;

/** The first two people of each of three teams, signed in as the demo lets one. */
export async function sixPeople(address: string, sql: Asks): Promise<Person[]> {
  const rows = await sql<{ id: string; teamId: string }>(`
    SELECT person_id AS id, team_id AS "teamId" FROM (
      SELECT person_id, team_id, row_number() OVER (PARTITION BY team_id ORDER BY person_id) AS nth
      FROM team_memberships WHERE ended_at IS NULL) AS m
    WHERE nth <= 2 ORDER BY team_id, person_id LIMIT 6`);
  return Promise.all(rows.map(async (row) => ({ ...row, cookie: await signIn(address, row.id) })));
}

/** Everybody of the largest team, signed in. */
export async function aTeam(address: string, sql: Asks): Promise<Person[]> {
  const rows = await sql<{ id: string; teamId: string }>(`
    SELECT person_id AS id, team_id AS "teamId" FROM team_memberships WHERE ended_at IS NULL AND team_id = (
      SELECT team_id FROM team_memberships WHERE ended_at IS NULL GROUP BY team_id ORDER BY count(*) DESC, team_id LIMIT 1)
    ORDER BY person_id`);
  return Promise.all(rows.map(async (row) => ({ ...row, cookie: await signIn(address, row.id) })));
}

export async function signIn(address: string, person: string): Promise<string> {
  const answer = await ask(address, "/demo", {
    method: "POST",
    headers: { ...fromOurPages },
    body: new URLSearchParams({ person }).toString(),
  });
  const cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0];
  if (answer.status !== 302 || !cookie) throw new Error(`Signing in as a demo person was answered ${answer.status}.`);
  return cookie;
}

/** Posts a form on a connection of its own: as a browser without our script does (`navigate`), or as the script (`cors`). */
export function post(
  address: string,
  person: Person,
  { path, fields, mode }: { path: string; fields: Readonly<Record<string, string>>; mode: "navigate" | "cors" },
) {
  return ask(address, path, {
    method: "POST",
    headers: { ...fromOurPages, "sec-fetch-mode": mode, cookie: person.cookie, connection: "close" },
    body: new URLSearchParams(fields).toString(),
  });
}
