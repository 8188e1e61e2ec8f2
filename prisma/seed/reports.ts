import { type Day, dateToDay, dayOf, startOfDay } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { contentOf, type NoteNode, node, textNode } from "#app/features/notes/document/json.ts";
import { sayIn } from "#app/features/reports/queries/draft.server.ts";
import { draftReport, type MonthFacts, type TestInMonth } from "#app/features/reports/rules/draft.ts";
import { monthsOfReports } from "#app/features/reports/rules/month.ts";
import { firstOf, isPaused, lastOf, type Month, monthHolding, nextMonth } from "#app/features/time/rules/months.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { after, type Clock, DAY, HOUR } from "./clock.ts";
import { written } from "./content/reports.ts";
import type { DemoContent } from "./content/types.ts";
import type { Snapshot } from "./documents.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";
import { knownOf, type MonthRows, reportedOf } from "./reported.ts";
import { toldOfReports } from "./reports-told.ts";

type Rows = {
  readonly people: People;
  readonly programme: ProgrammeRows;
  readonly cycles: readonly Prisma.CycleCreateManyInput[];
  readonly closures: readonly Prisma.CycleClosureCreateManyInput[];
  readonly known: MonthRows;
};

/** Of one team in so many a report never came: the lead has something to ask about. */
const lateTeams = 4;

