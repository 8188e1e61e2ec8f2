import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import routes from "#app/routes.ts";
import { unzip } from "#tests/support/files/xlsx.ts";
import { masked, type Request, requestFor } from "#tests/support/matrix/asking.ts";
import { routesIn } from "#tests/support/matrix/routes.ts";
import type { Page } from "#tests/support/matrix/row.ts";
import { titleOf } from "#tests/support/matrix/row.ts";
import { pages } from "#tests/support/matrix/tables.ts";
import type { Things } from "#tests/support/matrix/things.ts";
import type { World } from "#tests/support/world.ts";

/** Every page and file there is, once. */
export const toAsk = [...new Map(pages.toReversed().map((row) => [row.route, row])).values()];

/** What is no page: files, and answers to scripts. */
const files = new Set(
  routesIn(routes)
    .filter(({ isResource }) => isResource)
    .map(({ path }) => path),
);

const tells = /\/events$/;

/** A calendar of each, at an address of its own, as the matrix has one of `member` alone. */
export async function calendarsOf<Name extends string>(
  world: World,
  names: readonly Name[],
): Promise<Map<Name, string>> {
  const calendars = new Map<Name, string>();
  for (const name of names) {
    const [secret, now] = [newSecret(), world.now];
    const made = { secretHash: hashSecret(secret), createdAt: now, lastFetchedOn: now };
    const personId = world.person[name as keyof World["person"]];
    await db().calendarFeed.create({ data: { id: newId(), personId, ...made } });
    calendars.set(name, `/calendar/${secret}.ics`);
  }
  return calendars;
}

/** What is another each time it is asked: ids and keys of forms, seeds, moments, and what a file says of when it was made. */
const plain = (text: string) =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id")
    // A code's picture: it holds the address at which the app listens.
    .replaceAll(/"path","M[^"]+"/g, "picture")
    .replaceAll(/"(leftMs|seed)"[,:]\d+/g, "$1")
    .replaceAll(/D:\d{14}Z/g, "moment")
    .replaceAll(/\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/g, "id of a file")
    .replaceAll(/\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?/g, "time");

/** What stands in a file that is packed, by its parts; otherwise the text. */
function unpacked(bytes: Buffer): string {
  const zip = bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004";
  if (!zip) return bytes.toString("utf8");
  return [...unzip(bytes)].map(([name, text]) => `${name}: ${text}`).join("\n");
}

/** What somebody is told at an address, as data or as the file it is, but for what is another each time. */
export async function told(address: string, url: string, cookie: string, request: Request, things: Things) {
  const answer = await fetch(address + url, { headers: { cookie }, redirect: "manual" });
  const text = unpacked(Buffer.from(await answer.arrayBuffer())).replaceAll(address, "where it is");
  const { "content-length": _, etag: __, ...headers } = Object.fromEntries(answer.headers);
  const same = masked({ status: answer.status, headers, text }, request, things);
  return `${same.status} ${plain(same.headers)} ${plain(same.text)}`;
}

/** The words that somebody would look for. */
export const lookedFor = "Anna Exempelsson 070-174 intervju bokad";

export type Told = Map<string, string>;

/** Asks for everything as each of them. `looking`: also while looking for the words of parents. */
export async function askForEverything(
  address: string,
  cookies: ReadonlyMap<string, string>,
  things: Things,
  { looking }: { readonly looking: boolean },
): Promise<Told> {
  const answers: Told = new Map();
  const urlsOf = (row: Page, { path, search }: Request): (readonly [string, string])[] => {
    if (files.has(row.route)) return [[titleOf(row), path + search]];
    const data = path === "/" ? "/_.data" : `${path}.data`;
    const plainly = [titleOf(row), data + search] as const;
    const words = `${data}?${new URLSearchParams({ q: lookedFor })}`;
    return looking && !tells.test(row.route) ? [plainly, [`${titleOf(row)} ?q`, words]] : [plainly];
  };
  const crawl = async (waiting: Page[]) => {
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      const request = requestFor(row, things);
      for (const [what, url] of urlsOf(row, request))
        for (const [name, cookie] of cookies)
          answers.set(`${name}: ${what}`, await told(address, url, cookie, request, things));
    }
  };
  // Who takes a file out, or is denied something, leaves a row of it: the pages that tell of those come first, one by one.
  const [events, others] = [
    toAsk.filter(({ route }) => tells.test(route)),
    toAsk.filter(({ route }) => !tells.test(route)),
  ];
  await crawl(events);
  await Promise.all(Array.from({ length: 8 }, () => crawl(others)));
  return answers;
}
