import type { Prisma } from "#prisma/generated/client.ts";
import { auditOf } from "./audit.ts";
import type { Clock } from "./clock.ts";
import { commentsOf } from "./comments.ts";
import type { DemoContent } from "./content/types.ts";
import { cyclesOf } from "./cycles.ts";
import { evaluationsOf } from "./evaluations.ts";
import { gatheringsOf } from "./gatherings.ts";
import { historyOf } from "./history.ts";
import { interviewsOf } from "./interviews.ts";
import { invitationsOf } from "./invitations.ts";
import { materialsOf } from "./materials.ts";
import { measuresOf } from "./measures.ts";
import { minutesOf } from "./minutes.ts";
import { packageOf } from "./package.ts";
import { peopleOf } from "./people.ts";
import { programmeOf } from "./programme.ts";
import { progressOf } from "./progress.ts";
import { registrationsOf } from "./registrations.ts";
import { reportsOf } from "./reports.ts";
import { studyOf } from "./study.ts";
import { supervisionOf } from "./supervision.ts";
import { tablesOf } from "./tables.ts";
import { interviewNotesOf } from "./talk-notes.ts";
import { timeOf } from "./time.ts";
import { weeklyLettersOf } from "./weekly-letters.ts";

/** What there is, and what has happened to it. */
export type StoryRows = ReturnType<typeof storyRows>;
export type DemoRows = StoryRows & { audit: Prisma.AuditEntryCreateManyInput[] };

/** Every row of the demo, from what the content says and what follows from it. No database, no clock of its own. */
export function demoRows(content: DemoContent, clock: Clock): DemoRows {
  const rows = storyRows(content, clock);
  return { ...rows, audit: auditOf(rows) };
}

function storyRows(content: DemoContent, clock: Clock) {
  const people = peopleOf(content, clock);
  const programme = programmeOf(content, clock, people);
  const invited = invitationsOf(content, clock, people, programme);
  const changePackage = packageOf(content, clock, people, programme);
  const plans = gatheringsOf(content, clock, { people, programme });
  const registered = registrationsOf(clock, { people, programme, plans });
  const supervision = supervisionOf(content, clock, { people, programme });
  const { chains, cycles } = cyclesOf(content, clock, { people, programme, package: changePackage });
  const measured = measuresOf(content, clock, { people, programme });
  const progress = progressOf(content, clock, { people, programme, cycles, factors: supervision.factors });
  const history = historyOf(cycles, clock, { people, programme });
  return {
    municipalities: people.municipalities,
    departments: people.departments,
    units: people.units,
    people: [...people.people, ...invited.people],
    unitHeads: people.unitHeads.map((head) => ({ ...head, programmeId: programme.programme.id })),
    programme: programme.programme,
    regions: programme.regions,
    roles: programme.roles,
    teams: programme.teams,
    memberships: programme.memberships,
    terms: programme.terms,
    supervision: programme.supervision,
    invitations: invited.invitations,
    proposals: invited.proposals,
    mails: invited.mails,
    ...weeklyLettersOf(content, clock, people, programme),
    drivers: changePackage.drivers,
    ideas: changePackage.ideas,
    chains,
    cycles: cycles.map(({ row }) => row),
    questions: cycles.flatMap(({ questions }) => questions),
    ...plans,
    ...registered,
    ...tablesOf(content, clock, { people, programme, gatherings: plans.gatherings, ...registered }),
    ...evaluationsOf(content, plans.gatherings),
    ...materialsOf(content, clock, { people, programme, gatherings: plans.gatherings }),
    ...supervision,
    ...interviewsOf(content, clock, {
      ...{ people, programme, gatherings: plans.gatherings, factors: supervision.factors },
    }),
    interviewNotes: interviewNotesOf(content, clock, { people, programme, gatherings: plans.gatherings }),
    ...progress,
    ...timeOf(content, clock, { people, programme, gatherings: plans, registered }),
    ...measured,
    ...studyOf(content, clock, { people, programme }),
    ...history,
    ...reportsOf(content, clock, {
      ...{ people, programme, closures: history.closures, cycles: cycles.map(({ row }) => row) },
      known: { measured, progress, factors: supervision.factors, cycles: cycles.map(({ row }) => row) },
    }),
    ...commentsOf(content, cycles, clock, people),
    ...minutesOf(content, clock, { people, programme, package: changePackage, cycles }),
  };
}
