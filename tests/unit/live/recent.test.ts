import { expect, test } from "vitest";
import { recentHints } from "#server/realtime/recent.ts";

const hint = (name: string) => ({ name, rooms: [], ids: {} });

function atWork() {
  const time = { now: 0 };
  const recent = recentHints(() => time.now);
  const names = (unheardMs: unknown) => recent.missed(unheardMs, time.now)?.map(({ name }) => name) ?? null;
  return { time, recent, names };
}

test("what came within the time and five seconds more is given, no older", () => {
  const { time, recent, names } = atWork();
  recent.began();
  for (const at of [10_000, 20_000, 30_000]) {
    time.now = at;
    recent.heard(hint(`at ${at}`));
  }
  time.now = 31_000;
  expect(names(0)).toEqual(["at 30000"]);
  expect(names(6_000)).toEqual(["at 20000", "at 30000"]);
  expect(names(26_000)).toEqual(["at 10000", "at 20000", "at 30000"]);
});

test("nothing is promised for a time without listening, longer than two minutes, or not told", () => {
  const { time, recent, names } = atWork();
  time.now = 1_000_000;
  expect(names(0)).toBe(null);
  recent.began();
  time.now += 4_999;
  expect(names(0)).toBe(null);
  time.now += 1;
  expect(names(0)).toEqual([]);
  time.now += 1_000_000;
  expect(names(115_000)).toEqual([]);
  expect(names(115_001)).toBe(null);
  for (const nonsense of [null, undefined, "0", -1, Number.NaN, {}, Number.POSITIVE_INFINITY]) {
    expect(names(nonsense)).toBe(null);
  }
});

test("a page that came a while ago is given what came meanwhile too", () => {
  const { time, recent } = atWork();
  recent.began();
  time.now = 10_000;
  recent.heard(hint("before"));
  time.now = 30_000;
  recent.heard(hint("meanwhile"));
  expect(recent.missed(0, 20_000)?.map(({ name }) => name)).toEqual(["meanwhile"]);
});

test("a storm of hints is not kept for ever, and is admitted to be incomplete", () => {
  const { time, recent, names } = atWork();
  recent.began();
  time.now = 50_000;
  for (let i = 0; i < 2_000; i += 1) {
    time.now += 1;
    recent.heard(hint(String(i)));
  }
  expect(names(0)?.length).toBe(2_000);
  time.now += 1;
  recent.heard(hint("one more"));
  expect(names(0)).toBe(null);
  time.now += 10_000;
  expect(names(0)).toEqual([]);
});
