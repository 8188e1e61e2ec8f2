import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { oneOf, share } from "./choice.ts";
import { after, type Clock, DAY, HOUR } from "./clock.ts";
import { food, guests, requests } from "./content/gatherings/comers.ts";
import type { gatheringsOf } from "./gatherings.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

type Plans = ReturnType<typeof gatheringsOf>;
type Plan = Plans["gatherings"][number];
type Registration = Prisma.RegistrationCreateManyInput & { id: string };
/** Somebody who comes, and the word her choices hang on. */
type Comer = { readonly key: string; readonly personId?: string; readonly guest?: (typeof guests)[number] };

/** Everybody who has registered to the demo's gatherings, and who was there. What is to come is full, and some wait. */
export function registrationsOf(clock: Clock, rows: { people: People; programme: ProgrammeRows; plans: Plans }) {
  const { people, programme, plans } = rows;
  const parts = plans.gatherings.filter(({ publishedAt }) => publishedAt !== null).map(rowsOf);
  return {
    registrations: parts.flatMap(({ registrations }) => registrations),
    registrationSessions: parts.flatMap(({ sessions }) => sessions),
    registrationAnswers: parts.flatMap(({ answers }) => answers),
    registrationNeeds: parts.flatMap(({ needs }) => needs),
    doorMarks: parts.flatMap(({ marks }) => marks),
    /** The last number that each gathering gave out. */
    lastNumbers: parts.map(({ id, lastNumber }) => ({ id, lastNumber })),
  };

  /** Those who come: of a team's interview the team, else everybody in a team and with a part; guests where they are asked. */
  function comersOf(plan: Plan, today: Date): Comer[] {
    const audience = plan.audience as readonly string[];
    const inTeams = programme.memberships.filter(
      ({ teamId, endedAt }) => (plan.teamId ? teamId === plan.teamId : audience.includes("members")) && !endedAt,
    );
    const parts = plan.teamId
      ? []
      : programme.roles.filter(({ role }) => audience.includes(role === "partner" ? "partners" : "researchers"));
    const ids = [...new Set([...inTeams, ...parts].map(({ personId }) => personId))];
    const born = new Map([...people.byKey.values()].map(({ id, createdAt }) => [id, createdAt]));
    const known = ids
      .filter((id) => (born.get(id) ?? today) <= today)
      .map((personId) => ({ key: `${plan.title} ${personOf(personId)}`, personId }));
    const invited = audience.includes("guests")
      ? guests.map((guest) => ({ key: `${plan.title} ${guest.name}`, guest }))
      : [];
    return [...known, ...invited].filter(
      ({ key, ...who }) => !stays(key, "personId" in who ? who.personId : undefined),
    );
  }

  /** A few do not come; and who has just opened the demo has something left to register to. */
  function stays(key: string, personId: string | undefined): boolean {
    const unregistered = ["lina.thorsell", "viktor.ronnberg"].map((name) => people.byKey.get(name)?.id);
    return share(`stays ${key}`) < 0.1 || (personId !== undefined && unregistered.includes(personId));
  }

  function personOf(id: string): string {
    return [...people.byKey].find(([, person]) => person.id === id)?.[0] ?? "";
  }

  function rowsOf(plan: Plan) {
    const days = plans.gatheringDays.filter(({ gatheringId }) => gatheringId === plan.id);
    const choices = plans.gatheringSessions.filter(
      ({ gatheringId, seats }) => gatheringId === plan.id && seats !== null,
    );
    const questions = plans.gatheringQuestions.filter(({ gatheringId }) => gatheringId === plan.id);
    const opened = plan.publishedAt as Date;
    const held = days.every(({ day }) => (day as Date) < clock.now);
    const comers = comersOf(plan, held ? (days[0]?.day as Date) : clock.now);
    const taken = new Map<string, number>();
    let number = 0;
    const all = comers.map((comer, at) => {
      const registeredAt = clock.past(after(opened, DAY + share(`when ${comer.key}`) * 12 * DAY).getTime());
      const id = newId(registeredAt.getTime());
      const seats = plan.capacity - (plan.title === "LS4" ? 1 : 0);
      const state = at < seats ? "registered" : at === seats && !held ? "offered" : "waiting";
      if (state !== "registered") number += 1;
      const row: Registration = {
        ...{ id, gatheringId: plan.id, state, registeredAt, changedAt: registeredAt },
        personId: comer.personId ?? null,
        guestName: comer.guest?.name ?? null,
        guestEmail: comer.guest?.email ?? null,
        guestOrganisation: comer.guest?.organisation ?? null,
        source: comer.guest ? "guest" : "self",
        registeredById: comer.personId ?? null,
        waitingNumber: state === "registered" ? null : number,
        offeredUntil: state === "offered" ? after(clock.now, 30 * HOUR) : null,
      };
      const chosen = state === "registered" ? chooses(comer.key, choices, taken) : undefined;
      return { row, comer, chosen };
    });
    const registrations = all.map(({ row }) => row);
    const came = held ? all.filter(({ row }) => row.state === "registered") : [];
    return {
      id: plan.id,
      lastNumber: number,
      registrations,
      sessions: all.flatMap(({ row, chosen }) =>
        chosen ? [{ registrationId: row.id, sessionId: chosen, holds: true }] : [],
      ),
      answers: questions.flatMap((question) => all.flatMap(({ row, comer }) => answerTo(question, row.id, comer.key))),
      needs: held ? [] : all.flatMap(({ row, comer }) => needsOf(row.id, comer.key)),
      marks: came.flatMap(({ row, comer }) => days.map((day) => markOf(plan, row, comer, day))),
    };
  }

  /** What was pressed at the door: most were there, some had said that they could not, and a few just did not come. */
  function markOf(plan: Plan, row: Registration, comer: Comer, day: Plans["gatheringDays"][number]) {
    const word = share(`came ${comer.key}`);
    const mark = word < 0.88 ? ("present" as const) : word < 0.95 ? ("excused" as const) : ("absent" as const);
    const markedAt = after(day.day as Date, day.fromMinute * 60_000 - HOUR - share(`door ${comer.key}`) * 0.5 * HOUR);
    const id = newId(markedAt.getTime());
    const of = { registrationId: row.id, dayId: day.id as string, gatheringId: plan.id };
    return { id, ...of, mark, markedAt, receivedAt: markedAt, markedById: plan.createdById };
  }
}

