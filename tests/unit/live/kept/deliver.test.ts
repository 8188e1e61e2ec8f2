import { afterEach, expect, test, vi } from "vitest";
import { deliver } from "#app/live/kept/deliver.ts";

afterEach(() => vi.unstubAllGlobals());

/** A network that answers with these statuses, one after another; null: nobody answers. */
function network(...statuses: (number | null)[]): { sent: { as: string; posts: { id: string }[] }[] } {
  const sent: { as: string; posts: { id: string }[] }[] = [];
  vi.stubGlobal("fetch", async (_place: string, { body }: { body: string }) => {
    const asked = JSON.parse(body) as (typeof sent)[number];
    sent.push(asked);
    const status = statuses.shift();
    if (!status) throw new TypeError("Failed to fetch");
    return Response.json({ done: asked.posts.map(({ id }) => id), refused: [], page: null }, { status });
  });
  return { sent };
}
const posts = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `post ${n}` }));

test("posts go in batches, each answered by itself, in their order", async () => {
  const { sent } = network(200, 200, 200);
  const done: string[] = [];
  expect(await deliver("/marks", "asta", posts(60), (answer) => void done.push(...answer.done))).toBe("sent");
  expect(sent.map((one) => one.posts.length)).toEqual([25, 25, 10]);
  expect(sent.every(({ as }) => as === "asta")).toBe(true);
  expect(done).toEqual(posts(60).map(({ id }) => id));
});

test("with none, the page is asked for", async () => {
  const { sent } = network(200);
  expect(await deliver("/marks", "asta", [], () => {})).toBe("sent");
  expect(sent).toEqual([{ as: "asta", posts: [] }]);
});

test("where it broke off the rest waits, and why is said", async () => {
  for (const [status, how] of [
    [null, "later"],
    [503, "later"],
    [429, "later"],
    [400, "later"],
    [401, "signed-out"],
    [403, "gone"],
    [404, "gone"],
  ] as const) {
    network(200, status);
    const done: string[] = [];
    expect(await deliver("/marks", "asta", posts(30), (answer) => void done.push(...answer.done)), String(status)).toBe(
      how,
    );
    expect(done).toHaveLength(25);
  }
});
