import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { cancelForLead } from "#app/features/registrations/commands/lead-answers.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { writeMessage } from "#app/features/registrations/commands/write-message.server.ts";
import { previewOf } from "#app/features/registrations/mail/preview.server.ts";
import { messagesPage } from "#app/features/registrations/queries/messages.server.ts";
import { slotField } from "#app/features/registrations/rules/answers.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { gatheringOf, moreMembers, sessionOf } from "#tests/support/gatherings.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { lettersOf } from "./letters.ts";

let world: World;
let lead: Actor;
beforeAll(async () => {
  world = await openWorld();
  adoptOrigin();
  lead = await world.actor("lead");
});
afterAll(() => world.close());
beforeEach(() => db().outboxMail.deleteMany());

const later = (ms: number) => new Date(world.now.getTime() + ms);
const letters = () => lettersOf(later(60_000));
const pageOf = (gatheringId: string, who: Actor = lead) =>
  messagesPage(who, { programmeId: world.programmeId, gatheringId }, world.now);
const nTo = async (gatheringId: string, to: string) =>
  (await pageOf(gatheringId)).audiences.find(({ value }) => value === to)?.n;

/** Two have a seat, the first of them in a session, and one waits; nothing of it is left in the outbox. */
async function three() {
  const gathering = await gatheringOf(world, { capacity: 2 });
  const session = await sessionOf(gathering, { title: "Fältets röster", seats: 5 });
  const people = await moreMembers(world, 3);
  const ids: string[] = [];
  for (const [n, actor] of people.entries()) {
    const values: Record<string, string> = n === 0 ? { [slotField(session)]: session } : {};
    const form = { key: crypto.randomUUID(), values };
    ids.push((await registerSelf(actor, gathering.id, form, world.now)).registrationId);
  }
  await db().outboxMail.deleteMany();
  const address = (n: number) => `${people[n]!.personId}@ort.example`;
  return { id: gathering.id, session, ids, people, address };
}
const write = (
  gatheringId: string,
  to: string,
  receivers: number,
  more: { key?: string; now?: Date; as?: Actor } = {},
) => {
  const { key = crypto.randomUUID(), now = world.now, as = lead } = more;
  return writeMessage(as, gatheringId, { key, to, text: "Ta med tofflor.\n\nVi ses!", receivers }, now);
};

