import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId, newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { ideaChanged } from "../events.ts";
import { decidePlaceIdea } from "../rules/decisions.ts";
import { ideaTexts } from "../rules/texts.ts";
import { tidied } from "../texts.server.ts";
import { lockedDrivers, type StoredDriver } from "./locked.server.ts";

export type NewIdea = {
  /** The team whose own idea it is; null for the programme's. */
  readonly teamId: string | null;
  /** The driver it stands under, or "" for none yet. */
  readonly driverId: string;
  readonly title: string;
  readonly description: string;
  readonly howToTry: string;
  readonly source: string;
  readonly key: string;
};

/**
 * Adds an idea to the programme's package, or to a team's own. A team's stays within the team until it is shared.
 * @throws Refusal missing, forbidden, invalid
 */
export async function addIdea(
  actor: Actor,
  programmeId: string,
  input: NewIdea,
  now: Date,
): Promise<{ ideaId: string }> {
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key: input.key, personId: actor.personId, action: "idea.add", content: [programmeId, input], now },
      async () => {
        const { key: _key, teamId, driverId, ...texts } = input;
        await authoriseAdd(tx, actor, programmeId, teamId);
        const written = tidied(texts, ideaTexts);
        const drivers = await lockedDrivers(tx, programmeId);
        const under = chosenDriver(drivers, driverId, programmeId);
        const ideaId = newId(now.getTime());
        const position = await lastPosition(tx, programmeId, under);
        const author = { createdAt: now, createdById: actor.personId };
        await tx.changeIdea.create({
          data: { id: ideaId, programmeId, teamId, driverId: under, position, ...author, ...written },
        });
        const team = teamId === null ? {} : { teamId };
        traces.audit({ action: "idea.added", subject: "idea", subjectId: ideaId, programmeId, ...team });
        traces.announce(ideaChanged({ id: ideaId, programmeId, teamId, sharedAt: null }, actor));
        return { ideaId };
      },
    ),
  );
}

async function authoriseAdd(tx: Tx, actor: Actor, programmeId: string, teamId: string | null): Promise<void> {
  if (!isId(programmeId) || (teamId !== null && !isId(teamId))) throw missing();
  authoriseSee(actor, "package.see", { programmeId });
  if (teamId === null) return authorise(actor, "package.edit", { programmeId });
  // A team of another programme does not exist in this one.
  if (!(await tx.team.findFirst({ where: { id: teamId, programmeId }, select: { id: true } }))) throw missing();
  authorise(actor, "idea.add", { programmeId, teamId });
}

/** The driver that was chosen, when an idea of the programme may stand there. @throws Refusal invalid */
export function chosenDriver(drivers: readonly StoredDriver[], driverId: string, programmeId: string): string | null {
  if (driverId === "") return null;
  const driver = drivers.find(({ id }) => id === driverId);
  const decided = driver && decidePlaceIdea({ programmeId }, driver);
  if (decided?.ok) return driverId;
  throw new Refusal("invalid", "form.invalid", { fields: { driverId: decided?.code ?? "idea.driver-elsewhere" } });
}

/** The place after the last idea under that driver. */
export async function lastPosition(tx: Tx, programmeId: string, driverId: string | null): Promise<number> {
  const { _max } = await tx.changeIdea.aggregate({ where: { programmeId, driverId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}
