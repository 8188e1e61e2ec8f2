import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "../world.ts";

type Place = { readonly teamId: string; readonly programmeId: string; readonly owner: PersonName };

/** Each thing says its own name in its text, so that a page on which it stands can be recognised. */
export const saidBy = (name: string) => `word-of-${name}-`;

/** Tests, ideas, drivers and comments. */
export async function thingsOfWork(world: World) {
  const { programmeId, otherProgrammeId } = world;
  const inA: Place = { teamId: world.teamA, programmeId, owner: "member" };
  const inB: Place = { teamId: world.teamB, programmeId, owner: "otherMember" };
  const inC: Place = { teamId: world.teamC, programmeId: otherProgrammeId, owner: "foreigner" };
  const driverP = await aDriver("driverP", programmeId);
  const ideas = {
    ideaP: await anIdea(world, "ideaP", { programmeId, driverId: driverP }),
    ideaQ: await anIdea(world, "ideaQ", { programmeId: otherProgrammeId }),
    ownA: await anIdea(world, "ownA", inA),
    sharedIdeaA: await anIdea(world, "sharedIdeaA", { ...inA, shared: true }),
    liftedA: await anIdea(world, "liftedA", { ...inA, shared: true, lifted: true }),
    retiredA: await anIdea(world, "retiredA", { ...inA, shared: true, retired: true }),
    ownB: await anIdea(world, "ownB", inB),
    ownC: await anIdea(world, "ownC", inC),
    sharedIdeaC: await anIdea(world, "sharedIdeaC", { ...inC, shared: true }),
  };
  const cycles = {
    draftA: await aCycle(world, "draftA", { ...inA, state: "draft" }),
    workingA: await aCycle(world, "workingA", inA),
    sharedA: await aCycle(world, "sharedA", { ...inA, shared: true }),
    invitedA: await aCycle(world, "invitedA", { ...inA, shared: true, invited: true }),
    closedA: await aCycle(world, "closedA", { ...inA, shared: true, state: "closed" }),
    draftB: await aCycle(world, "draftB", { ...inB, state: "draft" }),
    workingB: await aCycle(world, "workingB", inB),
    sharedB: await aCycle(world, "sharedB", { ...inB, shared: true }),
    draftC: await aCycle(world, "draftC", { ...inC, state: "draft" }),
    workingC: await aCycle(world, "workingC", inC),
    sharedC: await aCycle(world, "sharedC", { ...inC, shared: true }),
  };
  const said = {
    saidOnWorkingA: await aComment(world, "saidOnWorkingA", "member", { cycleId: cycles.workingA }),
    saidOnSharedA: await aComment(world, "saidOnSharedA", "member", { cycleId: cycles.sharedA }),
    saidOnOwnA: await aComment(world, "saidOnOwnA", "member", { ideaId: ideas.ownA }),
    saidOnWorkingC: await aComment(world, "saidOnWorkingC", "foreigner", { cycleId: cycles.workingC }),
  };
  const questionA = (await db().cycleQuestion.findFirstOrThrow({ where: { cycleId: cycles.workingA } })).id;
  const driverQ = await aDriver("driverQ", otherProgrammeId);
  return { driverP, driverQ, questionA, ...ideas, ...cycles, ...said };
}

async function aDriver(name: string, programmeId: string): Promise<string> {
  const id = newId();
  await db().driver.create({ data: { id, programmeId, kind: "primary", title: saidBy(name), position: 1 } });
  return id;
}

async function anIdea(
  { now, person }: World,
  name: string,
  given: { programmeId: string; teamId?: string; driverId?: string } & Partial<
    Record<"shared" | "lifted" | "retired", boolean>
  >,
): Promise<string> {
  const id = newId();
  const {
    programmeId,
    teamId = null,
    driverId = null,
    shared = teamId === null,
    lifted = false,
    retired = false,
  } = given;
  await db().changeIdea.create({
    data: {
      id,
      programmeId,
      teamId,
      driverId,
      title: saidBy(name),
      status: retired ? "retired" : "active",
      createdAt: now,
      sharedAt: shared ? now : null,
      ...(lifted ? { liftedAt: now, liftedById: person.lead } : {}),
    },
  });
  return id;
}

async function aCycle(
  { now, person }: World,
  name: string,
  given: Place & { state?: "draft" | "planned" | "closed"; shared?: boolean; invited?: boolean },
): Promise<string> {
  const { teamId, programmeId, owner, state = "planned", shared = false, invited = false } = given;
  const [id, chainId, by] = [newId(), newId(), person[owner]];
  const made = { id, teamId, programmeId, ownerId: by, createdById: by, createdAt: now, changedAt: now };
  const what = saidBy(name);
  if (state === "draft") {
    await db().cycle.create({ data: { ...made, what } });
    return id;
  }
  const number = (await db().cycle.count({ where: { teamId } })) + 1;
  const lesson = { decision: "abandon", learned: what } as const;
  const closed = state === "closed";
  await db().$transaction(async (tx) => {
    await tx.chain.create({ data: { id: chainId, teamId, title: what, createdAt: now } });
    await tx.cycle.create({
      data: {
        ...made,
        what,
        chainId,
        number,
        state,
        startsOn: now,
        sharedAt: shared ? now : null,
        partnersInvitedAt: invited ? now : null,
        ...(closed ? lesson : {}),
        questions: { create: { id: newId(), position: 1, prediction: what, result: closed ? what : "" } },
      },
    });
    if (closed)
      await tx.cycleClosure.create({ data: { id: newId(), cycleId: id, closedById: by, closedAt: now, ...lesson } });
  });
  return id;
}

async function aComment(
  { now, person }: World,
  name: string,
  author: PersonName,
  about: { cycleId: string } | { ideaId: string },
): Promise<string> {
  const id = newId();
  await db().comment.create({
    data: { id, ...about, authorId: person[author], text: saidBy(name), createdAt: now },
  });
  return id;
}
