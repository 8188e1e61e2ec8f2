import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { violates } from "#app/platform/violates.server.ts";
import { decideOpening, type NoOpening, type Opening, type Times } from "../rules.ts";
import { announceTimes, lockedOwnTimes } from "./own-times.server.ts";

const fieldOf: Readonly<Record<NoOpening, string>> = {
  "open-times.hours-order": "to",
  "open-times.hours-range": "to",
  "open-times.until-order": "until",
  "open-times.day-outside": "day",
  "open-times.none": "day",
  "open-times.too-many": "until",
};

/**
 * Opens times at which the actor can be booked for supervision. However often the form arrives, they are opened once.
 * @throws Refusal missing, forbidden, invalid, conflict (she has opened some of it already, of whatever kind)
 */
export async function publishTimes(
  actor: Actor,
  programmeId: string,
  input: Opening & { readonly place: string; readonly videoUrl: string; readonly key: string },
  now: Date,
): Promise<{ count: number }> {
  const { key, ...content } = input;
  const submission = {
    key,
    personId: actor.personId,
    action: "open-times.publish",
    content: [programmeId, content],
    now,
  };
  try {
    return await act(actor, now, (tx, traces) =>
      once(tx, traces, submission, async () => {
        const programme = await lockedOwnTimes(tx, actor, programmeId);
        const decided = decideOpening(input, programme, now);
        if (!decided.ok) {
          const { code, data } = decided;
          throw new Refusal("invalid", code, { data, fields: { [fieldOf[code]]: code } });
        }
        await demandUnopened(tx, actor.personId, decided.value);
        const common = { programmeId, personId: actor.personId, kind: "supervision", createdAt: now } as const;
        const where = { place: tidyLine(input.place), videoUrl: input.videoUrl };
        await tx.openTime.createMany({
          data: decided.value.map((times) => ({ id: newId(now.getTime()), ...common, ...where, ...times })),
        });
        traces.audit({ action: "open-times.published", subject: "open-times", programmeId });
        await announceTimes(tx, traces, actor, programmeId);
        return { count: decided.value.length };
      }),
    );
  } catch (error) {
    if (violates(error, "open_times_one_at_a_time")) throw opened([]);
    throw error;
  }
}

function opened(days: readonly Day[]): Refusal {
  const code = days.length > 0 ? "open-times.opened-already" : "open-times.overlaps";
  return new Refusal("conflict", code, { data: { days: days.join(", ") }, fields: { day: code } });
}

/** Hers of all kinds never overlap, in whatever programme. @throws Refusal conflict */
async function demandUnopened(tx: Tx, personId: string, windows: readonly Times[]): Promise<void> {
  const found = await tx.openTime.findMany({
    where: {
      personId,
      OR: windows.map(({ startsAt, endsAt }) => ({ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } })),
    },
    orderBy: { startsAt: "asc" },
  });
  if (found.length > 0) throw opened([...new Set(found.map(({ startsAt }) => dayOf(startsAt)))]);
}
