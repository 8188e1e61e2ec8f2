import { type Day, dayOf } from "#app/core/day.ts";
import { freeTimesOf } from "#app/features/interview-times/queries/free-times.server.ts";
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
  if (kind === null) return { kinds, kind, days: [], more: false };
  const but = asked.instead === null ? {} : { but: asked.instead };
  const offers = await freeTimesOf({ participant: code }, { code, kind, ...but }, now);
  const times = new Map<number, (typeof offers)[number]>();
  // Of two interviewers who are free at once, either will do.
  for (const offer of offers) if (!times.has(offer.startsAt.getTime())) times.set(offer.startsAt.getTime(), offer);
  const days = new Map<Day, Offered[]>();
  for (const offer of [...times.values()].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const day = dayOf(offer.startsAt);
    const minutes = Math.round((offer.endsAt.getTime() - offer.startsAt.getTime()) / 60_000);
    const said = offerFor(spoken, { startsAt: offer.startsAt, minutes, kind, address: offer.address });
    const value = `${offer.interviewerId} ${offer.startsAt.toISOString()}`;
    days.set(day, [...(days.get(day) ?? []), { value, ...said }]);
  }
  const listed = [...days.entries()].map(([day, offered]) => ({ day, offered }));
  // A tired person chooses among few.
  return { kinds, kind, days: asked.all ? listed : listed.slice(0, 4), more: !asked.all && listed.length > 4 };
}
