import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeState } from "#app/features/participants/commands/change-state.server.ts";
import { correctIdentity } from "#app/features/participants/commands/correct-identity.server.ts";
import { noteAttempt } from "#app/features/participants/commands/note-attempt.server.ts";
import { openIdentity } from "#app/features/participants/commands/open-identity.server.ts";
import { pair } from "#app/features/participants/commands/pair.server.ts";
import { participantPage } from "#app/features/participants/queries/participant.server.ts";
import { participantsPage } from "#app/features/participants/queries/participants.server.ts";
import { everybody } from "#app/features/participants/rules/choice.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { openParticipantsWorld, type ParticipantsWorld } from "#tests/support/participants.ts";
import { plainDetails } from "#tests/support/vault.ts";
import { people } from "#tests/support/world.ts";
import { ask } from "../postgres/apps.ts";

let world: ParticipantsWorld;
beforeAll(async () => {
  world = await openParticipantsWorld();
});
afterAll(() => world?.close());

const purpose = "first-contact" as const;
const from = "Firefox";
const opening = (one: { id: string }) => ({ ...world.at(one), purpose, from });
const attempt = (more: object = {}) => ({
  ...({ how: "call", outcome: "no-answer", note: "", key: randomUUID() } as const),
  ...more,
});
const corrected = (name: string, protection: "none" | "secrecy-marking" = "none") => ({
  identity: { name, phone: "+46701740699", email: null, details: { ...plainDetails, protection, safeTimes: "Alltid" } },
  language: "sv",
  channel: "call" as const,
});
const list = async () =>
  (await participantsPage(await world.actor("researcher"), world.programmeId, everybody, world.now)).lines;
const page = async (one: { id: string }) =>
  (await participantPage(await world.actor("researcher"), world.programmeId, one.id, world.now)).participant;

describe("following participants", () => {
  it("X16: shows them by code, and no name; for everybody but researchers they do not exist", async () => {
    const one = await world.handedOver({ name: "Lisbet Påhittad" });
    expect((await list()).map((line) => line.code)).toContain(one.code);
    const read = JSON.stringify([await list(), await page(one)]);
    for (const secret of ["Lisbet", "+4670174"]) expect(read).not.toContain(secret);
    await world.said();
    for (const name of people.filter((one) => !["researcher", "supervisor"].includes(one) && one !== "leaver")) {
      const actor = await world.actor(name);
      const at = world.at(one);
      const acts = [
        participantsPage(actor, world.programmeId, everybody, world.now),
        participantPage(actor, world.programmeId, one.id, world.now),
        openIdentity(actor, opening(one), world.now),
        correctIdentity(actor, at, corrected("Annan"), world.now),
        noteAttempt(actor, at, attempt(), world.now),
        changeState(actor, at, { state: "dropped-out" }, world.now),
        pair(actor, at, { written: one.code, paired: true }, world.now),
      ];
      expect([name, ...(await Promise.all(acts.map(cameOf)))]).toEqual([name, ...acts.map(() => "missing")]);
    }
    expect(await world.said()).toEqual([]);
    expect((await page(one)).state).toBe("in");
  });

  it("X16: neither do they for a researcher who is anybody's manager in the programme", async () => {
    const one = await world.handedOver();
    const { teamId, unitId } = { teamId: world.teamB, unitId: (await db().unit.findFirstOrThrow()).id };
    const made = { personId: world.person.supervisor, programmeId: world.programmeId };
    const see = async () =>
      cameOf(participantPage(await world.actor("supervisor"), world.programmeId, one.id, world.now));
    expect(await see()).toBe("done");
    const head = await db().unitHead.create({
      data: { id: randomUUID(), ...made, unitId, startedOn: new Date("2026-01-01") },
    });
    expect(await see()).toBe("missing");
    await db().unitHead.delete({ where: { id: head.id } });
    const membership = { id: randomUUID(), teamId, personId: made.personId, profession: "Chef", startedAt: world.now };
    await db().teamMembership.create({ data: { ...membership, isTeamManager: true } });
    expect(await see()).toBe("missing");
    await db().teamMembership.update({ where: { id: membership.id }, data: { endedAt: world.now } });
    expect(await see()).toBe("done");
  });

  it("X14, X15: is told when the next occasion is, from what has been held and is booked, and when she was last sought", async () => {
    const [due, called] = [await world.handedOver(), await world.handedOver({ details: { ownPhone: false } })];
    const later = await world.handedOver();
    await world.interview(later, 1, new Date("2026-10-01T09:00:00Z"), "held");
    const researcher = await world.actor("researcher");
    await noteAttempt(researcher, world.at(due), attempt(), world.now);
    const of = async (one: { code: string }) => (await list()).find((line) => line.code === one.code);
    expect(await of(due)).toMatchObject({ place: "todo", next: { occasion: 1, standing: "due" }, mayMessage: true });
    expect((await of(due))?.last).toEqual({ day: "2026-11-22", how: "call", outcome: "no-answer" });
    expect(await of(called)).toMatchObject({ place: "call", mayMessage: false, last: null });
    expect(await of(later)).toMatchObject({
      place: "later",
      next: { occasion: 2, from: "2027-08-01", to: "2027-12-01" },
    });
    await world.interview(later, 2, new Date("2026-11-25T09:00:00Z"), "booked");
    expect(await of(later)).toMatchObject({ next: { standing: "booked", day: "2026-11-25" } });
  });
});

