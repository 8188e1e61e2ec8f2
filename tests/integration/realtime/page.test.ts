import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { sessionEnded, whoMay } from "#app/access/rooms.ts";
import { openSocket } from "#app/live/socket.ts";
import { db } from "#app/platform/db.server.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { withDatabase } from "./database.ts";
import { anInstance, eventually } from "./visitors.ts";
import { aMember, announced, aProgramme } from "./world.ts";

withDatabase();
let asta: string;
let rooms: string[];
beforeAll(async () => {
  const { programmeId, ekvarpa } = await aProgramme();
  asta = await aMember("Asta Lund", ekvarpa);
  rooms = whoMay("cycle.see-draft", { programmeId, teamId: ekvarpa });
});

/** The page's own end of the connection, and what it told the page. */
function aPage(address: string, cookie: string, page: { build?: string; ageMs?: number } = {}) {
  const news: string[] = [];
  const socket = openSocket(
    {
      state: (state) => news.push(state),
      hint: ({ name }) => news.push(name),
      gap: () => news.push("gap"),
      access: () => news.push("access"),
      ended: () => news.push("ended"),
      outdated: () => news.push("outdated"),
    },
    {
      build: page.build ?? null,
      loadedAt: Date.now() - (page.ageMs ?? 0),
      address,
      headers: { cookie, origin: address },
    },
  );
  onTestFinished(() => socket.close());
  return { news, socket };
}

const say = (name: string) => announced(asta, { name, rooms, ids: {} });

describe("what a page missed", () => {
  test("a page loaded before a change, and connected after it, is told of it", async () => {
    const { address } = await anInstance();
    const { cookie } = await signedIn(asta);
    const witness = aPage(address, cookie);
    await eventually(() => witness.news).toContain("live");
    // The instance must have listened for longer than the page can be old, with the slack for clocks and networks.
    const onArrival = async () => {
      // Older than the one that counts, or its age would decide.
      const { news, socket } = aPage(address, cookie, { ageMs: 1_000 });
      await vi.waitUntil(() => news.includes("live"));
      socket.close();
      return news;
    };
    await expect.poll(onArrival, { interval: 500 }).toEqual(["live"]);
    await say("cycle.edited");
    await eventually(() => witness.news).toContain("cycle.edited");
    const page = aPage(address, cookie, { ageMs: 100 });
    await eventually(() => page.news).toEqual(["cycle.edited", "live"]);
  });

  test("a page too old for that is told to ask again", async () => {
    const { address } = await anInstance();
    const page = aPage(address, (await signedIn(asta)).cookie, { ageMs: 600_000 });
    await eventually(() => page.news).toEqual(["gap", "live"]);
  });

  test("a page finds a restarted app by itself, and asks again", async () => {
    const first = await anInstance();
    const page = aPage(first.address, (await signedIn(asta)).cookie);
    await eventually(() => page.news).toContain("live");
    await first.stop();
    await eventually(() => page.news.at(-1)).toBe("connecting");
    page.news.length = 0;
    await anInstance({ port: first.port });
    await expect.poll(() => page.news).toContain("live");
    expect(page.news).toContain("gap");
    await say("cycle.edited");
    await eventually(() => page.news).toContain("cycle.edited");
  });

  test("a page that nobody looks at lets go, and comes back to what it missed", async () => {
    const { address } = await anInstance();
    const page = aPage(address, (await signedIn(asta)).cookie);
    await eventually(() => page.news).toContain("live");
    page.socket.pause();
    await say("cycle.edited");
    page.news.length = 0;
    page.socket.resume();
    await eventually(() => page.news).toContain("live");
    expect(page.news.some((name) => name === "gap" || name === "cycle.edited")).toBe(true);
  });
});

test("a page of yesterday's build is told so, and hears hints all the same; one of today's is not", async () => {
  const { address } = await anInstance({ build: "b2" });
  const { cookie } = await signedIn(asta);
  const [old, current] = [aPage(address, cookie, { build: "b1" }), aPage(address, cookie, { build: "b2" })];
  for (const { news } of [old, current]) await eventually(() => news).toContain("live");
  await say("cycle.edited");
  for (const { news } of [old, current]) await eventually(() => news).toContain("cycle.edited");
  expect(old.news).toContain("outdated");
  expect(current.news).not.toContain("outdated");
});

test("a page whose session is ended stays away", async () => {
  const { address } = await anInstance();
  const { cookie, sessionId } = await signedIn(asta);
  const page = aPage(address, cookie);
  await eventually(() => page.news).toContain("live");
  await announced(asta, sessionEnded(sessionId));
  await eventually(() => page.news.slice(-2)).toEqual(["ended", "off"]);
});

test("a page that comes back to an ended session is told so at the door, and stays away", async () => {
  const { address } = await anInstance();
  const { cookie, sessionId } = await signedIn(asta);
  const page = aPage(address, cookie);
  await eventually(() => page.news).toContain("live");
  page.socket.pause();
  await db().session.update({ where: { id: sessionId }, data: { endedAt: new Date() } });
  const told = vi.fn();
  page.socket.notes.onChange(() => told(page.socket.notes.over));
  page.socket.resume();
  await eventually(() => page.news.slice(-2)).toEqual(["ended", "off"]);
  expect(told).toHaveBeenLastCalledWith(true);
});
