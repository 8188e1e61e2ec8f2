import type { Actor } from "#app/access/actor.ts";
import type { Day } from "#app/core/day.ts";
import type { TimeOfDay } from "#app/core/recurrence.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { decideTime, type Where } from "../rules/series.ts";
import { orTaken } from "../taken.server.ts";
import { sessionSubject, tidiedWhom, type Whom } from "./plan-series.server.ts";
import { supervisedTeams } from "./supervised-teams.server.ts";
import { writeSessions } from "./write-sessions.server.ts";

/** Which field of the form each no is about. */
export const fieldOfTime = {
  "supervision.day-outside": "day",
  "supervision.ends-after-midnight": "from",
} as const;

/**
 * Plans one session; also one that has been, so that it can be told what became of it. However often the form arrives, it is
 * one.
 * @throws Refusal missing, forbidden, invalid, conflict (somebody has another session then)
 */
export async function planSession(
  actor: Actor,
  input: Whom & Where & TimeOfDay & { readonly day: Day; readonly key: string },
  now: Date,
): Promise<{ sessionId: string }> {
  const { key, ...content } = input;
  const { teamIds } = input;
  const submission = { key, personId: actor.personId, action: "supervision-session.plan", content, now };
  return orTaken("day", () =>
    act(actor, now, (tx, traces) =>
      once(tx, traces, submission, async () => {
        const programme = await supervisedTeams(tx, actor, teamIds);
        const whom = tidiedWhom(input);
        const decided = decideTime(input, programme);
        if (!decided.ok) {
          const { code, data } = decided;
          throw new Refusal("invalid", code, { data, fields: { [fieldOfTime[code]]: code } });
        }
        const [sessionId = ""] = await writeSessions(
          tx,
          traces,
          actor,
          {
            ...{ programmeId: programme.id, researcherId: actor.personId, ...whom, teamIds, seriesId: null },
            ...{ place: tidyLine(input.place), videoUrl: input.videoUrl },
            times: [{ occurrenceOn: null, ...decided.value }],
          },
          { field: "day", now },
        );
        const subject = sessionSubject({ id: sessionId, programmeId: programme.id, teamIds });
        traces.audit({ action: "supervision-session.planned", ...subject });
        return { sessionId };
      }),
    ),
  );
}