describe("opening who somebody is", () => {
  it("X17: is one row in the chain, with its purpose and without her code, and gives what was handed over", async () => {
    const one = await world.handedOver({ name: "Berit Påhittad", details: { safeTimes: "Efter fyra" } });
    const researcher = await world.actor("researcher");
    await world.said();
    const opened = await openIdentity(researcher, opening(one), world.now);
    expect(opened).toMatchObject({ name: "Berit Påhittad", details: { safeTimes: "Efter fyra" }, notes: {} });
    const said = await world.said();
    expect(said).toEqual([
      {
        ...{ act: "identity.opened", at: world.now.toISOString(), by: world.person.researcher, from },
        ...{ outcome: "done", purpose, subject: expect.stringMatching(/^[\w-]{43}$/) },
      },
    ]);
    expect(JSON.stringify(said)).not.toContain(one.code);
  });

  it("X17: is not for a researcher who does not interview; that she tried is a row", async () => {
    const one = await world.handedOver();
    const supervisor = await world.actor("supervisor");
    await world.said();
    expect(await cameOf(openIdentity(supervisor, opening(one), world.now))).toBe("forbidden");
    expect(await cameOf(correctIdentity(supervisor, world.at(one), corrected("Annan"), world.now))).toBe("forbidden");
    expect(await cameOf(noteAttempt(supervisor, world.at(one), attempt(), world.now))).toBe("forbidden");
    expect((await world.said()).map(({ act, outcome }) => [act, outcome])).toEqual([
      ["identity.opened", "refused"],
      ["identity.corrected", "refused"],
      ["participant.sought", "refused"],
    ]);
  });

  it("X17, X11: corrects it whole with a row; who is protected from then on has no message that waits", async () => {
    const one = await world.handedOver({ name: "Fel Påhittad" });
    const researcher = await world.actor("researcher");
    await ask(
      world.database.ownerUrl,
      `INSERT INTO identity.message (id, code, kind, occasion, due_at, until) VALUES ('${randomUUID()}', '${one.code}', 'invitation', 1, now(), now())`,
    );
    await world.said();
    const wrong = { ...corrected("Rätt Påhittad"), channel: "mail" as const };
    expect(await cameOf(correctIdentity(researcher, world.at(one), wrong, world.now))).toBe(
      "participants.channel-lacks",
    );
    expect(await world.said()).toEqual([]);
    await correctIdentity(researcher, world.at(one), corrected(" Rätt  Påhittad ", "secrecy-marking"), world.now);
    expect((await world.said()).map(({ act }) => act)).toEqual(["identity.corrected"]);
    const opened = await openIdentity(researcher, opening(one), world.now);
    expect(opened).toMatchObject({ name: "Rätt Påhittad", details: { protection: "secrecy-marking" } });
    expect(await page(one)).toMatchObject({ mayMessage: false, channel: "call" });
    const states = await ask(world.database.ownerUrl, `SELECT state FROM identity.message WHERE code = '${one.code}'`);
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["stopped"]));
  });

  it("X18: reads what was noted of attempts, which is sealed; no table holds it or her name as it was written", async () => {
    const secrets = ["Canaria Påhittad", "+46701740688", "canaria@exempel.example", "Granskogskanariefågel"];
    const [name, phone, email, note] = secrets as [string, string, string, string];
    const one = await world.handedOver({ name, phone, email, details: { safeTimes: note } });
    const researcher = await world.actor("researcher");
    const said = attempt({ note, outcome: "call-back" });
    await Promise.all([said, said].map((form) => noteAttempt(researcher, world.at(one), form, world.now)));
    expect((await page(one)).attempts).toMatchObject([{ id: said.key, noted: true, outcome: "call-back" }]);
    expect((await openIdentity(researcher, opening(one), world.now)).notes).toEqual({ [said.key]: note });
    const tables = await ask(
      world.database.superuserUrl,
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(90);
    // As text, and as the bytes that a column of bytes shows.
    const shapes = secrets.flatMap((secret) => [secret, Buffer.from(secret).toString("hex")]);
    const any = shapes.map((shape) => `t::text LIKE '%${shape}%'`).join(" OR ");
    const sql = tables.map(({ name: table }) => `SELECT '${table}' AS found FROM ${table} t WHERE ${any}`);
    const found = await ask(world.database.superuserUrl, sql.join(" UNION ALL "));
    expect(found).toEqual([]);
  });
});

