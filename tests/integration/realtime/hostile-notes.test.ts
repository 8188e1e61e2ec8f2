import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { loadNote } from "#app/features/notes/log.server.ts";
import { noteSchema } from "#app/live/note-protocol.ts";
import { limits } from "#server/realtime/limits.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { type NotePage, opened, toBase64 } from "./note-pages.ts";
import { anInstance, eventually } from "./visitors.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** Fewer than a page is cut off for; some are two packets. */
const framesOfPage = Math.floor(limits.packets * 0.6);

/** Something that a broken or hostile page might say. */
function nonsense(page: NotePage, noteId: string, chance: () => number): unknown[] {
  const pick = <T>(of: readonly T[]) => of[Math.floor(chance() * of.length)] as T;
  const bytes = Uint8Array.from({ length: Math.floor(chance() * 80) }, () => Math.floor(chance() * 256));
  const real = Y.encodeStateAsUpdate(page.doc);
  const broken = real.map((byte) => (chance() < 0.1 ? Math.floor(chance() * 256) : byte));
  const number = () => pick([page.joined?.h ?? 0, 0, -1, 1.5, Number.NaN, 2 ** 40, "1", null, {}, []]);
  const data = () =>
    pick([toBase64(bytes), toBase64(broken.slice(0, chance() * broken.length)), "", "åäö", 7, null, {}]);
  const part = () => pick<unknown>([bytes, "text", null, new Uint8Array(60_000), { type: "Buffer" }]);
  const asked = { noteId: pick([noteId, "x", null, 5]), schema: pick([noteSchema, 0, "1"]), epoch: data(), sv: data() };
  return pick([
    ["u", number(), number(), data()],
    ["u", number(), number(), data()],
    ["u"],
    ["p", number(), number(), number(), number(), part(), () => {}],
    ["p", number(), number(), 0, bytes.byteLength, bytes, () => {}],
    ["w", number(), pick<unknown>([null, 5, "x", { anchor: data() }, { anchor: "x".repeat(2_000) }])],
    ["note:join", pick<unknown>([asked, null, 5, "x"]), () => {}],
    ["note:join", asked],
    ["note:leave", number()],
    [pick(["nothing", "ack", "__proto__", "toString"]), data()],
  ]);
}

test("whatever frames a page sends, the app lives and no other note is touched", async () => {
  const chance = random("frames");
  const { address } = await anInstance();
  const quiet = await noteOfMeeting(world, "member");
  const aimed = await noteOfMeeting(world, "member");
  const witness = await opened(address, await signedIn(world.person.coordinator), quiet);
  witness.text.insert(0, "orört");
  const session = await signedIn(world.person.member);
  const before = process.memoryUsage().heapUsed;
  for (let left = rounds(100_000, "frames of a hostile page"); left > 0; left -= framesOfPage) {
    const page = await opened(address, session, aimed);
    page.text.insert(0, "mål");
    for (let i = 0; i < Math.min(left, framesOfPage); i += 1) {
      const frame = nonsense(page, aimed, chance);
      (page.socket.emit as (...frame: unknown[]) => unknown).apply(page.socket, frame);
      // So that they do not all wait in the page.
      if (i % 200 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    // What came before has been looked at when this is answered.
    await page.socket.timeout(10_000).emitWithAck("note:join", null as never);
    page.socket.disconnect();
  }
  witness.text.insert(5, "!");
  await eventually(() => witness.acked).toBe(2);
  expect(witness.text.toString()).toBe("orört!");
  expect((await loadNote(quiet)).doc.getText("note").toString()).toBe("orört!");
  // The one that was aimed at can be read and written still.
  const after = await opened(address, session, aimed);
  after.text.insert(0, "Fortfarande ");
  await eventually(() => after.acked).toBe(1);
  expect((await loadNote(aimed)).doc.getText("note").toString().startsWith("Fortfarande ")).toBe(true);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1_048_576);
}, 600_000);
