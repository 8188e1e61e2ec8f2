import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DoorList, DoorPost } from "#app/features/door/types.ts";
import { doorDevice } from "#app/features/door/ui/device.ts";
import type { Delivery } from "#app/live/kept/deliver.ts";
import { keptStore } from "#app/live/kept/kept-store.ts";
import { memoryShelves } from "../live/kept/memory-shelves.ts";

const place = "/door/marks";
const day = "day";
const person = (id: string) => ({ id, name: id, under: "", ticket: "", walkedIn: false, marks: {} });
const listAt = (second: number, ...ids: string[]): DoorList => ({
  readAt: new Date(Date.UTC(2026, 10, 22, 8, 0, second)).toISOString(),
  capacity: 50,
  people: ids.map(person),
  outsiders: [],
});

beforeEach(
  () => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 8, 0, 5), toFake: ["setTimeout", "clearTimeout", "Date"] }),
);
afterEach(() => void vi.useRealTimers());

/** A server that remembers what came; `how` it answers can be changed. */
function server() {
  const taken = new Map<string, DoorPost>();
  const at = { how: "sent" as Delivery, refuses: [] as string[], list: listAt(9, "anna", "bo"), times: 0 };
  const send = async (
    posts: readonly DoorPost[],
    onAnswer: (answer: { done: string[]; refused: { id: string; code: string }[]; page: DoorList }) => Promise<void>,
  ) => {
    at.times += 1;
    if (at.how !== "sent") return at.how;
    const refused = posts.filter((post) => post.kind === "mark" && at.refuses.includes(post.registrationId));
    const done = posts.filter((post) => !refused.includes(post));
    for (const post of done) taken.set(post.id, post);
    await onAnswer({
      done: done.map(({ id }) => id),
      refused: refused.map(({ id }) => ({ id, code: "door.unknown" })),
      page: at.list,
    });
    return "sent" as const;
  };
  return { at, taken, send };
}

function deviceWith(
  shelves = memoryShelves(),
  given: DoorList | null = listAt(1, "anna", "bo"),
  more: { until?: number } = {},
) {
  const there = server();
  const store = keptStore("asta", shelves);
  const until = more.until ?? Date.UTC(2026, 10, 23);
  const device = doorDevice({ place, until, store, send: there.send, onChange: () => {} }, given);
  return { ...there, store, shelves, device };
}

/** What is sent goes out, and what is sealed by then is kept: the browser's own work takes real time. */
async function settled(ms = 400): Promise<void> {
  await sealed();
  await vi.advanceTimersByTimeAsync(ms);
  await sealed();
}
/** How much the browser is sealing or opening just now. */
let busy = 0;
beforeEach(() => {
  for (const work of ["encrypt", "decrypt", "generateKey"] as const) {
    const own = crypto.subtle[work].bind(crypto.subtle) as (...given: unknown[]) => Promise<never>;
    vi.spyOn(crypto.subtle, work).mockImplementation(async (...given: unknown[]) => {
      busy += 1;
      return own(...given).finally(() => {
        busy -= 1;
      });
    });
  }
});
afterEach(() => void vi.restoreAllMocks());

/** Ends when it has been idle for a while, however slow the machine is. */
async function sealed(): Promise<void> {
  for (let idle = 0; idle < 50; idle = busy > 0 ? 0 : idle + 1) await new Promise((resolve) => setImmediate(resolve));
}
const words = ({ view }: ReturnType<typeof doorDevice>) =>
  Object.fromEntries((view().list?.people ?? []).map(({ id, marks }) => [id, marks[day]?.mark]));

