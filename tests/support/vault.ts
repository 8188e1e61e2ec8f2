import { randomUUID } from "node:crypto";
import type { Identity } from "#app/features/participants/rules/contact.ts";
import type { HandedOver } from "#app/features/participants/steps.server.ts";
import { confirmApproval } from "#app/features/studies/commands/approval.server.ts";
import { usualLanguages } from "#app/features/studies/rules/languages.ts";
import { setRecruiter } from "#app/features/teams/commands/recruiters.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openVaultIn } from "./sessions.ts";
import { aStudyWithText, registered } from "./study.ts";
import { openVaultOf, type VaultOf } from "./vault-of.ts";
import { openWorld, type PersonName, type World } from "./world.ts";

export type VaultWorld = World & {
  readonly studyId: string;
  readonly textId: string;
  readonly rootKeyFile: string;
  /** What the app is told, to open the same vault. */
  readonly vaultEnv: VaultOf["env"];
  /** Makes somebody recruit in the team she is in. Gives her membership. */
  recruits(name: PersonName): Promise<string>;
  /** A parent as `name` hands her over, who recruits. */
  parent(
    name: PersonName,
    more?: Partial<Omit<Identity, "details">> & { details?: Partial<Identity["details"]> },
  ): Promise<HandedOver>;
};

/** The world with its vault open, and a study that two people have opened. */
export async function openVaultWorld(now?: Date, kind?: "demo" | "real"): Promise<VaultWorld> {
  const world = await openWorld(now, kind);
  const vault = await openVaultOf(world.database);
  const { studyId, textId } = await aStudyWithText(world);
  const approvalId = await registered(world, "researcher");
  await confirmApproval(await world.actor("lead"), world.programmeId, approvalId, world.now);
  const membershipOf = async (name: PersonName) => {
    const personId = world.person[name];
    return (await db().teamMembership.findFirstOrThrow({ where: { personId, endedAt: null } })).id;
  };
  return {
    ...world,
    ...{ studyId, textId, rootKeyFile: vault.rootKeyFile, vaultEnv: vault.env },
    // With the vault open in her session, whenever it is asked.
    async actor(name, at = world.now) {
      const actor = await world.actor(name, at);
      await openVaultIn(actor);
      return actor;
    },
    async recruits(name) {
      const membership = await db().teamMembership.findFirstOrThrow({
        where: { personId: world.person[name], endedAt: null },
      });
      await setRecruiter(
        await world.actor("lead"),
        membership.teamId,
        { membershipId: membership.id, on: true },
        world.now,
      );
      return membership.id;
    },
    async parent(name, more = {}) {
      const { details, ...identity } = more;
      return {
        studyId,
        identity: {
          ...{ name: "Anna Exempelsson", phone: "+46701740635", email: null, ...identity },
          details: { ...plainDetails, ...details },
        },
        language: usualLanguages[0]?.code ?? "sv",
        channel: "sms",
        leave: { givenOn: "2026-11-20", form: "oral" },
        by: { personId: world.person[name], membershipId: await membershipOf(name) },
        key: randomUUID(),
        now: world.now,
      };
    },
    async close() {
      await vault.close();
      await world.close();
    },
  };
}

export const plainDetails: Identity["details"] = {
  safeTimes: "",
  mayLeaveMessage: true,
  protection: "none",
  ownPhone: true,
  interpreter: false,
};
