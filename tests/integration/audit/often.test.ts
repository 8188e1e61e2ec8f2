import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedInMiddleware } from "#app/access/signed-in.server.ts";
import { exportCycles } from "#app/features/cycles/export.server.ts";
import { parseFilter } from "#app/features/cycles/rules/filter.ts";
import { resendInvitation, revokeInvitation } from "#app/features/invitations/commands/open-invitation.server.ts";
import { openSession } from "#app/features/sign-in/steps.server.ts";
import { inviteToTeam } from "#app/flows/invite-to-team.server.ts";
import { actorContext, actorIn, factsContext } from "#app/platform/context.server.ts";
import { db } from "#app/platform/db.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const later = (ms: number) => new Date(world.now.getTime() + ms);
const hour = 3_600_000;

async function invite(name: "coordinator" | "lead", email: string, now: Date) {
  const colleague = { name: "Ny", profession: "Kurator", unitId: null, isTeamManager: false, role: "member" } as const;
  await inviteToTeam(await world.actor(name), world.teamA, { ...colleague, email, key: crypto.randomUUID() }, now);
}
const idOf = async (email: string) =>
  (await db().invitation.findFirstOrThrow({ where: { person: { email } }, orderBy: { createdAt: "desc" } })).id;

it("S12: three mails of invitation an hour to one person, whoever sends them, and whether anew or again", async () => {
  const email = "ny@ort.example";
  await invite("coordinator", email, later(0));
  const coordinator = await world.actor("coordinator");
  await resendInvitation(coordinator, await idOf(email), later(1));
  await revokeInvitation(coordinator, await idOf(email), later(2));
  await invite("lead", email, later(3));
  const again = resendInvitation(await world.actor("lead"), await idOf(email), later(4));
  await expect(again).rejects.toMatchObject({ kind: "tooMany", data: { seconds: 3600, minutes: 60 } });
  await invite("coordinator", "annan@ort.example", later(5));
  await resendInvitation(coordinator, await idOf(email), later(hour));
});

it("S12: twenty an hour from one; what is refused leaves nothing, and others go on", async () => {
  const at = later(3 * hour);
  for (let n = 0; n < 20; n += 1) await invite("coordinator", `ny${n}@ort.example`, at);
  const before = await db().invitation.count();
  await expect(invite("coordinator", "en-till@ort.example", at)).rejects.toMatchObject({ kind: "tooMany" });
  expect(await db().invitation.count()).toBe(before);
  expect(await db().person.count({ where: { email: "en-till@ort.example" } })).toBe(0);
  await invite("lead", "en-till@ort.example", at);
});

it("S12: ten exports an hour for one person, also side by side", async () => {
  const place = { kind: "team", teamId: world.teamA } as const;
  const input = { format: "csv", place, filter: parseFilter(new URLSearchParams()), locale: "sv" } as const;
  const actor = await world.actor("coordinator");
  const came = await Promise.allSettled(Array.from({ length: 14 }, () => exportCycles(actor, input, world.now)));
  expect(came.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  for (const one of came) if (one.status === "rejected") expect(one.reason).toMatchObject({ kind: "tooMany" });
  await exportCycles(await world.actor("member"), input, world.now);
  await exportCycles(actor, input, later(hour));
});

it("S12: a thousand requests a minute for one person, from all her screens", async () => {
  const now = later(hour);
  const browserOf = async (name: "member" | "partner") => {
    const personId = world.person[name];
    const { cookie } = await act({ personId }, now, (tx, traces) =>
      openSession(tx, traces, { personId, kind: "mail", device: "test", now }),
    );
    return cookie.split(";")[0]!;
  };
  async function asks(cookie: string, at: Date) {
    const context = new RouterContextProvider();
    const facts = { id: "1", now: at, origin: "192.0.2.1", device: "test", cookie, nonce: "", forData: true };
    context.set(factsContext, facts);
    const request = new Request("https://genombrott.example/start");
    const args = { request, context, params: {}, pattern: "/start", url: new URL(request.url) };
    await signedInMiddleware(args, async () => new Response());
    expect(context.get(actorContext)).not.toBeNull();
    return reading(async () => actorIn(context).personId)(args);
  }
  const hers = await Promise.all([browserOf("member"), browserOf("member")]);
  for (let n = 0; n < 1000; n += 1) await asks(hers[n % 2]!, now);
  const stopped = await asks(hers[0], now).catch((error: unknown) => error as { init: ResponseInit });
  expect(stopped).toMatchObject({
    init: { status: 429, headers: { "Retry-After": "60" } },
    data: { code: "too-fast" },
  });
  expect(await asks(await browserOf("partner"), now)).toBe(world.person.partner);
  expect(await asks(hers[0], later(hour + 60_000))).toBe(world.person.member);
});
