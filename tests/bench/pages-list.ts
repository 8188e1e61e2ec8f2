import type { DemoRole } from "#tests/support/demo-people.ts";

/** Who looks at a page. Nobody: signed out; a parent: behind her link. The roles are those of the demo's page. */
export type Visitor = "nobody" | "parent" | DemoRole;

/**
 * Where a page is: its path; or the first link of that shape on another page (whose words begin so, if given), since ids
 * differ from run to run; or what lies below another page.
 */
export type Place =
  | string
  | { readonly on: Place; readonly link: RegExp; readonly words?: string }
  | { readonly below: Place; readonly path: string };

export type BenchPage = {
  readonly name: string;
  readonly as: Visitor;
  readonly at: Place;
  /** Not the same for others who look at most pages as this role does. */
  readonly alone?: true;
  /** It is in the vault, which is opened first. */
  readonly vault?: true;
  /** Whether the page has a bar to reach: at least a quarter of the empty page's speed, and p99 under 250 ms. */
  readonly barred?: true;
};

const start: Place = "/start";
const id = "[0-9a-f-]{36}";
const team: Place = { on: start, link: new RegExp(`^/teams/${id}$`) };
const chains: Place = { on: team, link: new RegExp(`^/teams/${id}/chains$`) };
const list: Place = { on: team, link: new RegExp(`^/teams/${id}/cycles$`) };
const cycle: Place = { on: list, link: new RegExp(`^/teams/${id}/cycles/${id}$`) };
const changePackage: Place = { on: team, link: new RegExp(`^/programmes/${id}/package$`) };
const programme: Place = { on: start, link: new RegExp(`^/programmes/${id}$`) };
const underWay: Place = { on: start, link: new RegExp(`^/teams/${id}/cycles/${id}$`) };
const linkOf = (on: Place, end: string): Place => ({ on, link: new RegExp(`^/(teams|programmes)/${id}${end}$`) });

// Whoever recruits has the link on her team's page, and nobody else.
const asking: Place = linkOf(team, "/parents");
const meetings: Place = linkOf(team, "/meetings");
const meeting: Place = linkOf(meetings, `/meetings/${id}`);

const gatherings: Place = { below: programme, path: "/gatherings" };
const gathering = { on: gatherings, link: new RegExp(`^/programmes/${id}/gatherings/${id}$`) } as const;
const groupInterview: Place = { ...gathering, words: "Gruppintervju" };
const day: Place = { on: gathering, link: new RegExp(`^/programmes/${id}/gatherings/${id}/day/${id}$`) };

const measures: Place = { below: team, path: "/measures" };
const measure: Place = { on: measures, link: new RegExp(`^/teams/${id}/measures/${id}$`) };
const inTeams: Place = {
  on: { below: programme, path: "/measures" },
  link: new RegExp(`^/programmes/${id}/measures/${id}$`),
};

const participants: Place = { below: programme, path: "/participants" };
const participant: Place = { on: participants, link: new RegExp(`^/programmes/${id}/participants/${id}$`) };
const consent: Place = { below: participant, path: "/consent" };

