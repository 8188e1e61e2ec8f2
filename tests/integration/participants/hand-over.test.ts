import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clearHandOvers } from "#app/features/participants/clear.server.ts";
import { correctIdentity } from "#app/features/participants/commands/correct-identity.server.ts";
import { handOver, type SaidOfParent } from "#app/features/participants/commands/hand-over.server.ts";
import { recruitersPage } from "#app/features/participants/queries/own.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { closeStudy, confirmApproval } from "#app/features/studies/commands/approval.server.ts";
import { setInterviewer } from "#app/features/studies/commands/edit-study.server.ts";
import { setRecruiter } from "#app/features/teams/commands/recruiters.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { currentApproval, registered } from "#tests/support/study.ts";
import { openVaultWorld, plainDetails, type VaultWorld } from "#tests/support/vault.ts";
import { ask } from "../postgres/apps.ts";

let world: VaultWorld;
let membershipId: string;
beforeAll(async () => {
  world = await openVaultWorld();
  membershipId = await world.recruits("member");
  await world.recruits("coordinator");
  // Their sessions, before several of their forms arrive at once.
  for (const name of ["member", "coordinator"] as const) await world.actor(name);
});
afterAll(() => world?.close());

let number = 0;
function parent(more: Partial<Omit<SaidOfParent, "identity">> & Partial<SaidOfParent["identity"]> = {}): SaidOfParent {
  number += 1;
  const { name = "Anna Exempelsson", phone = `+4670174${String(number).padStart(4, "0")}`, email = null } = more;
  const { details = plainDetails, language = "sv", channel = "sms", leaveForm = "oral", key = randomUUID() } = more;
  const { leaveGivenOn = "2026-11-21" } = more;
  return { identity: { name, phone, email, details }, language, channel, leaveGivenOn, leaveForm, key };
}
const hand = async (said: SaidOfParent, name: "member" | "coordinator" = "member", now = world.now) =>
  handOver(await world.actor(name), world.teamA, said, now);
const count = async () =>
  Number((await ask(world.database.ownerUrl, "SELECT count(*) FROM identity.participant"))[0]?.count);
const own = async (now = world.now) => (await recruitersPage(await world.actor("member"), world.teamA, now)).own;