describe("a device at the door", () => {
  it("D5: shows a press at once, keeps it until the server has it, and then no more", async () => {
    const { device, at, taken, shelves } = deviceWith();
    at.how = "later";
    await device.begin();
    device.press("anna", day, "present");
    expect(words(device)).toEqual({ anna: "present", bo: undefined });
    await settled();
    expect(device.view()).toMatchObject({ state: "offline", waiting: [{ registrationId: "anna" }] });
    expect(shelves.posts).toHaveLength(1);
    at.how = "sent";
    device.now();
    await settled();
    expect(device.view()).toMatchObject({ state: "online", waiting: [] });
    expect([...taken.values()]).toMatchObject([{ registrationId: "anna", mark: "present" }]);
    expect(shelves.posts).toEqual([]);
  });

  it("begins again with what an earlier page kept, list and presses, and tries by itself until it is sent", async () => {
    const shelves = memoryShelves();
    const before = deviceWith(shelves);
    before.at.how = "later";
    await before.device.begin();
    before.device.press("bo", day, "excused");
    before.device.close();
    await settled();
    const { device, at, taken } = deviceWith(shelves, null);
    at.how = "later";
    expect(device.view().list).toBeNull();
    await device.begin();
    expect(words(device)).toEqual({ anna: undefined, bo: "excused" });
    at.how = "sent";
    await settled(3_000);
    expect([...taken.values()]).toMatchObject([{ registrationId: "bo", mark: "excused" }]);
    device.close();
  });

  it("waits for who must sign in again, and keeps nothing where she may not be any more", async () => {
    const { device, at, shelves } = deviceWith();
    at.how = "signed-out";
    await device.begin();
    device.press("anna", day, "present");
    await settled();
    expect(device.view()).toMatchObject({ state: "signed-out", waiting: [{ registrationId: "anna" }] });
    expect([shelves.pages.length, shelves.posts.length]).toEqual([1, 1]);
    at.how = "gone";
    device.now();
    await settled();
    expect(device.view()).toMatchObject({ state: "gone", waiting: [], list: null });
    expect([shelves.pages, shelves.posts]).toEqual([[], []]);
  });

  it("tells what was refused until she has seen it, also to the next page", async () => {
    const shelves = memoryShelves();
    const { device, at } = deviceWith(shelves);
    at.refuses = ["anna"];
    await device.begin();
    device.press("anna", day, "absent");
    await settled();
    expect(device.view()).toMatchObject({ waiting: [], refused: [{ code: "door.unknown" }] });
    expect(words(device)).toEqual({ anna: undefined, bo: undefined });
    const next = deviceWith(shelves).device;
    await next.begin();
    expect(next.view().refused).toHaveLength(1);
    next.seen();
    await settled();
    expect(shelves.posts).toEqual([]);
  });

  it("gives later presses later moments, by the server's clock when its own is wrong", async () => {
    const { device, at } = deviceWith();
    at.list = { ...listAt(0, "anna"), readAt: "2026-11-22T09:30:00.000Z" };
    await device.begin();
    at.how = "later";
    device.press("anna", day, "present");
    vi.setSystemTime(Date.UTC(2026, 10, 22, 7));
    device.press("anna", day, "absent");
    const [first, second] = device.view().waiting.map(({ markedAt }) => markedAt);
    expect(first).toBe("2026-11-22T09:30:00.000Z");
    expect(second).toBe("2026-11-22T09:30:00.001Z");
    expect(words(device)).toEqual({ anna: "absent" });
  });

  it("does not go back to an older list that comes late, and keeps none whose day is over", async () => {
    const { device } = deviceWith();
    await device.begin();
    device.adopt(listAt(3, "someone older"));
    expect(Object.keys(words(device))).toEqual(["anna", "bo"]);
    const over = deviceWith(memoryShelves(), listAt(1, "anna"), { until: Date.now() });
    await over.device.begin();
    expect(over.shelves.pages).toEqual([]);
  });

  it("takes nothing away before it is kept, however slow the browser is", async () => {
    const shelves = memoryShelves();
    const disk = Promise.withResolvers<void>();
    const { putPost } = shelves;
    shelves.putPost = async (row) => disk.promise.then(() => putPost(row));
    const { device, taken } = deviceWith(shelves);
    await device.begin();
    device.press("anna", day, "present");
    await settled();
    expect(taken.size).toBe(1);
    disk.resolve();
    await settled();
    expect(shelves.posts).toEqual([]);
  });

  it("goes on when the browser keeps nothing, and says so", async () => {
    const broken = new Proxy(memoryShelves(), { get: () => async () => Promise.reject(new Error("private")) });
    const { device, taken } = deviceWith(broken);
    await device.begin();
    device.press("anna", day, "present");
    await settled();
    expect(device.view()).toMatchObject({ keeps: false, waiting: [] });
    expect(taken.size).toBe(1);
  });
});