/** The pages that are measured, for speed (`bench:pages`) and for size (`bench:size`). A slice adds its own here. */
export const pages: readonly BenchPage[] = [
  { name: "front", as: "nobody", at: "/" },
  { name: "demo", as: "nobody", at: "/demo" },
  { name: "sign-in", as: "nobody", at: "/sign-in", barred: true },
  { name: "sign-in code", as: "nobody", at: "/sign-in/code" },
  { name: "start (coordinator)", as: "coordinator", at: start },
  { name: "start (lead)", as: "lead", at: start },
  { name: "start (manager)", as: "manager", at: start },
  { name: "start (partner)", as: "partner", at: start },
  { name: "team", as: "coordinator", at: team, barred: true },
  { name: "chains", as: "coordinator", at: chains },
  { name: "cycle list", as: "coordinator", at: list, barred: true },
  { name: "cycle", as: "coordinator", at: cycle, barred: true },
  { name: "history", as: "coordinator", at: linkOf(underWay, `/cycles/${id}/history`) },
  { name: "quick log", as: "coordinator", at: linkOf(team, "/cycles/new") },
  { name: "board", as: "coordinator", at: linkOf(list, "/now") },
  { name: "team people", as: "coordinator", at: linkOf(team, "/people") },
  { name: "meetings", as: "coordinator", at: meetings, barred: true },
  { name: "supervision (coordinator)", as: "coordinator", at: linkOf(team, "/supervision") },
  { name: "supervision (researcher)", as: "researcher", at: { below: team, path: "/supervision" } },
  { name: "plan supervision", as: "researcher", at: { below: team, path: "/supervision/new" } },
  {
    name: "change supervision",
    as: "coordinator",
    at: { on: linkOf(team, "/supervision"), link: new RegExp(`^/supervision/${id}/edit$`) },
  },
  {
    name: "supervision session",
    as: "coordinator",
    at: { on: linkOf(team, "/supervision"), link: new RegExp(`^/supervision/${id}$`) },
  },
  {
    name: "group interview",
    as: "researcher",
    at: { below: groupInterview, path: "/interview" },
  },
  { name: "second factor", as: "researcher", at: "/account/second-factor" },
  { name: "open the vault", as: "researcher", at: "/vault/open" },
  { name: "open times", as: "researcher", at: { below: programme, path: "/open-times" } },
  { name: "meeting", as: "coordinator", at: meeting },
  { name: "decisions", as: "coordinator", at: linkOf(meetings, "/decisions") },
  { name: "new meeting", as: "coordinator", at: linkOf(meetings, "/meetings/new") },
  {
    name: "note on paper",
    as: "coordinator",
    at: { on: meeting, link: new RegExp(`^/notes/${id}/print$`) },
  },
  { name: "notes", as: "coordinator", at: linkOf(meetings, "/notes") },
  { name: "actions", as: "coordinator", at: linkOf(team, "/actions"), barred: true },
  { name: "reports", as: "coordinator", at: linkOf(team, "/reports") },
  {
    name: "report",
    as: "coordinator",
    at: { on: linkOf(team, "/reports"), link: new RegExp(`^/teams/${id}/reports/[\\d-]+$`) },
  },
  { name: "reports of all teams", as: "lead", at: { below: programme, path: "/reports" } },
  { name: "notices", as: "member", at: "/notices" },
  { name: "notes of a test", as: "coordinator", at: { below: cycle, path: "/note" } },
  { name: "versions", as: "coordinator", at: { on: meeting, link: new RegExp(`^/notes/${id}/versions$`) } },
  { name: "wiping in a note", as: "coordinator", at: { on: meeting, link: new RegExp(`^/notes/${id}/redact$`) } },
  { name: "materials", as: "lead", at: { below: gathering, path: "/materials" } },
  { name: "storyboards", as: "lead", at: { below: gathering, path: "/storyboards" } },
  { name: "tables", as: "lead", at: { below: gathering, path: "/tables" } },
  { name: "templates", as: "lead", at: { below: programme, path: "/templates" } },
  { name: "factors", as: "lead", at: { below: programme, path: "/factors" } },
  { name: "factors across teams", as: "researcher", at: { below: programme, path: "/factors/across" } },
  { name: "template", as: "lead", at: { below: programme, path: "/templates/meeting" } },
  { name: "mail", as: "lead", at: { below: programme, path: "/mail" } },
  { name: "what mails are like", as: "lead", at: { below: programme, path: "/mail/preview/invitation" } },
  { name: "package", as: "coordinator", at: changePackage, barred: true },
  { name: "idea", as: "partner", at: linkOf(start, `/ideas/${id}`) },
  { name: "shared list", as: "researcher", at: { below: programme, path: "/cycles" } },
  { name: "programme", as: "lead", at: programme },
  { name: "supervised months (lead)", as: "lead", at: { below: programme, path: "/supervision" }, barred: true },
  {
    name: "supervised months (researcher)",
    as: "researcher",
    at: { below: programme, path: "/supervision" },
    barred: true,
  },
  { name: "sessions for a colleague", as: "researcher", at: { below: programme, path: "/supervision/away" } },
  { name: "door list", as: "lead", at: { below: gathering, path: "/door" } },
  { name: "gatherings", as: "coordinator", at: gatherings, barred: true },
  { name: "gatherings of a month", as: "coordinator", at: { below: programme, path: "/gatherings?view=month" } },
  { name: "gathering", as: "coordinator", at: gathering, barred: true },
  { name: "programme of a day", as: "lead", at: day },
  { name: "programme of a day on paper", as: "coordinator", at: { below: day, path: "/print" } },
  { name: "new gathering", as: "lead", at: { below: programme, path: "/gatherings/new" } },
  { name: "plan of a gathering", as: "lead", at: { below: gathering, path: "/edit" } },
  { name: "questions of a gathering", as: "lead", at: { below: gathering, path: "/questions" } },
  { name: "gathering for guests", as: "nobody", at: { on: "/", link: new RegExp(`^/gatherings/${id}$`) } },
  { name: "who comes", as: "lead", at: { below: gathering, path: "/registrations" } },
  { name: "answers of who comes", as: "lead", at: { below: gathering, path: "/registrations/answers" } },
  { name: "needs of who comes", as: "lead", at: { below: gathering, path: "/needs" } },
  { name: "messages to who comes", as: "lead", at: { below: gathering, path: "/messages" } },
  { name: "new address", as: "coordinator", at: "/account/address" },
  { name: "events of a programme", as: "lead", at: { below: programme, path: "/events" } },
  {
    name: "events of a team",
    as: "coordinator",
    at: { on: linkOf(team, "/people"), link: new RegExp(`^/teams/${id}/events$`) },
  },
  { name: "my calendar", as: "coordinator", at: "/account/calendar" },
  { name: "evaluation by link", as: "nobody", at: "/evaluation" },
  {
    name: "evaluation",
    as: "lead",
    at: { below: linkOf(gatherings, `/gatherings/${id}`), path: "/evaluation/results" },
  },
  { name: "measures to fill in", as: "coordinator", at: { below: team, path: "/points" }, barred: true },
  { name: "points of a measure", as: "coordinator", at: { below: measure, path: "/points" } },
  { name: "systems let in", as: "coordinator", at: { below: team, path: "/sending" } },
  { name: "a table to bring in", as: "coordinator", at: { below: measure, path: "/points/import" } },
  { name: "aim of a team", as: "coordinator", at: { below: team, path: "/aim" } },
  { name: "storyboard of a team", as: "coordinator", at: { below: team, path: "/storyboard" }, barred: true },
  { name: "measures", as: "coordinator", at: measures, barred: true },
  { name: "new measure", as: "coordinator", at: { below: team, path: "/measures/new" } },
  { name: "measure", as: "coordinator", at: measure, barred: true },
  { name: "change a measure", as: "coordinator", at: { below: measure, path: "/edit" } },
  { name: "wiping in a measure", as: "coordinator", at: { below: measure, path: "/redact" } },
  { name: "wiping in a team's aim", as: "coordinator", at: { below: team, path: "/aim/redact" } },
  { name: "measures of the programme", as: "lead", at: { below: programme, path: "/measures" } },
  { name: "measure in all teams", as: "lead", at: inTeams, barred: true },
  { name: "new measure of the programme", as: "lead", at: { below: programme, path: "/measures/new" } },
  { name: "change a measure of the programme", as: "lead", at: { below: inTeams, path: "/edit" } },
  { name: "wiping in a measure of the programme", as: "lead", at: { below: inTeams, path: "/redact" } },
  { name: "how it goes", as: "lead", at: { below: programme, path: "/overview" }, barred: true },
  { name: "how it goes (researcher)", as: "researcher", at: { below: programme, path: "/overview" } },
  { name: "my time", as: "member", at: { below: programme, path: "/time/mine" }, barred: true },
  { name: "team score", as: "coordinator", at: { below: team, path: "/progress" } },
  { name: "team score (researcher)", as: "researcher", at: { below: team, path: "/progress" } },
  { name: "time in a team", as: "coordinator", at: { below: team, path: "/time" }, barred: true },
  { name: "teams that a manager follows", as: "manager", at: { below: programme, path: "/following" } },
  { name: "time of staff", as: "manager", at: { below: programme, path: "/time/staff" } },
  { name: "time in the teams", as: "lead", at: { below: programme, path: "/time" } },
  { name: "promised time", as: "lead", at: { below: programme, path: "/time/promise" } },
  { name: "study (lead)", as: "lead", at: { below: programme, path: "/study" } },
  { name: "study (coordinator)", as: "coordinator", alone: true, at: { below: programme, path: "/study" } },
  { name: "what the study is", as: "researcher", at: { below: programme, path: "/study/edit" } },
  {
    name: "words of the study",
    as: "researcher",
    at: { below: programme, path: "/study/languages/ar/words" },
  },
  { name: "text of the study", as: "researcher", at: { below: programme, path: "/study/texts/sv/information" } },
  { name: "asking parents", as: "member", at: asking },
  { name: "sheet for parents", as: "member", at: { below: asking, path: "/leaflet" } },
  { name: "interview guide", as: "researcher", at: { below: programme, path: "/study/guide" } },
  // One after the other: the vault closes where nobody has been for five minutes.
  ...(
    [
      { name: "interview times", at: { below: programme, path: "/study/times" } },
      { name: "opening interview times", at: { below: programme, path: "/study/times/new" } },
      { name: "participants", at: participants },
      { name: "participant", at: participant },
      { name: "meetings of a participant", at: { below: participant, path: "/meetings" } },
      { name: "consents of a participant", at: consent },
      { name: "interview", at: linkOf(consent, `/participants/${id}/interviews/1`) },
      { name: "the vault's log", at: { below: programme, path: "/vault-log" } },
      { name: "what is taken out for analysis", at: { below: programme, path: "/study/export" } },
    ] as const
  ).map((page) => ({ ...page, as: "researcher", vault: true }) as const),
  { name: "private link", as: "nobody", at: "/m" },
  { name: "meeting (parent)", as: "parent", at: "/m/meeting" },
  { name: "times (parent)", as: "parent", at: { on: "/m/meeting", link: /^\/m\/times\?instead=/ } },
  { name: "my events", as: "member", at: "/account/events" },
];

/**
 * The least this server can render: the whole way of a page through HTTP, React and the frame, without a person and
 * without a row. What others cost is measured against it.
 */
export const emptyPage = { name: "empty page", as: "nobody", at: "/no-such-page" } as const satisfies BenchPage;