type Session = Plans["gatheringSessions"][number];

/** One of the sessions beside each other, while it has a seat. */
function chooses(key: string, choices: readonly Session[], taken: Map<string, number>): string | undefined {
  const open = choices.filter(({ id, seats }) => (taken.get(id as string) ?? 0) < Number(seats));
  const [first, ...others] = open;
  if (!first || share(`chooses ${key}`) < 0.15) return undefined;
  const { id } = oneOf(`session ${key}`, [first, ...others]);
  taken.set(id as string, (taken.get(id as string) ?? 0) + 1);
  return id as string;
}

function answerTo(question: Plans["gatheringQuestions"][number], registrationId: string, key: string) {
  const options = question.options as string[];
  if (options.length === 0 || share(`answers ${key}`) < 0.2) return [];
  const [first, ...others] = options;
  return [
    { registrationId, questionId: question.id as string, answer: [oneOf(`answer ${key}`, [first ?? "", ...others])] },
  ];
}

function needsOf(registrationId: string, key: string) {
  const eats = share(`food ${key}`) < 0.3 ? oneOf(`food of ${key}`, food) : "";
  const access = share(`access ${key}`) < 0.06 ? oneOf(`access of ${key}`, requests) : "";
  return eats + access === "" ? [] : [{ registrationId, food: eats, access }];
}
