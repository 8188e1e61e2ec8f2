import { newId } from "#app/core/id.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import type { PersonName, World } from "./world.ts";

type Session = Partial<Prisma.SupervisionSessionUncheckedCreateInput> & {
  readonly teams?: readonly string[];
  readonly researcher?: PersonName;
  readonly coordinators?: readonly PersonName[];
};

/**
 * A supervision session straight into the tables: of team A's coordinator with `supervisor`, an hour from tomorrow at the
 * same time, unless it says otherwise. Gives its id.
 */
export async function supervisionIn(world: World, more: Session = {}): Promise<string> {
  const { teams = [world.teamA], researcher = "supervisor", coordinators = ["coordinator"], ...fields } = more;
  const id = newId();
  const startsAt = new Date(fields.startsAt ?? world.now.getTime() + 86_400_000);
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
  const researcherId = world.person[researcher];
  const made = { createdById: researcherId, createdAt: world.now, changedAt: world.now };
  await db().supervisionSession.create({
    data: { id, programmeId: world.programmeId, kind: "individual", researcherId, ...made, ...times, ...fields },
  });
  await db().supervisionSessionTeam.createMany({ data: teams.map((teamId) => ({ sessionId: id, teamId })) });
  const attends = (personId: string, role: "researcher" | "coordinator") =>
    // The times are the session's, by a trigger.
    ({ sessionId: id, personId, role, ...times, live: true });
  await db().supervisionAttendee.createMany({
    data: [
      attends(fields.delegateId ?? researcherId, "researcher"),
      ...coordinators.map((name) => attends(world.person[name], "coordinator")),
    ],
  });
  return id;
}
