import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openIdentity } from "#app/features/participants/commands/open-identity.server.ts";
import { signReview } from "#app/features/participants/commands/sign-review.server.ts";
import { vaultLogPage } from "#app/features/participants/queries/vault-log.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { openParticipantsWorld, type ParticipantsWorld } from "#tests/support/participants.ts";
import { type PersonName, people } from "#tests/support/world.ts";
import { ask } from "../postgres/apps.ts";

let world: ParticipantsWorld;
beforeAll(async () => {
  world = await openParticipantsWorld();
});
afterAll(() => world?.close());

const inDecember = new Date("2026-12-03T09:00:00Z");
const page = async (name: PersonName = "researcher", month = "2026-11") =>
  vaultLogPage(await world.actor(name), world.programmeId, month, inDecember);
const sign = async (name: PersonName, month = "2026-11", now = inDecember) =>
  cameOf(signReview(await world.actor(name), world.programmeId, month, now));

describe("going through a month of the vault", () => {
  it("X22: is the study's owner's to sign, once, when the month is over and something happened in it", async () => {
    const one = await world.handedOver();
    const opening = { ...world.at(one), purpose: "book" as const, from: "Firefox" };
    await openIdentity(await world.actor("researcher"), opening, world.now);
    const read = await page();
    expect(read).toMatchObject({ owns: true, over: true, month: "2026-11", review: null });
    expect(read.people.find(({ by }) => by === world.person.researcher)).toMatchObject({
      ...{ participants: 1, openings: [{ purpose: "book", times: 1 }], name: "Person researcher" },
    });
    expect(JSON.stringify(read)).not.toContain(one.code);

    await world.said();
    for (const name of people.filter((other) => !["researcher", "supervisor", "leaver"].includes(other))) {
      expect([name, await sign(name), await cameOf(page(name))]).toEqual([name, "missing", "missing"]);
    }
    expect(await sign("supervisor")).toBe("forbidden");
    expect(await sign("researcher", "2026-12")).toBe("participants.month-not-over");
    expect(await sign("researcher", "2026-10")).toBe("participants.month-empty");
    expect(await world.said()).toEqual([]);
    expect(await Promise.all([sign("researcher"), sign("researcher")])).toEqual(["done", "done"]);
    expect((await world.said()).map(({ act, more }) => [act, more])).toEqual([["log.reviewed", { month: "2026-11" }]]);
    expect((await page("supervisor")).review).toEqual({ by: "Person researcher", at: inDecember.toISOString() });
  });

  it("X22: is in the database nobody else's to sign, nor before the month is over, and is never changed", async () => {
    const [row] = await ask(world.database.ownerUrl, "SELECT max(seq) AS seq FROM audit.entry");
    const write = (by: PersonName, month: string, upTo = row?.seq) =>
      inStore("identity", (tx) =>
        tx.query("INSERT INTO audit.review (chain, month, by_id, at, up_to) VALUES ($1, $2, $3, $4, $5)", [
          ...[world.studyId, month, world.person[by], inDecember, upTo],
        ]),
      );
    await expect(write("supervisor", "2026-09")).rejects.toThrow(/review_by_owner/);
    await expect(write("researcher", "2026-12")).rejects.toThrow(/review_after_month/);
    await expect(write("researcher", "2025-13")).rejects.toThrow(/review_month/);
    await expect(write("researcher", "2026-09", 9999)).rejects.toThrow(/review_up_to/);
    const change = (sql: string) => ask(world.database.ownerUrl, sql);
    await expect(change("UPDATE audit.review SET up_to = 1")).rejects.toThrow();
    await expect(change("DELETE FROM audit.review")).rejects.toThrow();
  });
});
