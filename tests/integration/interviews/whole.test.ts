import { afterAll, beforeAll, expect, it } from "vitest";
import { recordStop } from "#app/features/interviews/commands/record-consent.server.ts";
import { takeWhole } from "#app/features/interviews/commands/take-whole.server.ts";
import { wholeFile } from "#app/features/interviews/files.server.ts";
import { linesOf } from "#app/features/interviews/whole-pdf.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { everybody, table } from "#tests/support/everybody.ts";
import { type InterviewWorld, openInterviewWorld } from "#tests/support/interviews.ts";
import type { PersonName } from "#tests/support/world.ts";
import { ask } from "../postgres/apps.ts";

let world: InterviewWorld;
beforeAll(async () => {
  world = await openInterviewWorld();
});
afterAll(() => world?.close());

const takes = async (participantId: string, name: PersonName = "researcher") =>
  takeWhole(await world.actor(name), { programmeId: world.programmeId, participantId }, world.now);

it("Y27: one participant's whole data holds all that she left, nobody else's, and is told of in the chain", async () => {
  const [one, other] = [
    await handedOver(await world.parent("member", { name: "Åsa Exempelsson", email: "asa@exempel.example" })),
    await handedOver(await world.parent("member", { name: "Kanariefågel", phone: "+46701740699" })),
  ];
  for (const { id } of [one, other]) await world.consents(id);
  await world.keeps(one.id, { fields: { a2: "1", w2: "nästan", w1: "Ett samtal" }, notes: "Lugn." });
  await world.keeps(other.id, { fields: { w1: "Kanariefågel" }, notes: "Kanariefågel" });
  const before = (await ask(world.database.ownerUrl, "SELECT FROM audit.entry")).length;
  const whole = await takes(one.id);
  const rows = await ask(world.database.ownerUrl, `SELECT body FROM audit.entry WHERE seq > ${before} ORDER BY seq`);
  const told = rows.map(({ body }) => JSON.parse(String(body)) as { act: string; purpose: string });
  expect(told.map(({ act, purpose }) => [act, purpose])).toEqual([
    ["interview.opened", "subject-access"],
    ["identity.opened", "subject-access"],
  ]);
  expect(whole).toMatchObject({
    ...{ code: one.code, state: "in", stop: null },
    identity: { name: "Åsa Exempelsson", phone: "+46701740635", email: "asa@exempel.example" },
    consents: [{ occasion: 1, channel: "telephone", reason: "Hon har ingen egen telefon.", endedAt: null }],
    interviews: [
      {
        ...{ occasion: 1, heldOn: "2026-11-20", locked: false, notes: "Lugn." },
        answers: [
          { question: "Hur har stödet varit?", answer: "", words: "Ett samtal" },
          { question: "Hur ofta träffas ni?", answer: "Varje vecka", words: "nästan" },
        ],
      },
    ],
  });
  const json = await (await wholeFile(whole, "data.json", "sv")).text();
  const lines = linesOf(whole, "sv")
    .map(({ text }) => text)
    .join("\n");
  for (const text of [json, lines]) {
    for (const hers of ["Åsa Exempelsson", "Ett samtal", "Varje vecka", "Lugn."]) expect(text).toContain(hers);
    for (const others of ["Kanariefågel", other.code, "+46701740699"]) expect(text).not.toContain(others);
  }
  const pdf = Buffer.from(await (await wholeFile(whole, "data.pdf", "sv")).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
});

it("Y27: what is locked is named and not given, and only who interviews takes it out", async () => {
  const { id } = await world.aParent();
  await world.consents(id);
  await world.keeps(id, { notes: "Det hon sade." });
  const told = { channel: "paper", reason: "Hon skrev.", remove: true } as const;
  await recordStop(
    await world.actor("researcher"),
    { programmeId: world.programmeId, participantId: id },
    told,
    world.now,
  );
  const whole = await takes(id);
  expect(whole.interviews).toEqual([{ occasion: 1, heldOn: "2026-11-20", locked: true, answers: [], notes: "" }]);
  expect(whole.stop).toMatchObject({ channel: "paper", reason: "Hon skrev." });
  const may = table((name) => (["researcher", "supervisor"].includes(name) ? "yes" : "missing"));
  expect(await everybody((name) => takes(id, name))).toEqual(may);
});