describe("handing a parent over", () => {
  it("X10: is once however often the form arrives, and shows that it was done and nothing of whom", async () => {
    const said = parent();
    await Promise.all([hand(said), hand(said), hand(said)]);
    expect(await count()).toBe(1);
    const [row] = await own();
    expect(Object.keys(row ?? {}).toSorted()).toEqual(["at", "id", "leaveForm"]);
    expect(JSON.stringify(await own())).not.toContain("Exempelsson");
  });

  it("X10: shows the same whatever is corrected afterwards, and says the same of handing her over again", async () => {
    const { identity } = parent({ email: "anna@exempel.example" });
    await hand({ ...parent(), identity });
    const shown = await own();
    const [{ id } = { id: "" }] = await ask(
      world.database.ownerUrl,
      `SELECT id FROM identity.participant WHERE form_key = '${shown[0]?.id}'`,
    );
    const researcher = await world.actor("researcher");
    const interviewer = { personId: researcher.personId, on: true };
    await setInterviewer(researcher, world.programmeId, interviewer, world.now);
    await correctIdentity(
      researcher,
      { programmeId: world.programmeId, participantId: String(id) },
      { identity: { ...identity, phone: null, email: "annan@exempel.example" }, language: "en", channel: "mail" },
      world.now,
    );
    expect(await own()).toEqual(shown);
    expect(await cameOf(hand({ ...parent(), identity }))).toBe("participants.already-yours");
    // Nor can what she is reached by now be guessed.
    const guessed = { ...identity, phone: null, email: "annan@exempel.example" };
    expect(await cameOf(hand({ ...parent({ channel: "mail" }), identity: guessed }))).toBe("done");
  });

  it("X10: of the same parent is told to her who did it before, and to nobody else", async () => {
    const { identity } = parent({ email: "Anna@Exempel.example" });
    await hand({ ...parent(), identity });
    expect(await cameOf(hand({ ...parent(), identity }))).toBe("participants.already-yours");
    expect(await cameOf(hand({ ...parent(), identity }, "coordinator"))).toBe("done");
    // Thirty days later she does not see it any more, and is not told of it.
    const later = new Date(world.now.getTime() + 30 * 86_400_000);
    expect(await own(later)).toEqual([]);
    expect(await cameOf(hand({ ...parent(), identity }, "member", later))).toBe("done");
    // And by what they were told apart is gone.
    expect((await clearHandOvers(later)).handOvers).toBeGreaterThan(1);
    expect(await clearHandOvers(later)).toEqual({ handOvers: 0 });
  });

  it("X9: is refused to everybody who does not recruit there", async () => {
    const before = await count();
    for (const name of ["lead", "researcher", "deputy", "teamManager", "manager", "partner", "otherMember"] as const) {
      expect(await cameOf(handOver(await world.actor(name), world.teamA, parent(), world.now))).toBe("missing");
      expect(await cameOf(recruitersPage(await world.actor(name), world.teamA, world.now))).toBe("missing");
    }
    expect(await cameOf(handOver(await world.actor("member"), world.teamB, parent(), world.now))).toBe("missing");
    expect(await count()).toBe(before);
  });

  it("says what is lacking, at its field", async () => {
    expect(await cameOf(hand(parent({ phone: null })))).toBe("participants.no-address");
    expect(await cameOf(hand(parent({ channel: "mail" })))).toBe("participants.channel-lacks");
    expect(await cameOf(hand(parent({ leaveGivenOn: "2026-11-23" })))).toBe("participants.leave-later");
    expect(await cameOf(hand(parent({ language: "xx" })))).toBe("form.outdated");
  });

  it("X9: is not done in a study that is closed, nor by one who recruits no more, though the page was open", async () => {
    const [said, before] = [await world.parent("member"), await count()];
    const approval = await currentApproval();
    await closeStudy(await world.actor("lead"), world.programmeId, approval?.id ?? "", world.now);
    expect(await cameOf(hand(parent()))).toBe("participants.study-closed");
    await expect(handedOver(said)).rejects.toThrow(/participant_study_open/);
    await confirmApproval(
      await world.actor("lead"),
      world.programmeId,
      await registered(world, "researcher"),
      world.now,
    );
    expect((await own()).length).toBeGreaterThan(0);
    const lead = await world.actor("lead");
    await setRecruiter(lead, world.teamA, { membershipId, on: false }, world.now);
    await expect(handedOver(said)).rejects.toThrow(/participant_recruiting/);
    expect(await cameOf(hand(parent()))).toBe("missing");
    // She begins again: what she handed over before is sealed.
    await setRecruiter(lead, world.teamA, { membershipId, on: true }, world.now);
    expect(await own()).toEqual([]);
    expect(await count()).toBe(before);
    expect(await cameOf(hand(parent()))).toBe("done");
    expect(await own()).toHaveLength(1);
  });

  it("X11: of one who may get no message leaves none that could be sent, whoever orders it", async () => {
    for (const details of [
      { ...plainDetails, protection: "secrecy-marking" as const },
      { ...plainDetails, protection: "protected-registration" as const },
      { ...plainDetails, ownPhone: false },
    ]) {
      const said = await world.parent("member", { details });
      const order = (of: string) =>
        inStore("identity", (tx) =>
          tx.query(
            "INSERT INTO identity.message (id, code, kind, occasion, due_at, until) VALUES ($1, $2, 'invitation', 1, now(), now())",
            [randomUUID(), of],
          ),
        );
      await expect(order((await handedOver(said)).code)).rejects.toThrow(/message_may/);
      await order((await handedOver(await world.parent("member"))).code);
    }
  });
});
