import { addDays, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

type Given = { readonly draft?: true; readonly guests?: true; readonly teamId?: string };

/**
 * Gatherings: published and for those with a part in the programme, for guests too, a draft, a team's interview, and
 * another programme's. Each has a day, and the first what happens then and what is asked.
 */
export async function thingsOfGatherings(world: World) {
  const { programmeId: P, otherProgrammeId: Q, teamA } = world;
  const gatheringP = await aGathering(world, "gatheringP", P);
  const openP = await aGathering(world, "openP", P, { guests: true });
  const draftP = await aGathering(world, "draftP", P, { draft: true });
  const interviewA = await aGathering(world, "interviewA", P, { teamId: teamA });
  const gatheringQ = await aGathering(world, "gatheringQ", Q);
  const sessionP = newId();
  await db().gatheringSession.create({
    data: {
      ...{ id: sessionP, gatheringId: gatheringP.id, dayId: gatheringP.dayId, kind: "own_work" },
      ...{ title: saidBy("sessionP"), fromMinute: 600, toMinute: 660, seats: 5 },
    },
  });
  const questionP = newId();
  const question = { kind: "text", label: saidBy("questionP") } as const;
  await db().gatheringQuestion.create({
    data: { id: questionP, gatheringId: gatheringP.id, position: 1, ...question },
  });
  await aGuest(world, gatheringP.id, { sessionId: sessionP, questionId: questionP });
  return {
    gatheringP: gatheringP.id,
    dayP: gatheringP.dayId,
    sessionP,
    questionP,
    openP: openP.id,
    draftP: draftP.id,
    dayOfDraftP: draftP.dayId,
    interviewA: interviewA.id,
    gatheringQ: gatheringQ.id,
    dayQ: gatheringQ.dayId,
  };
}

async function aGathering({ now, person }: World, name: string, programmeId: string, given: Given = {}) {
  const [id, dayId] = [newId(), newId()];
  const day = (days: number) => dayToDate(addDays(now.toISOString().slice(0, 10), days));
  const made = { createdById: person.lead, createdAt: now, publishedAt: given.draft ? null : now };
  await db().gathering.create({
    data: {
      ...{ id, programmeId, ...made, title: saidBy(name), placeName: "Folkets hus", capacity: 50 },
      ...{ opensOn: day(-5), closesOn: day(20), changesUntil: day(20), teamId: given.teamId ?? null },
      kind: given.teamId ? "group_interview" : "learning_seminar",
      audience: given.guests ? ["members", "guests"] : ["members"],
      days: { create: { id: dayId, day: day(30), fromMinute: 540, toMinute: 960 } },
    },
  });
  return { id, dayId };
}

/** A guest who has chosen a session and answered a question: neither can be removed by a press. */
async function aGuest({ now }: World, gatheringId: string, chose: { sessionId: string; questionId: string }) {
  await db().registration.create({
    data: {
      ...{ id: newId(), gatheringId, guestName: "En gäst", guestEmail: "gast@ort.example" },
      ...{ state: "registered", source: "guest", registeredAt: now, changedAt: now },
      sessions: { create: { sessionId: chose.sessionId, holds: true } },
      answers: { create: { questionId: chose.questionId, answer: ["Ja"] } },
    },
  });
}
