import { describe, expect, test } from "vitest";
import { keptStore } from "#app/live/kept/kept-store.ts";
import { memoryShelves } from "./memory-shelves.ts";

const place = "/door/marks";
const list = { people: ["Åsa Öberg"] };
const post = (id: string) => ({ id, name: "Gun Gäst" });

describe("what a browser keeps", () => {
  test("comes back as it was, in order, and can be read by nobody else at the same browser", async () => {
    const shelves = memoryShelves();
    const hers = keptStore("asta", shelves);
    await hers.keepPage(place, list, 100);
    await hers.add(place, post("b"), 2);
    await hers.add(place, post("a"), 1);
    await hers.add("/other", post("c"), 1);
    expect(await hers.page(place, 99)).toEqual(list);
    expect((await hers.posts(place)).map((kept) => kept.post)).toEqual([post("a"), post("b")]);
    expect([...(await hers.places())]).toEqual([
      [place, 2],
      ["/other", 1],
    ]);
    const lies = Buffer.concat([...shelves.pages, ...shelves.posts].map(({ bytes }) => Buffer.from(bytes)));
    expect(lies.toString("utf8")).not.toMatch(/Åsa|Gun/);

    const his = keptStore("bo", shelves);
    expect(await his.page(place, 99)).toBeNull();
    expect(await his.posts(place)).toEqual([]);
    // What is moved to another's name, or another place, opens no more than what has lost its key.
    shelves.pages = shelves.pages.map((row) => ({ ...row, personId: "bo" }));
    shelves.posts = shelves.posts.map((row) => (row.id === "c" ? { ...row, place } : row));
    expect(await his.page(place, 99)).toBeNull();
    expect((await hers.posts(place)).map((kept) => kept.post.id)).toEqual(["a", "b"]);
    expect(shelves.posts.map(({ id }) => id)).not.toContain("c");
  });

  test("D4: shows no page whose time is over, and sweeps it away; what was not sent stays", async () => {
    const shelves = memoryShelves();
    const store = keptStore("asta", shelves);
    await store.keepPage(place, list, 100);
    await store.keepPage("/later", list, 300);
    await store.add(place, post("a"), 1);
    expect(await store.page(place, 100)).toBeNull();
    await store.sweep(100);
    expect(shelves.pages.map((row) => row.place)).toEqual(["/later"]);
    expect(await store.posts(place)).toHaveLength(1);
  });

  test("what is refused is kept until it is dropped, and waits no more; a place that is wiped keeps nothing", async () => {
    const store = keptStore("asta", memoryShelves());
    await store.keepPage(place, list, 100);
    await store.add(place, post("a"), 1);
    await store.add(place, post("b"), 2);
    await store.refuse(place, "a", "door.unknown");
    await store.refuse(place, "x", "door.unknown");
    expect((await store.posts(place)).map(({ refused }) => refused)).toEqual(["door.unknown", null]);
    expect([...(await store.places())]).toEqual([[place, 1]]);
    await store.drop(place, ["a"]);
    expect(await store.posts(place)).toHaveLength(1);
    await store.wipe(place);
    expect([...(await store.places())]).toEqual([]);
  });
});
