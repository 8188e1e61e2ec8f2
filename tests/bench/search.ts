/**
 * How long a list takes to find what is looked for among ten thousand tests in one programme, all of them shared: the
 * statement itself, asked as the page asks it; and how long a team's own list takes. `--times=67` says how many times the
 * demo's tests. Ends with 1 when a bar is missed.
 */
import { actorOfSession } from "#app/access/actor.server.ts";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { cyclesOf } from "#app/features/cycles/queries-list.server.ts";
import { parseFilter } from "#app/features/cycles/rules/filter.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { openPassingPostgres } from "#server/postgres/passing.ts";
import { type Figures, numberGiven, printJson, printTable } from "./print.ts";

const searches = [
  ["nothing (the list)", ""],
  ["a common word", "föräldern"],
  ["a rare word", "entrén"],
  ["two words", "brev svenska"],
  ["while it is typed", "för"],
  ["two letters", "vi"],
  ["no test has it", "flygplan"],
  ["twelve words", "vi ringer alla föräldrar dagen efter placeringen och frågar hur det har gått"],
] as const;
const rounds = 30;
/** Milliseconds within which nineteen of twenty are to be found. */
const barMs = 200;

const times = numberGiven("times", 67);
const now = new Date();
const server = await openPassingPostgres();
try {
  await migrate(server.ownerUrl);
  // As the owner: the app's own login gives up after fifteen seconds.
  openDatabase(server.ownerUrl);
  const began = performance.now();
  await fillDemo(db(), { today: dayOf(now), now, times });
  await db().$executeRaw`UPDATE cycles SET shared_at = ${now} WHERE state <> 'draft'`;
  const filled = (performance.now() - began) / 1000;
  await db().$executeRaw`ANALYZE`;
  await closeDatabase();
  openDatabase(server.appUrl);
  const { programmeId, personId } = await db().programmeRole.findFirstOrThrow({
    where: { role: "researcher", endedAt: null },
  });
  const actor = await actorOf(personId);
  const table: Figures[] = [];
  const inProgramme = { kind: "programme", programmeId, teamId: null } as const;
  const { teamId, actor: member } = await memberOfATeam(programmeId);
  const inTeam = { kind: "team", teamId } as const;
  const asked = [
    ...searches.map(([search, q]) => ({ search, q, actor, place: inProgramme })),
    { search: "a team: its list", q: "", actor: member, place: inTeam },
    { search: "a team: a common word", q: "föräldern", actor: member, place: inTeam },
  ];
  for (const { search, q, actor, place } of asked) {
    const filter = parseFilter(new URLSearchParams({ q }));
    const { total } = await cyclesOf(actor, place, filter);
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      await cyclesOf(actor, place, filter);
      taken.push(performance.now() - from);
    }
    taken.sort((a, b) => a - b);
    const at = (share: number) => Number(taken[Math.floor(share * (rounds - 1))]?.toFixed(1));
    const bar = at(0.95) < barMs ? "reached" : `MISSED (${barMs})`;
    table.push({ search, found: total, p50: at(0.5), p95: at(0.95), max: at(1), bar });
  }
  const cycles = await db().cycle.count();
  console.log(
    `${cycles} tests in one programme; filled in ${filled.toFixed(1)} s. Milliseconds, ${rounds} rounds each.`,
  );
  printTable(table);
  printJson({ bench: "search", cycles, rounds, barMs, searches: table });
  if (table.some(({ bar }) => bar !== "reached")) process.exitCode = 1;
} finally {
  await closeDatabase();
  await server.stop();
}

async function memberOfATeam(programmeId: string) {
  const { teamId, personId } = await db().teamMembership.findFirstOrThrow({
    where: { endedAt: null, team: { programmeId } },
  });
  return { teamId, actor: await actorOf(personId) };
}

async function actorOf(personId: string) {
  const id = newId();
  const secretHash = crypto.getRandomValues(new Uint8Array(32));
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const times = { createdAt: now, lastSeenAt: now, freshAt: now, expiresAt };
  await db().session.create({ data: { id, personId, secretHash, kind: "mail", device: "bench", ...times } });
  const found = await actorOfSession(id, now);
  if (!found) throw new Error("The demo lacks somebody who searches.");
  return found.actor;
}
