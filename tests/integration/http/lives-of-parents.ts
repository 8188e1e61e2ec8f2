import { randomUUID } from "node:crypto";
import { dayOf } from "#app/core/day.ts";
import { bookByTelephone, settleMeeting } from "#app/features/interview-times/commands/by-telephone.server.ts";
import { giveConsent } from "#app/features/parents/commands/consent.server.ts";
import { stop } from "#app/features/parents/commands/stop.server.ts";
import type { Visit } from "#app/features/parents/links.server.ts";
import { changeState } from "#app/features/participants/commands/change-state.server.ts";
import { handOver } from "#app/features/participants/commands/hand-over.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { random } from "#tests/support/rounds.ts";
import { openVaultIn } from "#tests/support/sessions.ts";
import { plainDetails } from "#tests/support/vault.ts";
import type { World } from "#tests/support/world.ts";

const deeds = ["hand-over", "agree", "book", "cancel", "hold", "pause", "resume", "stop"] as const;

/** What becomes of parents in a world, deed by deed, by the commands that do it: `member` recruits and `supervisor` interviews. */
export async function livesOfParents(world: World, studyId: string) {
  const next = random("parents");
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(next() * of.length)];
  const parents: Visit[] = [];
  const [member, supervisor] = [await world.actor("member"), await world.actor("supervisor")];
  await openVaultIn(supervisor);
  const { programmeId, teamA, person } = world;
  let number = 0;

  async function handsOver(now: Date): Promise<void> {
    number += 1;
    const identity = { name: `Anna ${number}`, phone: `+467017${String(number).padStart(5, "0")}`, email: null };
    const said = { language: "sv", channel: one(["sms", "call"] as const) ?? "sms", leaveForm: "oral" } as const;
    await handOver(
      member,
      teamA,
      { ...said, identity: { ...identity, details: plainDetails }, leaveGivenOn: dayOf(now), key: randomUUID() },
      now,
    );
    const { rows } = await inStore("identity", (tx) =>
      tx.query<{ id: string; code: string }>(
        "SELECT id, code FROM identity.participant ORDER BY handed_over_at DESC, id DESC LIMIT 1",
      ),
    );
    const [{ id, code } = { id: "", code: "" }] = rows;
    parents.push({ id: "", code, participantId: id, studyId, language: "sv", known: true });
  }

  async function does(what: (typeof deeds)[number], parent: Visit, now: Date): Promise<void> {
    const whose = { programmeId, participantId: parent.participantId };
    const booked = async () => {
      const { rows } = await inStore("research", (tx) =>
        tx.query<{ id: string }>("SELECT id FROM research.booking WHERE code = $1 AND state = 'booked'", [parent.code]),
      );
      return rows[0]?.id ?? randomUUID();
    };
    if (what === "agree") {
      const newest = { studyId, kind: "consent", language: "sv" } as const;
      const text = await db().studyText.findFirstOrThrow({ where: newest, orderBy: { version: "desc" } });
      await giveConsent(parent, { textId: text.id, occasion: 1 }, now);
    }
    if (what === "book") {
      const startsAt = new Date(now.getTime() + (1 + next() * 200) * 86_400_000);
      const wanted = { interviewerId: person.supervisor, startsAt, kind: "phone", key: randomUUID() } as const;
      await bookByTelephone(supervisor, whose, { ...wanted, instead: null }, now);
    }
    if (what === "cancel") await settleMeeting(supervisor, whose, { bookingId: await booked(), act: "cancel" }, now);
    if (what === "hold") {
      // A year later, by the clock that the act is given.
      const later = new Date(now.getTime() + 300 * 86_400_000);
      await settleMeeting(supervisor, whose, { bookingId: await booked(), act: "hold" }, later);
    }
    if (what === "pause") await changeState(supervisor, whose, { state: "paused", until: "2030-01-01" }, now);
    if (what === "resume") await changeState(supervisor, whose, { state: "in" }, now);
    if (what === "stop") await stop(parent, { remove: next() < 0.5 }, now);
  }

  /** Something happens to somebody. Gives what, and whether the rules let it. */
  return async function happens(now = new Date()): Promise<string> {
    const what = (parents.length < 3 ? "hand-over" : one(deeds)) ?? "hand-over";
    const parent = one(parents);
    if (what === "hand-over" || parent === undefined) {
      await handsOver(now);
      return what;
    }
    try {
      await does(what, parent, now);
      return what;
    } catch (error) {
      if (error instanceof Refusal) return `no ${what}`;
      throw error;
    }
  };
}
