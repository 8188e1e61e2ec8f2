import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearTurns } from "#app/features/evaluations/clear.server.ts";
import type { GatheringPlace } from "#app/features/evaluations/found.server.ts";
import { answered, answeredBy, gatheringHeld, guests, registered } from "#tests/support/evaluated.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let outside: pg.Client;
let place: GatheringPlace;
beforeAll(async () => {
  world = await openWorld();
  outside = new pg.Client({ connectionString: world.database.superuserUrl });
  await outside.connect();
});
beforeEach(async () => {
  place = await gatheringHeld(world);
});
afterAll(async () => {
  await outside?.end();
  await world?.close();
});

type Row = Record<string, string>;
const ask = async (sql: string, ...values: unknown[]) => (await outside.query<Row>(sql, values)).rows;
const systemColumns = "ctid::text, xmin::text, xmax::text, cmin::text, cmax::text";
const answers = () =>
  ask(
    `SELECT ${systemColumns.replaceAll(/\b([cx])/g, "a.$1")}, a.* FROM evaluation_answers a JOIN evaluation_questions q ON q.id = a.question_id
    WHERE q.gathering_id = $1 ORDER BY a.ctid`,
    place.gatheringId,
  );
const turns = () =>
  ask(
    `SELECT ${systemColumns.replaceAll(/\b([cx])/g, "t.$1")}, t.* FROM evaluation_turns t JOIN registrations r ON r.id = t.registration_id
    WHERE r.gathering_id = $1 ORDER BY t.ctid`,
    place.gatheringId,
  );
/** How far two orders agree: 1 the same, -1 the reverse, 0 not at all (Spearman). */
function agreement(order: readonly number[]): number {
  const n = order.length;
  const squares = order.reduce((sum, rank, i) => sum + (rank - i) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

describe("E4: whoever reads the whole database", () => {
  it("cannot join an answer to who gave it by what PostgreSQL keeps of a row", async () => {
    const people = await guests(world, place, 12);
    for (const [i, id] of people.slice(0, 9).entries()) await answered(id, { q1: "5", q4: `svar ${i}` }, world.now);
    const [said, who] = [await answers(), await turns()];
    expect(who.filter(({ used }) => used)).toHaveLength(9);
    // Every answer has the same number of its transaction and command as every other, and so has every turn.
    for (const rows of [said, who])
      for (const column of ["xmin", "cmin", "cmax", "xmax"])
        expect(new Set(rows.map((row) => row[column])).size, column).toBe(1);
    // Used or not, which was touched last is not to be seen.
    expect(new Set(who.filter(({ used }) => !used).map(({ xmin }) => xmin))).toEqual(
      new Set(who.map(({ xmin }) => xmin)),
    );
    const joined = await ask(
      `SELECT count(*) AS n FROM evaluation_turns t JOIN registrations r ON r.id = t.registration_id AND r.gathering_id = $1
       JOIN evaluation_questions q ON q.gathering_id = r.gathering_id JOIN evaluation_answers a ON a.question_id = q.id AND a.xmin = t.xmin`,
      place.gatheringId,
    );
    expect(joined).toEqual([{ n: String(12 * 18) }]);
  });

  it("finds no column by which they could be joined, and no time", async () => {
    const columns = await ask(`SELECT table_name, column_name, data_type FROM information_schema.columns
      WHERE table_name IN ('evaluation_answers', 'evaluation_turns') ORDER BY 1, ordinal_position`);
    expect(columns.map(({ table_name, column_name }) => `${table_name}.${column_name}`)).toEqual([
      ...["id", "question_id", "score", "text", "shown"].map((name) => `evaluation_answers.${name}`),
      ...["registration_id", "secret_hash", "used"].map((name) => `evaluation_turns.${name}`),
    ]);
    expect(columns.filter(({ data_type = "" }) => /time|date/.test(data_type))).toEqual([]);
  });

  it("cannot tell from where answers lie, nor from their ids, in which order they came", async () => {
    const most = { lie: 0, id: 0, turn: 0 };
    const rounds = 4;
    for (let round = 0; round < rounds; round += 1) {
      place = await gatheringHeld(world, { title: `LS${round}` });
      const people = await guests(world, place, 16);
      for (const [i, id] of people.entries()) await answered(id, { q4: String(i) }, world.now);
      const said = await answers();
      most.lie += agreement(said.map(({ text }) => Number(text)));
      most.id += agreement(
        said.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1)).map(({ text }) => Number(text)),
      );
      expect(said.every(({ id = "" }) => id[14] === "4")).toBe(true);
    }
    // Of 16 in random order the mean of four rounds is past 0.6 once in two thousand times; in the order of coming it is 1.
    expect(Math.abs(most.lie / rounds)).toBeLessThan(0.6);
    expect(Math.abs(most.id / rounds)).toBeLessThan(0.6);
  });

  it("finds a person's answers to two questions nowhere together", async () => {
    for (const [i, id] of (await guests(world, place, 6)).entries())
      await answered(id, { q1: String(1 + (i % 5)), q4: `svar ${i}`, q5: `mer ${i}` }, world.now);
    const said = await answers();
    expect(said).toHaveLength(18);
    expect(said.every((row) => (row.score === null) !== (row.text === null))).toBe(true);
    const order = ["score", "svar", "mer"].map((kind) =>
      said
        .filter(({ text }) => (kind === "score" ? text === null : text?.startsWith(kind)))
        .map((row) => row.text?.split(" ")[1]),
    );
    expect(order[1]).not.toEqual(order[2]);
  });

  it("finds nothing else that was written when somebody answered", async () => {
    await registered(world, place, { person: "member" });
    const [before] = await guests(world, place, 1);
    await answered(before ?? "", { q1: "3" }, world.now);
    await world.actor("member");
    const tables = await ask(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
    );
    const state = async () => {
      const found: Row = {};
      for (const { name } of tables) {
        // Also locks that somebody left on a row say that a transaction was at it.
        const [row] = await ask(
          `SELECT md5(coalesce(string_agg(t::text || t.xmin::text || t.xmax::text, '|' ORDER BY t::text), '')) AS hash FROM "${name}" t`,
        );
        found[name ?? ""] = row?.hash ?? "";
      }
      return found;
    };
    const was = await state();
    await answeredBy(world, "member", place, { q1: "2", q5: "Mer kaffe" });
    const is = await state();
    expect(Object.keys(is).filter((name) => is[name] !== was[name])).toEqual([
      "evaluation_answers",
      "evaluation_questions",
      "evaluation_turns",
      "evaluations",
    ]);
  });

  it("E5: forgets who answered when it has closed", async () => {
    const [one] = await guests(world, place, 2);
    await answered(one ?? "", { q1: "3" }, world.now);
    await clearTurns(world.now);
    expect(await turns()).toHaveLength(2);
    await clearTurns(new Date(world.now.getTime() + 15 * 86_400_000));
    expect(await turns()).toHaveLength(0);
    expect(await answers()).toHaveLength(1);
  });
});