describe("her part in the study", () => {
  it("X19: pauses until a day, goes on, and ends, each with a row; twice is one", async () => {
    const one = await world.handedOver();
    const researcher = await world.actor("researcher");
    const change = (wanted: Parameters<typeof changeState>[2]) =>
      cameOf(changeState(researcher, world.at(one), wanted, world.now));
    await world.said();
    expect(await change({ state: "paused", until: "2026-11-22" })).toBe("participants.pause-past");
    expect(await change({ state: "paused", until: "2029-01-01" })).toBe("participants.pause-too-long");
    for (const _ of [1, 2]) expect(await change({ state: "paused", until: "2027-01-15" })).toBe("done");
    expect(await page(one)).toMatchObject({ state: "paused", pausedUntil: "2027-01-15" });
    expect((await list()).find((line) => line.code === one.code)?.place).toBe("paused");
    expect(await change({ state: "in" })).toBe("done");
    expect(await change({ state: "dropped-out" })).toBe("done");
    expect(await page(one)).toMatchObject({ state: "dropped-out", pausedUntil: null });
    expect((await world.said()).map(({ act }) => act)).toEqual([
      "participant.paused",
      "participant.resumed",
      "participant.dropped-out",
    ]);
  });

  it("X19: neither pauses nor ends while an interview is booked, and is never again when she has stopped herself", async () => {
    const [booked, stopped] = [await world.handedOver(), await world.handedOver()];
    const researcher = await world.actor("researcher");
    const change = (one: { id: string }, wanted: Parameters<typeof changeState>[2]) =>
      cameOf(changeState(researcher, world.at(one), wanted, world.now));
    await world.interview(booked, 1, new Date("2026-12-02T09:00:00Z"), "booked");
    expect(await change(booked, { state: "dropped-out" })).toBe("participants.is-booked");
    expect(await change(booked, { state: "paused", until: "2027-01-01" })).toBe("participants.is-booked");
    await ask(
      world.database.ownerUrl,
      `UPDATE research.participant SET state = 'stopped' WHERE code = '${stopped.code}'`,
    );
    expect(await change(stopped, { state: "in" })).toBe("participants.has-stopped");
    expect(await page(stopped)).toMatchObject({ state: "stopped" });
    // Nor by the store's own login, past what the app asks first.
    for (const state of ["in", "dropped-out"]) {
      const sql = `UPDATE research.participant SET state = '${state}' WHERE code = '${stopped.code}'`;
      await expect(inStore("research", (tx) => tx.query(sql))).rejects.toThrow(/she has stopped/);
    }
  });

  it("X20: two parents of a child are linked by code, and it changes nothing but that", async () => {
    const [one, other] = [await world.handedOver(), await world.handedOver()];
    const researcher = await world.actor("researcher");
    const link = (written: string, paired = true) =>
      cameOf(pair(researcher, world.at(one), { written, paired }, world.now));
    expect(await link("KTR-49P-H7Y")).toBe("participants.no-code");
    expect(await link(one.code)).toBe("participants.own-code");
    expect(await link("22222222" + "2")).toBe("participants.nobodys-code");
    await world.said();
    for (const _ of [1, 2]) expect(await link(other.code.toLowerCase())).toBe("done");
    expect((await world.said()).map(({ act }) => act)).toEqual(["participant.paired"]);
    expect((await page(one)).pairs).toEqual([{ id: other.id, code: other.code }]);
    expect((await page(other)).pairs).toEqual([{ id: one.id, code: one.code }]);
    expect(await link(other.code, false)).toBe("done");
    expect((await page(other)).pairs).toEqual([]);
  });
});
