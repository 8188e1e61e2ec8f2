import { bookTime, cancelBooking, moveBooking } from "#app/features/interview-times/steps.server.ts";
import { parentsPage } from "#app/features/parents/queries/page.server.ts";
import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { Refusal } from "#app/platform/refusals.server.ts";

type Visiting = Parameters<typeof parentsPage>[0];

/** A time that a parent has chosen; `instead`: the booking that it takes the place of. */
export type ChosenTime = {
  readonly interviewerId: string;
  readonly startsAt: Date;
  readonly kind: PlaceKind;
  readonly occasion: number;
  readonly instead: string | null;
  readonly key: string;
};

/**
 * Books a time that a parent has chosen behind her link, or moves hers there. She has said yes to the words as they are.
 * @throws Refusal conflict (taken meanwhile, not hers to book now), missing
 */
export async function bookOwnTime(visiting: Visiting, chosen: ChosenTime, now: Date): Promise<void> {
  const { standing } = await parentsPage(visiting, now);
  const { occasion, instead, ...wanted } = chosen;
  const by = { participant: visiting.visit.code };
  if (instead !== null) {
    await moveBooking(by, { ...wanted, bookingId: instead }, now);
    return;
  }
  // `booked`: her form arrived twice, which the booking knows by its key.
  const may = (standing.kind === "chooses" || standing.kind === "booked") && standing.occasion === occasion;
  if (!may) throw new Refusal("conflict", "form.outdated");
  await bookTime(by, { ...wanted, code: visiting.visit.code, occasion }, now);
}

/** Calls off a parent's own time. @throws Refusal missing, conflict */
export async function cancelOwnBooking(visiting: Visiting, bookingId: string, now: Date): Promise<void> {
  await cancelBooking({ participant: visiting.visit.code }, bookingId, now);
}
