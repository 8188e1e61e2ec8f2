import type { Actor } from "#app/access/actor.ts";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { decideSeries, type NoSeries, type Pattern, type Where } from "../rules/series.ts";
import { orTaken } from "../taken.server.ts";
import { supervisedTeams } from "./supervised-teams.server.ts";
import { writeSessions } from "./write-sessions.server.ts";

/** Which field of the form each no is about. */
export const fieldOfSeries: Readonly<Record<NoSeries, string>> = {
  "supervision.series-order": "endsOn",
  "supervision.day-outside": "endsOn",
  "supervision.ends-after-midnight": "from",
  "supervision.series-empty": "endsOn",
  "supervision.series-too-many": "endsOn",
};

/** With whom: one team, or several as a group, which has a name. */
export type Whom = { readonly teamIds: readonly string[]; readonly title: string };

/** What is stored of it. @throws Refusal invalid */
export function tidiedWhom({ teamIds, title }: Whom) {
  const kind = teamIds.length > 1 ? ("group" as const) : ("individual" as const);
  const named = tidyLine(title);
  if (kind === "group" && named === "")
    throw new Refusal("invalid", "form.invalid", { fields: { title: "supervision.group-needs-title" } });
  return { kind, title: kind === "group" ? named : "" };
}

/**
 * Plans supervision that comes back, all its sessions at once. However often the form arrives, it is one series.
 * @throws Refusal missing, forbidden, invalid, conflict (somebody has another session on some of the days)
 */
export async function planSeries(
  actor: Actor,
  input: Whom & Where & { readonly pattern: Pattern; readonly key: string },
  now: Date,
): Promise<{ seriesId: string }> {
  const { key, ...content } = input;
  const { teamIds, pattern } = input;
  const submission = { key, personId: actor.personId, action: "supervision-series.plan", content, now };
  const plan = orTaken("from", () =>
    act(actor, now, (tx, traces) =>
      once(tx, traces, submission, async () => {
        const programme = await supervisedTeams(tx, actor, teamIds);
        const whom = tidiedWhom(input);
        const decided = decideSeries(pattern, programme, now);
        if (!decided.ok) {
          const { code, data } = decided;
          throw new Refusal("invalid", code, { data, fields: { [fieldOfSeries[code]]: code } });
        }
        const seriesId = newId(now.getTime());
        const where = { place: tidyLine(input.place), videoUrl: input.videoUrl };
        const { startsOn, endsOn, ...rest } = pattern;
        const days = { startsOn: dayToDate(startsOn), endsOn: dayToDate(endsOn) };
        const common = { programmeId: programme.id, researcherId: actor.personId, ...whom, ...where };
        const made = { createdById: actor.personId, createdAt: now };
        await tx.supervisionSeries.create({ data: { id: seriesId, ...common, ...rest, ...days, ...made } });
        await tx.supervisionSeriesTeam.createMany({ data: teamIds.map((teamId) => ({ seriesId, teamId })) });
        const times = decided.value;
        await writeSessions(tx, traces, actor, { ...common, teamIds, seriesId, times }, { field: "from", now });
        traces.audit({ action: "supervision-series.planned", ...seriesSubject(seriesId, programme.id, teamIds) });
        return { seriesId };
      }),
    ),
  );
  return plan;
}

/** A group's is no one team's. */
export function seriesSubject(subjectId: string, programmeId: string, teamIds: readonly string[]) {
  const [only, another] = teamIds;
  return { subject: "supervision-series", subjectId, programmeId, ...(only && !another ? { teamId: only } : {}) };
}

export function sessionSubject(session: {
  readonly id: string;
  readonly programmeId: string;
  readonly teamIds: readonly string[];
}) {
  return { ...seriesSubject(session.id, session.programmeId, session.teamIds), subject: "supervision-session" };
}
