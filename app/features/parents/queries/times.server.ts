import { freeTimesOf } from "#app/features/interview-times/queries/free-times.server.ts";
import { byDay, daysShown } from "#app/features/interview-times/rules/free-times.ts";
import { type PlaceKind, placeKinds } from "#app/features/studies/rules/facts.ts";
import { db } from "#app/platform/db.server.ts";
import { offerFor } from "../letters/words.server.ts";
import type { Visiting } from "../visit.server.ts";

/** A time as it is offered: what the form sends, and what she reads. */
export type Offered = ReturnType<typeof offerFor> & { readonly value: string };

/** What she can choose from: where, and when there. `kinds` of one: nothing to choose. */
export async function timesPage(
  { visit, spoken }: Visiting,
  asked: { readonly kind: string | null; readonly instead: string | null; readonly all: boolean },
  now: Date,
) {
  const { code, studyId } = visit;
  const study = await db().study.findUniqueOrThrow({ where: { id: studyId }, select: { placeKinds: true } });
  const kinds: PlaceKind[] = placeKinds.filter((kind) => study.placeKinds.includes(kind));
  const kind = kinds.find((one) => one === asked.kind) ?? (kinds.length === 1 ? kinds[0]! : null);
  if (kind === null) return { kinds, kind, offered: [], more: false };
  const but = asked.instead === null ? {} : { but: asked.instead };
  const offers = await freeTimesOf({ participant: code }, { code, kind, ...but }, now);
  const times = new Map<number, (typeof offers)[number]>();
  // Of two interviewers who are free at once, either will do.
  for (const offer of offers) if (!times.has(offer.startsAt.getTime())) times.set(offer.startsAt.getTime(), offer);
  const inWords = (offer: (typeof offers)[number]): Offered => {
    const { startsAt, endsAt, interviewerId, address } = offer;
    const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
    const said = offerFor(spoken, { startsAt, minutes, kind, address });
    return { value: `${interviewerId} ${startsAt.toISOString()}`, ...said };
  };
  const inOrder = [...times.values()].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const days = byDay(inOrder);
  const shown = asked.all ? days : days.slice(0, daysShown);
  const offered = shown.flatMap((day) => (asked.all ? [...day.shown, ...day.more] : day.shown));
  return { kinds, kind, offered: offered.map(inWords), more: offered.length < inOrder.length };
}