/** Monthly reports of every team, drafted as the app drafts them. The first team still writes on its latest. */
export function reportsOf(content: DemoContent, clock: Clock, rows: Rows) {
  const { people, programme, cycles, closures } = rows;
  const { id: programmeId, pauseMonths, startsOn, endsOn, ...aims } = programme.programme;
  const paused = pauseMonths as number[];
  const day = (date: Date | string): Day => dateToDay(new Date(date));
  const today = dayOf(clock.now);
  const parts = content.teams.flatMap(({ key }, nth) => {
    const { id: teamId, name } = find(programme.teamByKey, key, "team");
    const by = find(people.byKey, programme.coordinatorOf(key), "person").id;
    const asking = { startsOn: day(startsOn), endsOn: day(endsOn), pauseMonths: paused, teamSince: day(startsOn) };
    return monthsOfReports(asking, today)
      .filter((month) => month < monthHolding(today) && !isPaused(month, paused))
      .filter((_, back) => !(nth % lateTeams === lateTeams - 1 && back === 2))
      .map((month, back) =>
        reportIn(month, { team: { id: teamId, name }, by, nth: nth + back, isOpen: nth === 0 && back === 0 }),
      );
  });
  return {
    reports: parts.map(({ report }) => report),
    reportNotes: parts.map(({ note }) => note),
    reportSnapshots: parts.map(({ snapshot }) => snapshot),
    reportVersions: parts.flatMap(({ versions }) => versions),
    reportClosures: parts.flatMap(({ closed }) => closed),
    reportHandIns: parts.flatMap(({ handIns }) => handIns),
    ...toldOfReports(latestHandedIn(), clock, { people, programme }),
  };

  /** Each team's; its parts stand latest first. */
  function latestHandedIn() {
    const handedIn = parts.flatMap(({ report, closed, handIns }) =>
      handIns.flatMap(({ closureId, reportId }) =>
        closed.map(({ closedAt: at, closedById: by }) => ({ reportId, closureId, teamId: report.teamId, at, by })),
      ),
    );
    return handedIn.filter((one, nth) => handedIn.findIndex(({ teamId }) => teamId === one.teamId) === nth);
  }

  function reportIn(
    month: Month,
    { team, by, nth, isOpen }: { team: { id: string; name: string }; by: string; nth: number; isOpen: boolean },
  ) {
    const teamId = team.id;
    const measures = reportedOf(rows.known, team, month);
    const begunAt = clock.past(after(startOfDay(firstOf(nextMonth(month))), 9 * HOUR).getTime());
    const at = clock.past(after(begunAt, 3 * DAY).getTime());
    const [reportId, noteId] = [newId(begunAt.getTime()), newId(begunAt.getTime())];
    const document = withOwnLines(
      draftReport(factsOf(teamId, month), knownOf(rows.known, team, month, measures), sayIn("sv", month)),
      nth,
    );
    const [versionId, closureId] = [newId(at.getTime()), newId(at.getTime())];
    const closed = isOpen ? [] : [{ id: closureId, noteId, closedAt: at, closedById: by }];
    const snapshot: Snapshot = { noteId, at, document };
    return {
      report: { id: reportId, programmeId, teamId, month: new Date(firstOf(month)), begunAt, begunById: by },
      note: {
        ...{ id: noteId, programmeId, teamId, reportId, epoch: crypto.randomUUID() },
        ...{ openId: isOpen ? noteId : null, createdById: by, createdAt: begunAt },
      },
      snapshot,
      versions: closed.map(() => ({
        id: versionId,
        noteId,
        at,
        reason: "closing",
        content: document,
        writerIds: [by],
      })),
      closed,
      handIns: closed.map(() => ({ closureId, reportId, noteId, versionId, measures })),
    };
  }

  function factsOf(teamId: string, month: Month): MonthFacts {
    const own = cycles.filter((cycle) => cycle.teamId === teamId && cycle.state !== "draft");
    const startOf = ({ startsOn: on }: (typeof own)[number]) => (on ? day(on as Date) : "");
    const tests = own.map((cycle): TestInMonth => {
      const { id, number, what = "", state, sharedAt } = cycle;
      const isBegun = state !== "planned" && monthHolding(startOf(cycle)) === month;
      const closing = closures.find(
        (one) => one.cycleId === id && !one.reopenedAt && monthHolding(dayOf(new Date(one.closedAt))) === month,
      );
      return {
        ...{
          id: id ?? "",
          number: number ?? 0,
          what,
          shared: Boolean(sharedAt),
          begunOn: isBegun ? startOf(cycle) : null,
        },
        closed: closing ? { decision: closing.decision, learned: closing.learned } : null,
      };
    });
    const planned = own.filter(
      (cycle) => cycle.state === "planned" && monthHolding(startOf(cycle)) === nextMonth(month),
    );
    const until = lastOf(month);
    const aim = rows.known.measured.teamAims.find(
      (one) => one.teamId === teamId && day(one.setAt) <= until && (!one.endedAt || day(one.endedAt) > until),
    );
    const { what, forWhom, howMuch, byWhen } = aim ?? {
      ...{ what: aims.aimWhat, forWhom: aims.aimForWhom, howMuch: aims.aimHowMuch, byWhen: aims.aimByWhen },
    };
    return {
      aim: { what, forWhom, howMuch, byWhen: day(byWhen), own: aim !== undefined },
      tests: tests
        .filter(({ begunOn, closed }) => begunOn !== null || closed !== null)
        .toSorted((a, b) => a.number - b.number),
      help: [],
      planned: planned.map((cycle) => ({
        number: cycle.number ?? 0,
        what: cycle.what ?? "",
        startsOn: startOf(cycle),
      })),
      ahead: [],
    };
  }
}

/** What the team wrote below the headings of what only it knows, before what is known of that. */
function withOwnLines(draft: NoteNode, nth: number): NoteNode {
  let blocks = contentOf(draft);
  for (const section of ["hindrances", "help", "next"] as const) {
    const lines = written[section];
    const says = sayIn("sv", "2026-01").heading(section);
    const at = blocks.findIndex((block) => contentOf(block)[0]?.text === says) + 1;
    const isEmpty = blocks[at]?.type === "paragraph";
    const line = node("paragraph", undefined, [textNode(lines[nth % lines.length] ?? "")]);
    blocks = blocks.toSpliced(at, isEmpty ? 1 : 0, line);
  }
  return node("doc", undefined, blocks);
}
