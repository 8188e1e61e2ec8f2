import pg from "pg";
import routes from "#app/routes.ts";
import { textInPdf } from "#tests/support/files/pdf.ts";
import { unzip } from "#tests/support/files/xlsx.ts";
import { requestFor } from "#tests/support/matrix/asking.ts";
import { routesIn } from "#tests/support/matrix/routes.ts";
import { type Page, titleOf } from "#tests/support/matrix/row.ts";
import { pages } from "#tests/support/matrix/tables.ts";
import type { Things } from "#tests/support/matrix/things.ts";
import { anybody, type Visitor } from "#tests/support/matrix/visitors.ts";

/** A word that stands beside `lookedFor`: who looks for that must not be given this. */
export type Marker = string;
export const lookedFor = "svartkorp";

type Knock = {
  readonly address: string;
  readonly cookieOf: (visitor: Visitor) => string;
  readonly superuserUrl: string;
};

const resources = new Set(
  routesIn(routes)
    .filter(({ isResource }) => isResource)
    .map(({ path }) => path),
);

/** What an answer says, whatever it is packed in. */
async function wordsOf(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return [...unzip(bytes).values()].join("\n");
  return bytes.subarray(0, 5).toString("latin1") === "%PDF-" ? textInPdf(bytes) : bytes.toString("utf8");
}

/**
 * Reads everything that there is, as everybody: every line of the matrix, and each route also as a page and while looking for
 * the word beside the markers. Gives where each marker was found, and by whom.
 */
export async function crawl(
  { address, cookieOf, superuserUrl }: Knock,
  things: Things,
  markers: readonly Marker[],
): Promise<{ asked: number; found: Map<Marker, Set<string>> }> {
  const found = new Map(markers.map((marker) => [marker, new Set<string>()] as const));
  let asked = 0;
  const read = async (visitor: Visitor, url: string, where: string) => {
    asked += 1;
    const answer = await fetch(address + url, { headers: { cookie: cookieOf(visitor) }, redirect: "manual" });
    const words = await wordsOf(answer);
    for (const marker of markers) if (words.includes(marker)) found.get(marker)?.add(`${visitor}: ${where}`);
  };
  const first = (row: Page) => pages.find(({ route }) => route === row.route) === row;
  const database = new pg.Client({ connectionString: superuserUrl });
  await database.connect();
  // Files are taken out ten times an hour, and this is more: what counts them never changes but for a superuser.
  try {
    await database.query("SET session_replication_role = replica");
    for (const row of pages) {
      const { path, search } = requestFor(row, things);
      const resource = resources.has(row.route);
      if (resource) await database.query("DELETE FROM audit_entries WHERE action LIKE '%export%'");
      const data = resource ? path : path === "/" ? "/_.data" : `${path}.data`;
      const looking = `${data}?${new URLSearchParams({ q: lookedFor })}`;
      const where = titleOf(row);
      await Promise.all(
        anybody.flatMap((visitor) => [
          read(visitor, data + search, where),
          ...(first(row) && !resource ? [read(visitor, path + search, where)] : []),
          ...(first(row) ? [read(visitor, looking, `${where} ?q`)] : []),
        ]),
      );
    }
  } finally {
    await database.end();
  }
  return { asked, found };
}

/** The tables in which a text stands, in whatever column, as letters or as the bytes of them. */
export async function tablesWith(superuserUrl: string, text: string): Promise<string[]> {
  const database = new pg.Client({ connectionString: superuserUrl });
  await database.connect();
  const { rows: tables } = await database.query<{ name: string }>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE $1 OR t::text LIKE $2 LIMIT 1`, [
      `%${text}%`,
      `%${Buffer.from(text).toString("hex")}%`,
    ]);
    if (rows.length > 0) holding.push(name);
  }
  await database.end();
  return holding;
}
