import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { actorContext, factsContext } from "#app/platform/context.server.ts";
import { db } from "#app/platform/db.server.ts";
import { answering } from "#app/platform/json.server.ts";
import { acting, forbidden, missing, Refusal, reading } from "#app/platform/refusal.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let minute = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
// Each test in a minute of its own: rows are counted by the minute.
beforeEach(() => {
  minute += 1;
});

const canary = "19121212-1212 Anna Berg";
const now = () => new Date(world.now.getTime() + minute * 60_000);

function asked(actor: Actor | null, params: Record<string, string>, method = "GET") {
  const context = new RouterContextProvider();
  const facts = { id: "1", now: now(), origin: "192.0.2.77", device: "test", cookie: "", nonce: "", forData: false };
  context.set(factsContext, facts);
  context.set(actorContext, actor);
  const body = method === "POST" ? { method, body: new URLSearchParams({ what: canary }) } : {};
  const request = new Request(`https://genombrott.example/teams/x?q=${encodeURIComponent(canary)}`, body);
  return { request, context, params, pattern: "/teams/:teamId/cycles/:cycleId" };
}

const rows = () =>
  db().auditEntry.findMany({ where: { at: now(), outcome: "denied" }, orderBy: { action: "asc" }, omit: { id: true } });
const quietly = (answer: Promise<unknown>) => answer.catch(() => {});
const no = (refusal: Refusal) => async () => Promise.reject(refusal);

describe("S11: what is denied leaves a row", () => {
  it("with who, when, which page and which id; never what was asked for or written", async () => {
    const actor = await world.actor("member");
    const params = { teamId: newId(), cycleId: newId() };
    const { personId: actorId } = actor;
    await quietly(reading(no(missing()))(asked(actor, params)));
    await quietly(acting(no(forbidden()))(asked(actor, params, "POST")));
    await quietly(answering(no(new Refusal("tooMany", "too-many")))(asked(actor, { teamId: canary }, "POST")));
    const page = "/teams/:teamId/cycles/:cycleId";
    const one = { at: now(), actorId, programmeId: null, fields: [], outcome: "denied" };
    const about = { subjectId: params.cycleId, teamId: params.teamId };
    expect(await rows()).toEqual([
      { ...one, ...about, action: "denied.forbidden", subject: `POST ${page}` },
      { ...one, ...about, action: "denied.missing", subject: `GET ${page}` },
      { ...one, action: "denied.too-many", subject: `POST ${page}`, subjectId: null, teamId: null },
    ]);
    expect(JSON.stringify(await db().auditEntry.findMany())).not.toContain("Anna Berg");
  });

  it("one row for a page all of whose loaders find nothing, and none for what is typed wrong or nobody asked", async () => {
    const page = asked(await world.actor("member"), {});
    await quietly(reading(no(missing()))(page));
    await quietly(reading(no(missing()))(page));
    expect(await rows()).toHaveLength(1);
    minute += 1;
    await quietly(reading(no(missing()))(asked(null, {})));
    await quietly(acting(no(new Refusal("invalid", "x")))(asked(await world.actor("member"), {}, "POST")));
    await quietly(acting(no(new Refusal("conflict", "x")))(asked(await world.actor("member"), {}, "POST")));
    expect(await rows()).toHaveLength(0);
  });

  it("thirty a minute for one person, and the answer is the same without a row", async () => {
    const [one, other] = [await world.actor("member"), await world.actor("lead")];
    for (let n = 0; n < 40; n += 1) {
      await expect(reading(no(missing()))(asked(one, {}))).rejects.toMatchObject({ init: { status: 404 } });
    }
    await quietly(reading(no(missing()))(asked(other, {})));
    expect((await rows()).map(({ actorId }) => actorId).sort()).toEqual(
      [...Array<string>(30).fill(one.personId), other.personId].sort(),
    );
    // A person who is no longer there cannot be written down: the no is still a no.
    const wrong = { ...other, personId: "not an id" };
    await expect(reading(no(missing()))(asked(wrong, {}))).rejects.toMatchObject({ init: { status: 404 } });
  });

  it("there are two outcomes, and the database knows it", async () => {
    const odd = { id: newId(), at: now(), action: "x", subject: "x", outcome: "perhaps" };
    await expect(db().auditEntry.create({ data: odd })).rejects.toThrow();
  });
});
