import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCode } from "#app/features/participants/new-code.server.ts";
import { foundByCode } from "#app/features/participants/queries/found-by-code.server.ts";
import { participantPage } from "#app/features/participants/queries/participant.server.ts";
import { participantsPage } from "#app/features/participants/queries/participants.server.ts";
import { everybody } from "#app/features/participants/rules/choice.ts";
import { inviteByMessage } from "#app/features/participants/steps.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { openParticipantsWorld, type ParticipantsWorld } from "#tests/support/participants.ts";
import { ask } from "../postgres/apps.ts";

let world: ParticipantsWorld;
beforeAll(async () => {
  world = await openParticipantsWorld();
});
afterAll(() => world?.close());

describe("the list of a study", () => {
  it("X24: shows fifty at a time, and each of them once; of a team that has none, none", async () => {
    const researcher = await world.actor("researcher");
    const look = (page: number) => participantsPage(researcher, world.programmeId, { ...everybody, page }, world.now);
    const before = (await look(1)).of;
    for (let n = before; n <= 51; n += 1) await world.handedOver();
    const [first, second] = [await look(1), await look(2)];
    expect([first.lines.length, first.pages, first.of]).toEqual([50, 2, 52]);
    const codes = [...first.lines, ...second.lines].map((line) => line.code);
    expect(new Set(codes).size).toBe(52);
    expect((await look(3)).lines).toEqual(second.lines);
    const ofTeam = await participantsPage(
      researcher,
      world.programmeId,
      { ...everybody, teamId: world.teamB },
      world.now,
    );
    expect([ofTeam.of, ofTeam.lines]).toEqual([0, []]);
  });

  it("X27: marks her to whom the last message could not be sent, until one has been", async () => {
    const one = await world.handedOver();
    const researcher = await world.actor("researcher");
    const marked = async () => {
      const { participant } = await participantPage(researcher, world.programmeId, one.id, world.now);
      const pages = await Promise.all(
        [1, 2].map((page) => participantsPage(researcher, world.programmeId, { ...everybody, page }, world.now)),
      );
      return [participant.unreached, pages.flatMap(({ lines }) => lines.filter(({ unreached }) => unreached)).length];
    };
    const settle = (state: string, at: string) =>
      ask(
        world.database.ownerUrl,
        `UPDATE identity.message SET state = '${state}', may_message = NULL, done_at = '${at}' WHERE code = '${one.code}' AND state = 'waiting'`,
      );
    expect(await marked()).toEqual([false, 0]);
    await settle("failed", "2026-11-22T10:00:00Z");
    expect(await marked()).toEqual([true, 1]);
    await inStore("identity", (tx) => inviteByMessage(tx, one.code, 1, world.now));
    await settle("sent", "2026-11-22T11:00:00Z");
    expect(await marked()).toEqual([false, 0]);
  });

  it("X24: leads to one by her code, as somebody writes it; not to one of another study, nor by a code that is wrong", async () => {
    const one = await world.handedOver();
    const researcher = await world.actor("researcher");
    const find = (written: string) => foundByCode(researcher, world.programmeId, written, world.now);
    expect(await find(` ${one.code.slice(0, 3)} ${one.code.slice(3).toLowerCase()}`)).toBe(one.id);
    const other = one.code.startsWith("2") ? "3" : "2";
    expect(await cameOf(find(other + one.code.slice(1)))).toBe("participants.no-code");
    expect(await cameOf(find(newCode()))).toBe("participants.nobodys-code");
    expect(await cameOf(foundByCode(researcher, world.otherProgrammeId, one.code, world.now))).toBe("missing");
    expect(await cameOf(foundByCode(await world.actor("member"), world.programmeId, one.code, world.now))).toBe(
      "missing",
    );
  });
});
