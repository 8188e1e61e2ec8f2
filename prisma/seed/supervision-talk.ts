import { addDays, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { share } from "./choice.ts";
import { after, type Clock, DAY, HOUR, MINUTE } from "./clock.ts";
import type { AgreedText, SupervisionText } from "./content/supervision.ts";
import type { Met } from "./supervision.ts";

type Given = { clock: Clock; programmeId: string; createdAt: Date };

/** How many of a series' latest sessions have a memo of whoever held them. */
const WITH_MEMO = 3;

/** Groups meet so seldom that what is from two times ago would have waited for more than a year. */
const LATELY = 100 * DAY;

/**
 * What is said in supervision: what was asked and agreed, what hindered and helped, and what a researcher keeps for herself.
 * @param series each one's sessions in their order.
 */
export function talkedOf(texts: SupervisionText, series: readonly (readonly Met[])[], given: Given) {
  const { clock, programmeId } = given;
  const factors = texts.factors.map((name, at) => ({
    ...{ id: newId(given.createdAt.getTime()), programmeId, name, position: at + 1 },
    retiredAt: null,
  }));
  const parts = series.map((sessions, at) => {
    const held = sessions.filter(({ session }) => session.state === "held");
    const next = sessions.find(({ session }) => session.startsAt > clock.now && session.state === "booked");
    return {
      points: [...held, ...(next ? [next] : [])].flatMap((met, n) => pointsOf(met, at + n)),
      agreed: held.flatMap((met, n) =>
        agreedAt(met, { nth: at + 2 * n, left: held.length - 1 - n, next: held[n + 1] }),
      ),
      memos: held.slice(-WITH_MEMO).map((met, n) => memoOf(met, at + n)),
      factors: held.flatMap((met) => factorsOf(met)),
    };
  });
  const agreed = parts.flatMap(({ agreed }) => agreed);
  return {
    factors,
    supervisionPoints: parts.flatMap(({ points }) => points),
    agreedActions: agreed.map(({ action }) => action),
    agreedActionMoves: agreed.flatMap(({ moves }) => moves),
    supervisionMemos: parts.flatMap(({ memos }) => memos),
    supervisionFactors: parts.flatMap(({ factors }) => factors),
  };

  /** One that the coordinator asks and one that whoever holds it adds, some days before; crossed out when they have met. */
  function pointsOf({ session, holderId, coordinatorIds }: Met, nth: number) {
    const [asks] = coordinatorIds;
    const createdAt = clock.past(after(session.startsAt, -4 * DAY).getTime());
    const doneAt = session.state === "held" ? after(session.endsAt, -15 * MINUTE) : null;
    const of = { sessionId: session.id, createdAt, doneAt };
    const point = (kind: "question" | "point", byId: string, text: string) => ({
      ...{ id: newId(createdAt.getTime()), ...of, kind, byId, text },
    });
    return [
      ...(asks ? [point("question", asks, at(texts.questions, nth))] : []),
      point("point", holderId, at(texts.points, nth)),
    ];
  }

  /** Two things each time. What was agreed last is open, and one of what was agreed the time before that, if not long ago. */
  function agreedAt(met: Met, { nth, left, next }: { nth: number; left: number; next: Met | undefined }) {
    const isLately = after(met.session.endsAt, LATELY) > clock.now;
    return [0, 1].map((place) => {
      const isOpen = left === 0 || (left === 1 && place === 0 && isLately);
      return agreedOf(met, at(texts.agreed, nth + place), isOpen ? null : (next?.session.startsAt ?? null));
    });
  }

  function agreedOf(met: Met, text: AgreedText, endedBy: Date | null) {
    const { session, holderId } = met;
    const createdAt = clock.past(after(session.endsAt, -5 * MINUTE).getTime());
    const id = newId(createdAt.getTime());
    const ownerId = text.by === "researcher" ? holderId : (met.coordinatorIds[0] ?? holderId);
    const endedAt = endedBy && clock.past(after(endedBy, -2 * HOUR).getTime());
    const due = addDays(dayOf(session.startsAt), 21);
    const moveOf = (move: "moved" | "done" | "dropped", at: Date, more: { dueOn?: Date; why?: string }) => ({
      ...{ id: newId(at.getTime()), actionId: id, move, byId: ownerId, at, dueOn: null, why: "", ...more },
    });
    const putOff = text.movedWhy !== undefined && endedAt !== null;
    const dueOn = dayToDate(putOff ? addDays(due, 14) : due);
    const moves = [
      ...(putOff ? [moveOf("moved", after(createdAt, 5 * DAY), { dueOn, why: text.movedWhy ?? "" })] : []),
      ...(endedAt ? [moveOf(text.ended, endedAt, { why: text.droppedWhy ?? "" })] : []),
    ];
    const action = {
      ...{ id, programmeId, sessionId: session.id, text: text.text, ownerId, dueOn, endedAt },
      ...{ state: endedAt ? text.ended : ("open" as const), createdById: holderId, createdAt },
    };
    return { action, moves: moves satisfies Prisma.AgreedActionMoveCreateManyInput[] };
  }

  function memoOf({ session, holderId }: Met, nth: number) {
    const changedAt = clock.past(after(session.endsAt, HOUR).getTime());
    const id = newId(changedAt.getTime());
    return { id, sessionId: session.id, authorId: holderId, text: at(texts.memos, nth), changedAt };
  }

  /** At three of five something showed, at one of them two things. */
  function factorsOf({ key, session, holderId }: Met) {
    const lot = share(`${key} factors`);
    const said = clock.past(after(session.endsAt, 10 * MINUTE).getTime());
    const first = Math.floor(lot * 80);
    const places = lot > 0.6 ? [] : lot > 0.2 ? [first] : [first, first + 3];
    return [...new Set(places.map((place) => place % factors.length))].map((place) => ({
      id: newId(said.getTime()),
      sessionId: session.id,
      factorId: at(factors, place).id,
      ...{ sense: at(texts.senses, place), byId: holderId, at: said },
    }));
  }
}

/** The nth of a list that begins again when it is over. */
function at<T>(list: readonly T[], nth: number): T {
  const found = list[nth % list.length];
  if (found === undefined) throw new Error("The demo's content has a list with nothing in it.");
  return found;
}
