import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { NoteCursor, NotePresence } from "#app/live/note-protocol.ts";
import { colors, presenceIn } from "#app/live/notes/presence.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const person = (at: string, personId: string): NotePresence => ({ at, personId, name: `${personId} n`, role: "write" });
const cursor = (place: number): NoteCursor => ({ anchor: { place }, head: { place } });

function aPresence() {
  const sent: NoteCursor[] = [];
  const presence = presenceIn(new Y.Doc(), (one) => void sent.push(one));
  const others = () =>
    [...presence.awareness.states]
      .filter(([id]) => id !== presence.awareness.clientID)
      .map(([, state]) => state as { user: { personId: string; color: number }; cursor: NoteCursor; movedAt: number });
  return { presence, sent, others };
}

test("one's own cursor goes ten times a second at most, and the last place always", () => {
  const { presence, sent } = aPresence();
  for (let place = 0; place <= 200; place += 1) {
    presence.awareness.setLocalStateField("cursor", cursor(place));
    vi.advanceTimersByTime(5);
  }
  vi.advanceTimersByTime(200);
  expect(sent.length).toBeLessThanOrEqual(12);
  expect(sent.at(-1)).toEqual(cursor(200));
  presence.awareness.setLocalStateField("cursor", cursor(200));
  vi.advanceTimersByTime(60_000);
  expect(sent.at(-1)).toEqual(cursor(200));
  const before = sent.length;
  presence.again();
  expect(sent.slice(before)).toEqual([cursor(200)]);
  presence.awareness.setLocalStateField("cursor", { anchor: "x".repeat(2_000), head: null });
  vi.advanceTimersByTime(200);
  expect(sent.at(-1)).toBeNull();
  presence.destroy();
});

test("others are there as long as the server says so, with their cursors; this page itself is not among them", () => {
  const { presence, others } = aPresence();
  presence.who([person("s1", "asta"), person("s2", "bo"), person("s3", "asta")], "s1");
  expect(presence.people().map(({ personId }) => personId)).toEqual(["asta", "bo"]);
  expect(others().map(({ user }) => user.personId)).toEqual(["bo", "asta"]);
  presence.cursors([
    ["s2", cursor(3)],
    ["s1", cursor(9)],
    ["s9", cursor(1)],
  ]);
  expect(others().map((one) => one.cursor)).toEqual([cursor(3), null]);
  expect(others()[0]!.movedAt).toBe(1_000_000);
  vi.advanceTimersByTime(300_000);
  expect(others()).toHaveLength(2);
  presence.who([person("s1", "asta"), person("s2", "bo")]);
  expect(others().map((one) => one.cursor)).toEqual([cursor(3)]);
  presence.who([person("s1", "asta")]);
  expect(others()).toEqual([]);
  presence.destroy();
});

test("everybody has a colour of her own as long as there are enough, and keeps it", () => {
  const { presence } = aPresence();
  const names = Array.from({ length: colors }, (_, i) => `person ${i}`);
  presence.who(
    names.map((name) => person(name, name)),
    "",
  );
  const given = presence.people().map(({ color }) => color);
  expect(new Set(given).size).toBe(colors);
  presence.who(
    names.slice(3).map((name) => person(name, name)),
    "",
  );
  expect(presence.people().map(({ color }) => color)).toEqual(given.slice(3));
  presence.destroy();
});