describe("what the lead writes to those who come", () => {
  it("B31: goes to those it was written to, once, and each sees nobody else", async () => {
    const { id, session, address } = await three();
    const key = crypto.randomUUID();
    expect(await write(id, "everybody", 3, { key })).toEqual({ sent: 3 });
    expect(await write(id, "everybody", 3, { key })).toEqual({ sent: 3 });
    const all = await letters();
    expect(all.map(({ to }) => to).toSorted()).toEqual([0, 1, 2].map(address).toSorted());
    for (const { subject, text, html, to } of all) {
      expect(subject).toBe("Ett meddelande om din anmälan");
      expect(text).toContain("Ta med tofflor.\n\nVi ses!");
      expect(text).toContain("Skriv till Person lead, lead@ort.example");
      expect(html).toContain("LS3");
      for (const other of all) if (other.to !== to) expect(text + html).not.toContain(other.to);
    }
    for (const [to, whom, ms] of [
      ["seated", [0, 1], 1],
      ["waiting", [2], 2],
      [`session.${session}`, [0], 3],
    ] as const) {
      await write(id, to, whom.length, { now: later(ms) });
      expect((await letters()).map((letter) => letter.to)).toEqual(whom.map(address).toSorted());
    }
    expect((await pageOf(id)).sent).toMatchObject([
      { to: "session", name: "Fältets röster", receivers: 1, by: "Person lead" },
      { to: "waiting", receivers: 1 },
      { to: "seated", receivers: 2 },
      { to: "everybody", receivers: 3, text: "Ta med tofflor.\n\nVi ses!" },
    ]);
  });

  it("B31: goes to who is missing from a team, with the way to register, unless she has registered since", async () => {
    const { id, people } = await three();
    const [late] = await moreMembers(world, 1);
    const to = `missing.${world.teamA}`;
    const n = (await nTo(id, to))!;
    expect(n).toBeGreaterThan(1);
    await write(id, to, n);
    await registerSelf(late!, id, { key: crypto.randomUUID(), values: {} }, world.now);
    const sent = (await letters()).filter(({ subject }) => subject === "Ett meddelande till dig");
    expect(sent).toHaveLength(n - 1);
    expect(sent.map((letter) => letter.to)).not.toContain(`${late!.personId}@ort.example`);
    expect(sent.map((letter) => letter.to)).not.toContain(`${people[0]!.personId}@ort.example`);
    expect(sent[0]!.text).toContain(`/gatherings/${id}/register`);
  });

  it("B31: is not sent to who has cancelled, or of what was called off, meanwhile", async () => {
    const { id, ids, address } = await three();
    await write(id, "everybody", 3);
    await cancelForLead(lead, { gatheringId: id, registrationId: ids[2]! }, world.now);
    await db().outboxMail.deleteMany({ where: { template: { not: "gathering-message" } } });
    expect((await letters()).map(({ to }) => to)).toEqual([address(0), address(1)].toSorted());
    await write(id, "seated", 2);
    await db().gathering.update({ where: { id }, data: { cancelledAt: later(1) } });
    expect(await letters()).toEqual([]);
    // Why it was called off can be written after it was.
    await write(id, "seated", 2, { now: later(2) });
    expect(await letters()).toHaveLength(2);
  });

  it("B31: is not sent when it would go to others than were shown, to nobody, or a sixth time in a day", async () => {
    const { id, session } = await three();
    await expect(write(id, "everybody", 2)).rejects.toMatchObject({
      code: "message.others-now",
      data: { n: 3, was: 2 },
    });
    for (const nobody of [`missing.${session}`, "all", "session.x"]) {
      await expect(write(id, nobody, 1), nobody).rejects.toMatchObject({ code: "message.nobody" });
    }
    expect(await letters()).toEqual([]);
    for (let n = 0; n < 5; n += 1) await write(id, "waiting", 1);
    await expect(write(id, "waiting", 1)).rejects.toMatchObject({ code: "message.enough-today" });
    expect(await write(id, "waiting", 1, { now: later(86_400_000) })).toEqual({ sent: 1 });
  });

  it("B23, B31: is written by the lead alone, and leaves a line without its words", async () => {
    const { id } = await three();
    for (const name of ["researcher", "member", "manager"] satisfies PersonName[]) {
      const as = await world.actor(name);
      await expect(write(id, "everybody", 3, { as }), name).rejects.toMatchObject({ kind: "forbidden" });
      await expect(pageOf(id, as), name).rejects.toMatchObject({ kind: "forbidden" });
    }
    const as = await world.actor("foreigner");
    await expect(write(id, "everybody", 3, { as })).rejects.toMatchObject({ kind: "missing" });
    await write(id, "everybody", 3);
    const lines = await db().auditEntry.findMany({ where: { action: "registration.written-to", subjectId: id } });
    expect(lines).toMatchObject([{ actorId: world.person.lead, fields: [] }]);
    expect(JSON.stringify(await db().outboxMail.findMany())).not.toContain("tofflor");
  });

  it("is previewed as it will be read, in one statement whoever comes", async () => {
    const { id } = await three();
    const { result: page, statements } = await countStatement.during(() => pageOf(id));
    expect(statements).toBe(1);
    const preview = previewOf(page, { to: "seated", text: "Ta med tofflor." }, "sv");
    expect(preview).toMatchObject({ receivers: 2, subject: "Ett meddelande om din anmälan" });
    await write(id, "seated", 2);
    const [letter] = await letters();
    for (const paragraph of preview.paragraphs) expect(letter!.text).toContain(paragraph);
    expect(() => previewOf(page, { to: `missing.${id}`, text: "Hej" }, "sv")).toThrow("form.invalid");
  });
});
