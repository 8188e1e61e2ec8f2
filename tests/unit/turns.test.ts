import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { openTurns } from "#app/platform/turns.server.ts";

it("one after the other, in order, whatever becomes of them", async () => {
  const inTurn = openTurns(5_000);
  const said: string[] = [];
  const work = (name: string, ms: number) =>
    inTurn(async () => {
      said.push(`${name} begins`);
      await sleep(ms);
      said.push(`${name} ends`);
      if (name === "b") throw new Error("b broke");
      return name;
    });
  const all = await Promise.allSettled([work("a", 20), work("b", 1), work("c", 1)]);
  expect(said).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

it("whoever is slow keeps the next waiting once, and nobody after that", async () => {
  const inTurn = openTurns(60);
  const begun = performance.now();
  void inTurn(() => new Promise(() => {}));
  const at = await Promise.all([1, 2, 3].map(() => inTurn(async () => performance.now() - begun)));
  expect(Math.min(...at)).toBeGreaterThan(50);
  expect(Math.max(...at)).toBeLessThan(110);
});
