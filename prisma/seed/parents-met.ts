import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { addDays, type Day, dayOf } from "#app/core/day.ts";
import { workingDayFrom } from "#app/core/holidays.ts";
import { bookTime } from "#app/features/interview-times/commands/book-time.server.ts";
import { markHeld, markNoShow } from "#app/features/interview-times/commands/settle-booking.server.ts";
import { freeTimesOf } from "#app/features/interview-times/queries/free-times.server.ts";
import { keepInterview, questionsAt } from "#app/features/interviews/commands/keep-interview.server.ts";
import { recordConsent, recordStop } from "#app/features/interviews/commands/record-consent.server.ts";
import { decideRemoval } from "#app/features/interviews/commands/remove-collected.server.ts";
import { figureField, wordsField } from "#app/features/interviews/rules/answers.ts";
import { figuresOf } from "#app/features/interviews/rules/guide.ts";
import { db } from "#app/platform/db.server.ts";
import type { MetContent, ParentContent } from "./content/parents.ts";
import type { Whom } from "./parents.ts";
import { dayIn, nextWeek, noonOf, workedBefore } from "./parents-days.ts";

type By = { readonly actor: Actor; readonly now: Date };

/** So many days before it is held an interview is booked, and its parent has said yes. */
const AHEAD = 7;
const HOUR = 3_600_000;

/** What a parent has agreed to, when she was met, is to be met or did not come, and that she stopped. */
export async function meetings(parent: ParentContent, whom: Whom, by: By): Promise<void> {
  for (const met of parent.met ?? []) await held(parent, met, whom, by);
  if (parent.missed !== undefined) await missed(parent, parent.missed, whom, by);
  if (parent.meetsNextWeek) await booksHerself(parent, whom, by);
  if (!parent.stopped) return;
  const { daysAgo, decidedDaysAgo, reference } = parent.stopped;
  const [at, then] = [daysAgo, decidedDaysAgo].map((ago) => noonOf(workedBefore(dayIn(by.now, -ago)))) as [Date, Date];
  const reason = "Ringde och ville inte använda länken.";
  await recordStop(by.actor, whom, { channel: "telephone", reason, remove: true }, at);
  await decideRemoval(by.actor, whom, { decidedOn: dayOf(then), reference }, then);
}

async function held(parent: ParentContent, met: MetContent, whom: Whom, by: By): Promise<void> {
  const { occasion, daysAgo, at: kind, words, notes } = met;
  const day = workedBefore(dayIn(by.now, -daysAgo));
  const id = await books(parent, { day, occasion, kind }, whom, by);
  const after = new Date(noonOf(day).getTime() + 2 * HOUR);
  const { actor } = by;
  await markHeld(actor, id, after);
  const place = { ...whom, occasion: String(occasion) };
  const questions = await questionsAt(actor, place, after);
  const inWords = questions.filter(({ kind: of }) => of === "text");
  const fields = Object.fromEntries([
    ...inWords.map((question, nth) => [wordsField(question), words[nth] ?? ""]),
    ...questions.map((question, nth) => [figureField(question), answerOf(figuresOf(question), nth + daysAgo)]),
  ]) as Record<string, string>;
  await keepInterview(actor, place, { heldOn: day, fields, notes, base: 0, key: randomUUID() }, after);
}

/** One of the answers that a question has; none where it is answered in words. */
function answerOf(figures: readonly { readonly value: number }[], nth: number): string {
  const figure = figures[(nth * 3) % Math.max(1, figures.length)];
  return figure === undefined ? "" : String(figure.value);
}

async function missed(parent: ParentContent, daysAgo: number, whom: Whom, by: By): Promise<void> {
  const day = workedBefore(dayIn(by.now, -daysAgo));
  const id = await books(parent, { day, occasion: 1, kind: "phone" }, whom, by);
  const after = new Date(noonOf(day).getTime() + HOUR);
  await markNoShow(by.actor, id, after);
}

type Meeting = { day: Day; occasion: number; kind: MetContent["at"] };

/** By telephone, with a consent that she gives there. */
async function books(parent: ParentContent, { day, occasion, kind }: Meeting, whom: Whom, by: By): Promise<string> {
  const at = noonOf(addDays(day, -AHEAD));
  const { actor } = by;
  await agrees(parent, occasion, whom, by, at);
  const wanted = { interviewerId: actor.personId, startsAt: noonOf(day), kind, key: randomUUID() };
  return (await bookTime({ actor }, { ...wanted, code: whom.code, occasion }, at)).id;
}

async function agrees({ language }: ParentContent, occasion: number, whom: Whom, { actor }: By, at: Date) {
  const said = { occasion, channel: "telephone", reason: "Sa ja när vi bokade." } as const;
  // In her own language where there are words in it.
  const texts = await db().studyText.count({
    where: { studyId: whom.studyId, kind: "consent", language: language ?? "sv" },
  });
  await recordConsent(actor, whom, { ...said, language: texts > 0 ? (language ?? "sv") : "sv" }, at);
}

/** What is open next week, of what she is offered; in a week in which nobody has anything open a researcher finds a time. */
async function booksHerself(parent: ParentContent, whom: Whom, by: By): Promise<void> {
  const { from, to } = nextWeek(by.now);
  await agrees(parent, 1, whom, by, noonOf(workedBefore(dayIn(by.now, -1))));
  const she = { participant: whom.code };
  for (const kind of ["phone", "home"] as const) {
    const offers = await freeTimesOf(she, { code: whom.code, kind }, by.now);
    const offer = offers.find(({ startsAt }) => dayOf(startsAt) >= from && dayOf(startsAt) < to);
    if (!offer) continue;
    const { interviewerId, startsAt } = offer;
    await bookTime(she, { interviewerId, startsAt, kind, code: whom.code, occasion: 1, key: randomUUID() }, by.now);
    return;
  }
  const { actor } = by;
  const startsAt = noonOf(workingDayFrom(addDays(from, 1)));
  const wanted = { interviewerId: actor.personId, startsAt, kind: "phone", key: randomUUID() } as const;
  await bookTime({ actor }, { ...wanted, code: whom.code, occasion: 1 }, by.now);
}
