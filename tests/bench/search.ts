/**
 * How long a list takes to find what is looked for among ten thousand tests in one programme, all of them shared: the
 * statement itself, asked as the page asks it. `--times=67` says how many times the demo's tests.
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
  const actor = await researcher(personId);
  const place = { kind: "programme", programmeId, teamId: null } as const;
  const table: Figures[] = [];
  for (const [search, q] of searches) {
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
    table.push({ search, found: total, p50: at(0.5), p95: at(0.95), max: at(1) });
  }
  const cycles = await db().cycle.count();
  console.log(
    `${cycles} tests in one programme; filled in ${filled.toFixed(1)} s. Milliseconds, ${rounds} rounds each.`,
  );
  printTable(table);
  printJson({ bench: "search", cycles, rounds, searches: table });
} finally {
  await closeDatabase();
  await server.stop();
}

async function researcher(personId: string) {
  const id = newId();
  const secretHash = crypto.getRandomValues(new Uint8Array(32));
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const times = { createdAt: now, lastSeenAt: now, freshAt: now, expiresAt };
  await db().session.create({ data: { id, personId, secretHash, kind: "mail", device: "bench", ...times } });
  const found = await actorOfSession(id, now);
  if (!found) throw new Error("There is no researcher in the demo.");
  return found.actor;
}
