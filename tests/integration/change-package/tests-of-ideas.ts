import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "#tests/support/world.ts";

type TestGiven = {
  team: "A" | "B";
  ideaId: string;
  state?: "draft" | "planned" | "closed";
  shared?: boolean;
  invited?: boolean;
  decision?: "abandon" | "adapt" | "extend" | "implement";
  learned?: string;
  closedAt?: Date;
};

/** A test of an idea, as a team would have left it. Gives its id. */
export async function aTest(world: World, given: TestGiven): Promise<string> {
  const { team, ideaId, state = "planned", shared = false, invited = false, decision = "abandon" } = given;
  const { learned = "Det höll inte." } = given;
  const { now, programmeId, person } = world;
  const teamId = team === "A" ? world.teamA : world.teamB;
  const personId = team === "A" ? person.member : person.otherMember;
  const [id, chainId] = [newId(), newId()];
  const made = {
    teamId,
    programmeId,
    ownerId: personId,
    createdById: personId,
    createdAt: now,
    changedAt: now,
    ideaId,
  };
  if (state === "draft") {
    await db().cycle.create({ data: { ...made, id, what: "Utkast" } });
    return id;
  }
  const number = (await db().cycle.count({ where: { teamId } })) + 1;
  const closed = state === "closed";
  await db().$transaction(async (tx) => {
    await tx.chain.create({ data: { id: chainId, teamId, title: "Kedja", createdAt: now } });
    await tx.cycle.create({
      data: {
        ...made,
        id,
        chainId,
        number,
        state,
        what: `Test ${number}`,
        startsOn: dayToDate("2026-10-01"),
        sharedAt: shared ? now : null,
        partnersInvitedAt: invited ? now : null,
        ...(closed ? { decision, learned } : {}),
        questions: { create: { id: newId(), position: 1, prediction: "Två", result: closed ? "En" : "" } },
      },
    });
    if (closed) {
      const closedAt = given.closedAt ?? now;
      await tx.cycleClosure.create({
        data: { id: newId(), cycleId: id, closedById: personId, closedAt, learned, decision },
      });
    }
  });
  return id;
}

/** A team's own idea, shared or not. */
export async function ownIdea(world: World, given: { team?: "A" | "B"; shared?: boolean; driverId?: string } = {}) {
  const id = newId();
  const teamId = given.team === "B" ? world.teamB : world.teamA;
  const { programmeId, now: createdAt } = world;
  const driverId = given.driverId ?? null;
  await db().changeIdea.create({
    data: {
      id,
      programmeId,
      teamId,
      driverId,
      title: "Egen idé",
      createdAt,
      sharedAt: given.shared ? createdAt : null,
    },
  });
  return id;
}
