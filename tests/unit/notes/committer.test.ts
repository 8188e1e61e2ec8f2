import fc from "fast-check";
import { expect, test } from "vitest";
import type { NoteUpdate } from "#app/features/notes/log.server.ts";
import { batchMost, Committer, type NotStored, queueMostBytes } from "#server/realtime/notes/committer.ts";
import { rounds, seed } from "#tests/support/rounds.ts";

class Away extends Error {}

const update = (noteId: string, bytes = 3): NoteUpdate => ({ noteId, actorId: "a", data: new Uint8Array(bytes) });

/** A table that takes what it is given when `mood` says nothing against it. */
function table(mood: (updates: readonly NoteUpdate[], attempt: number) => Promise<void> | void = () => {}) {
  const stored: NoteUpdate[] = [];
  const batches: number[] = [];
  let under = 0;
  let attempts = 0;
  const committer = new Committer({
    clock: () => performance.now(),
    isAway: (error) => error instanceof Away,
    async store(updates) {
      under += 1;
      expect(under, "one commit at a time").toBe(1);
      try {
        await mood(updates, attempts++);
        stored.push(...updates);
        batches.push(updates.length);
      } finally {
        under -= 1;
      }
    },
  });
  return { committer, stored, batches };
}

test("what comes during a commit is the next one, however much it is", async () => {
  const first = Promise.withResolvers<void>();
  const { committer, batches } = table((_, attempt) => (attempt === 0 ? first.promise : undefined));
  const settled: (NotStored | null)[] = [];
  committer.add(update("1"), (problem) => settled.push(problem));
  await Promise.resolve();
  await Promise.resolve();
  for (let n = 0; n < 500; n += 1) committer.add(update("1"), (problem) => settled.push(problem));
  expect(settled).toEqual([]);
  first.resolve();
  await committer.drained();
  committer.stop();
  expect(batches).toEqual([1, 500]);
  expect(settled).toEqual(Array(501).fill(null));
  expect(committer.bytes).toBe(0);
});

test("a batch is bounded in updates and in bytes; one that is larger by itself goes alone", async () => {
  const { committer, batches } = table();
  for (let n = 0; n < batchMost.updates + 1; n += 1) committer.add(update("1"), () => {});
  await committer.drained();
  expect(batches).toEqual([batchMost.updates, 1]);
  batches.length = 0;
  for (const bytes of [10, batchMost.bytes, 10]) committer.add(update("1", bytes), () => {});
  await committer.drained();
  committer.stop();
  expect(batches).toEqual([1, 1, 1]);
});

test("beyond what may wait one is told so, at once, and not stored", async () => {
  const held = Promise.withResolvers<void>();
  const { committer, stored } = table(() => held.promise);
  const large = queueMostBytes / 4;
  const told: (NotStored | null)[] = [];
  for (let n = 0; n < 5; n += 1) committer.add(update(String(n), large), (problem) => told.push(problem));
  expect(told).toEqual(["busy"]);
  held.resolve();
  await committer.drained();
  committer.stop();
  expect(stored.map(({ noteId }) => noteId)).toEqual(["0", "1", "2", "3"]);
  expect(told).toEqual(["busy", null, null, null, null]);
});

test("each update is settled once, after its commit; only what is not wanted is refused", async () => {
  const moods = fc.array(fc.boolean(), { maxLength: 6 });
  const wishes = fc.array(fc.record({ unwanted: fc.boolean(), after: fc.boolean() }), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(wishes, moods, async (updates, away) => {
      const { committer, stored } = table((batch, attempt) => {
        if (away[attempt]) throw new Away();
        if (batch.some(({ noteId }) => noteId.startsWith("unwanted"))) throw new Error("no such note");
      });
      const told = new Map<string, (NotStored | null)[]>();
      for (const [at, { unwanted, after }] of updates.entries()) {
        const name = `${unwanted ? "unwanted" : "note"} ${at}`;
        committer.add(update(name), (problem) => {
          if (problem === null) expect(stored.some(({ noteId }) => noteId === name)).toBe(true);
          told.set(name, [...(told.get(name) ?? []), problem]);
        });
        if (after) await Promise.resolve();
      }
      await committer.drained();
      committer.stop();
      const wanted = updates.flatMap(({ unwanted }, at) => (unwanted ? [] : [`note ${at}`]));
      // In order, each once.
      expect(stored.map(({ noteId }) => noteId)).toEqual(wanted);
      expect(told.size).toBe(updates.length);
      for (const [name, problems] of told) expect(problems).toEqual([name.startsWith("note") ? null : "refused"]);
    }),
    { numRuns: rounds(200, "updates committed while the database comes and goes"), seed: seed() },
  );
});

test("says that it is late, and that it is not any more", async () => {
  let now = 0;
  const held = Promise.withResolvers<void>();
  const said: boolean[] = [];
  const committer = new Committer({
    clock: () => now,
    isAway: () => true,
    store: () => held.promise,
    onLate: (late) => said.push(late),
  });
  committer.add(update("1"), () => {});
  now = 3_001;
  await expect.poll(() => said).toEqual([true]);
  held.resolve();
  await committer.drained();
  committer.stop();
  expect(said).toEqual([true, false]);
});
