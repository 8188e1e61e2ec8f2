import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { addComment } from "#app/features/comments/commands/add-comment.server.ts";
import { markRead } from "#app/features/comments/commands/mark-read.server.ts";
import { commentsOf, unreadComments } from "#app/features/comments/queries.server.ts";
import type { Subject } from "#app/features/comments/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { aTest, ownIdea } from "#tests/integration/change-package/tests-of-ideas.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

const kinds = ["draft", "working", "shared", "invited", "programmesIdea", "ownIdea", "sharedIdea"] as const;
type Kind = (typeof kinds)[number];

/** By thing of team A's: – it is not there, r read what is said, c say something. In the order of `kinds`. */
const table: Readonly<Record<PersonName, string>> = {
  lead: "– – r r c c c",
  researcher: "– r c c c c c",
  supervisor: "– c c c c c c",
  coordinator: "r c c c r c c",
  deputy: "r c c c r c c",
  member: "r c c c r c c",
  teamManager: "r c c c r c c",
  otherMember: "– – r r r – r",
  manager: "– – r r r – r",
  otherManager: "– – r r r – r",
  partner: "– – r c c – c",
  foreigner: "– – – – – – –",
  stranger: "– – – – – – –",
  leaver: "– – – – – – –",
};
const expected = (name: PersonName, kind: Kind) => table[name].split(" ")[kinds.indexOf(kind)] ?? "";

let world: World;
let thing: Record<Kind, Subject>;
const said = "Hur gick det?";
beforeAll(async () => {
  world = await openWorld();
  const { ideaId, now, person } = world;
  const cycle = async (given: Omit<Parameters<typeof aTest>[1], "team" | "ideaId">) =>
    ({ kind: "cycle", id: await aTest(world, { team: "A", ideaId, ...given }) }) as const;
  thing = {
    draft: await cycle({ state: "draft" }),
    working: await cycle({}),
    shared: await cycle({ shared: true }),
    invited: await cycle({ shared: true, invited: true }),
    programmesIdea: { kind: "idea", id: ideaId },
    ownIdea: { kind: "idea", id: await ownIdea(world) },
    sharedIdea: { kind: "idea", id: await ownIdea(world, { shared: true }) },
  };
  await db().comment.createMany({
    data: Object.values(thing).map(({ kind, id }) => ({
      id: newId(),
      ...(kind === "cycle" ? { cycleId: id } : { ideaId: id }),
      authorId: person.leaver,
      text: said,
      // She was in the team then.
      createdAt: new Date(now.getTime() - 10 * 86_400_000),
    })),
  });
});
afterAll(() => world.close());

describe.each(people)("%s", (name) => {
  it.each(kinds)("A6: reads and writes on what she may see alone: %s", async (kind) => {
    const actor = await world.actor(name);
    const right = expected(name, kind);
    const read = commentsOf(actor, thing[kind], world.now);
    const write = () => addComment(actor, thing[kind], { text: "Bra!", key: crypto.randomUUID() }, world.now);
    if (right === "–") {
      await expect(read).rejects.toMatchObject({ kind: "missing", code: "missing" });
      await expect(write()).rejects.toMatchObject({ kind: "missing", code: "missing" });
      return;
    }
    expect(await read).toMatchObject({ may: { comment: right === "c" }, subject: thing[kind] });
    expect((await read).comments[0]).toMatchObject({ text: said, role: { kind: "team", name: "Team A" } });
    if (right === "r") await expect(write()).rejects.toMatchObject({ kind: "forbidden" });
    else expect(await write()).toMatchObject({ commentId: expect.any(String) });
  });

  it("is told of what is new on what she may see, and of nothing else, in one place per thing", async () => {
    const actor = await world.actor(name);
    const unread = await unreadComments(actor);
    const visible = kinds.filter((kind) => expected(name, kind) !== "–").map((kind) => thing[kind].id);
    expect(unread.map(({ id }) => id).sort()).toEqual(visible.sort());
    for (const { count } of unread) expect(count).toBeGreaterThan(0);
  });

  it("keeps a bookmark on what she may see, and none on what she may not", async () => {
    const actor = await world.actor(name);
    for (const kind of kinds) await markRead(actor, thing[kind], world.now, world.now);
    const marks = await db().commentRead.findMany({ where: { personId: actor.personId } });
    const visible = kinds.filter((kind) => expected(name, kind) !== "–").map((kind) => thing[kind].id);
    expect(marks.map(({ subjectId }) => subjectId).sort()).toEqual(visible.sort());
    expect(await unreadComments(actor)).toEqual([]);
  });
});
