import type { Actor } from "./actor.ts";
import { isManagerIn, managersNever } from "./managers.ts";

/**
 * What a person is to a thing: one word per way of standing to it. A person may have several; rights are their union.
 * `otherMember` works in another team of the same programme; `manager` heads staff of this team, `otherManager` of another.
 * `recruiter` is a member who asks parents to take part in the study: what all members may, she may as one of them.
 */
export const standings = [
  "lead",
  "researcher",
  "supervisor",
  "coordinator",
  "member",
  "otherMember",
  "manager",
  "otherManager",
  "partner",
  "recruiter",
] as const;
export type Standing = (typeof standings)[number];

const everybody: readonly Standing[] = standings.filter((standing) => standing !== "recruiter");
const team: readonly Standing[] = ["coordinator", "member"];
const inTeams: readonly Standing[] = [...team, "otherMember"];
const researchers: readonly Standing[] = ["researcher", "supervisor"];
const managers: readonly Standing[] = ["manager", "otherManager"];

/**
 * Who may what: the truth of the product. `….see` decides whether a thing exists for a person (404 if not);
 * the other actions what she may do with a thing she sees (403 if not).
 * Who is the programme's whole is asked without a team; who is a team's, with it.
 */
export const policy = {
  "programme.see": everybody,
  "programme.edit": ["lead"],
  "programme.at-a-glance": ["lead", ...researchers],
  "people.see": ["lead", ...researchers, ...inTeams, ...managers, "partner"],
  "people.invite": ["lead"],
  "researcher.propose": ["lead", ...researchers],
  "researcher.confirm": researchers,
  "supervision.assign": ["lead"],
  "audit.see": ["lead"],
  "mail.see": ["lead"],
  "mail.retry": ["lead"],

  "team.see": everybody,
  "team.see-members": ["lead", ...researchers, ...inTeams, ...managers],
  "team.create": ["lead"],
  "team.edit": ["lead", "coordinator"],
  "team.invite": ["lead", "coordinator"],
  "team.end-membership": ["lead", "coordinator"],
  "team.set-coordinator": ["lead"],
  "team.set-deputy": ["lead", "coordinator"],
  "team.see-counts": ["lead", ...researchers, ...team, "manager"],
  "team.see-audit": ["lead", "coordinator"],
  // A manager's page of the teams in which her staff are, and each team on it.
  "following.see": managers,
  "team.follow": ["manager"],
  "team.name-people": ["lead", "coordinator", "manager"],

  // Who recruits parents, and whether the study may begin: what it is, in what words and by whose leave, is the researchers'.
  "recruiter.see": ["lead", ...researchers, ...team],
  "recruiter.choose": ["lead", "coordinator"],
  "study.see": ["lead", ...researchers],
  "study.edit": ["lead", ...researchers],
  "study.approve": ["lead", ...researchers],
  "study.see-gate": ["lead", ...researchers, "coordinator", "recruiter"],
  // The vault, and saying of a colleague who has lost her device that it is she. Also what `managersNever` says.
  "vault.open": researchers,
  "second-factor.reset": researchers,

  // Parents. What is known of them is in the vault: who recruits hands over, and sees nothing of what becomes of it.
  "parent.hand-over": ["recruiter"],
  "participant.see": researchers,
  "recruitment.see-exact": researchers,
  "recruitment.see-sums": ["lead"],
  "recruitment.see-band": ["coordinator"],
  // What parents say and agree to: also what `managersNever` says. What they say is theirs who interview in the study.
  "interview-material.edit": researchers,
  "consent.record": researchers,

  // Interviewers' times and what is booked, by code. Asked through `interviews.ts`, which denies it to managers.
  "interview-times.edit": researchers,

  "package.see": everybody,
  "package.edit": ["lead", ...researchers],
  "idea.add": team,
  "idea.see-shared": everybody,
  "idea.see-own": ["lead", ...researchers, ...team],
  "idea.edit-own": team,
  "idea.share": team,
  "idea.lift": ["lead"],
  "idea.redact": ["coordinator", "supervisor"],
  "idea.comment": ["lead", ...researchers, ...team, "partner"],

  "cycle.see-draft": team,
  "cycle.see-working": [...researchers, ...team],
  "cycle.see-shared": everybody,
  "cycle.create": team,
  "cycle.edit": team,
  "cycle.share": team,
  "cycle.delete": team,
  "cycle.reopen": ["coordinator"],
  "cycle.comment-working": ["supervisor", ...team],
  "cycle.comment-shared": [...researchers, ...team],
  "cycle.comment-invited": ["partner"],
  "cycle.see-history": [...researchers, ...team],
  "cycle.redact": ["coordinator", "supervisor"],
  "cycle.export": [...researchers, ...team],

  // What a team follows. Percentages of few people are read as they are in the team alone. A manager outside reads her teams'.
  "aim.see": ["lead", ...researchers, ...inTeams, ...managers, "partner"],
  "aim.edit": team,
  "aim.redact": ["coordinator", "supervisor"],
  "measure.see": ["lead", ...researchers, ...team, "manager"],
  "measure.see-shared": ["lead", ...researchers, ...inTeams, "manager", "partner"],
  "measure.see-small": team,
  "measure.edit": team,
  "measure.redact": ["coordinator", "supervisor"],
  "measure.edit-programmes": ["lead"],
  "measure.let-send": ["coordinator"],

  "note.see": ["supervisor", ...team],
  "note.write": team,
  "note.comment": ["supervisor", ...team],
  "note.redact": ["coordinator", "supervisor"],
  "note.close": team,
  "note.reopen": ["coordinator"],
  "template.edit": ["lead"],
  // The note of a table at a gathering. Managers and partners read those of a gathering at which they are; who writes sits at the table.
  "table-note.see": ["lead", ...researchers, ...inTeams],
  "table-note.see-there": [...managers, "partner"],
  "table-note.write": inTeams,
  "table-note.close": ["lead"],
  "table-note.redact": ["lead"],
  "meeting.see": ["supervisor", ...team],
  "meeting.edit": team,
  "action.see": ["supervisor", ...team],
  "action.edit": team,

  // A team's report of a month: its own until it is handed in, and then what it said at that moment.
  "report.write": team,
  "report.hand-in": ["coordinator"],
  "report.redact": ["coordinator"],
  "report.see": ["lead", ...researchers, ...inTeams, "manager"],
  "report.comment": [...researchers, ...team, "manager"],
  "report.see-states": ["lead", ...researchers],

  "gathering.see": everybody,
  "gathering.see-draft": ["lead", ...researchers],
  "gathering.see-interview": ["lead", ...researchers, ...team, "manager"],
  "gathering.edit": ["lead", ...researchers],
  "material.edit": ["lead", ...researchers],
  "storyboard.edit": team,
  "registration.register-team": ["coordinator"],
  "registration.register-staff": managers,
  "registration.register-anyone": ["lead"],
  "registration.see-names": ["lead", ...researchers],
  "registration.decide": ["lead"],
  "needs.see": ["lead"],
  "door.mark": ["lead", ...researchers],
  "table.place": ["lead"],
  "evaluation.see": ["lead", ...researchers],
  "evaluation.edit": ["lead"],
  "certificate.take-all": ["lead"],

  // How far a team has come, as it says itself and as its supervisor does. What of it is shown when is `progress/rules/shown`'s.
  "score.see": ["lead", ...researchers, ...team],
  "score.see-handed-in": ["lead", ...researchers, ...inTeams, "manager"],
  "score.see-team": team,
  "score.set-team": ["coordinator"],
  "score.set-researcher": ["supervisor"],

  // Hours: one's own, and sums of others'. Nobody sees another person's; a manager's sums are of her own staff (`scope.server.ts`).
  "time.see-own": [...inTeams, "partner"],
  "time.see-team": ["lead", "coordinator"],
  "time.see-staff": managers,
  "time.see-sums": ["lead"],
  "time.promise": ["lead"],

  // What is said in supervision is theirs who talk: each of these is asked together with who is there (`scope.server.ts`).
  "supervision.see-states": ["lead", ...researchers],
  "supervision.see": ["supervisor", "coordinator"],
  "supervision.hold": researchers,
  "supervision.take-part": ["coordinator"],
  "supervision.plan": ["supervisor"],
  "supervision.book": ["coordinator"],
  "open-times.edit": researchers,
  "memo.write": researchers,
  "factor.edit": ["lead"],
  "factor.see-counts": researchers,
  "factor.see-of-cycle": [...researchers, ...team],
  "factor.code-cycle": team,
  "supervision-note.write": [...researchers, ...inTeams],
  "supervision-note.close": [...researchers, ...inTeams],
  "supervision-note.redact": [...researchers, ...inTeams],
  // The note of a group interview: staff speak about their managers. Who takes part reads and writes until it is closed.
  "interview-note.see": researchers,
  "interview-note.take-part": inTeams,
  "interview-note.close": researchers,
  "interview-note.redact": researchers,
  // What is to be asked at a group interview, and what hindered and helped by what was said there.
  "interview.hold": researchers,
} as const satisfies Record<string, readonly Standing[]>;

export type Action = keyof typeof policy;

/** Everything the actor is to a programme and, when given, to one of its teams. Empty: it does not exist for her. */
export function standingsOf(actor: Actor, programmeId: string, teamId?: string | null): ReadonlySet<Standing> {
  const found = new Set<Standing>();
  for (const standing of actor.programmes) {
    if (standing.programmeId !== programmeId) continue;
    if (standing.lead) found.add("lead");
    if (standing.researcher) found.add("researcher");
    if (standing.partner) found.add("partner");
    if (standing.manager) found.add("otherManager");
  }
  for (const standing of actor.teams) {
    if (standing.programmeId !== programmeId) continue;
    const here = standing.teamId === teamId;
    if (standing.member) found.add(here ? "member" : "otherMember");
    if (standing.coordinator) found.add(here ? "coordinator" : "otherMember");
    if (standing.supervisor && here) found.add("supervisor");
    if (standing.recruiter && here) found.add("recruiter");
    if (standing.manager) found.add(here ? "manager" : "otherManager");
  }
  return found;
}

/** Whether the actor may do this to a thing of that programme (and team). */
export function may(actor: Actor, action: Action, where: { programmeId: string; teamId?: string | null }): boolean {
  if (actor.only && (where.teamId !== actor.only.teamId || !actor.only.actions.includes(action))) return false;
  if (managersNever.has(action) && isManagerIn(actor, where.programmeId)) return false;
  const held = standingsOf(actor, where.programmeId, where.teamId);
  return policy[action].some((standing) => held.has(standing));
}

/** The ids of the teams to which the actor stands so that she may do this. */
export function teamsWhere(actor: Actor, action: Action): string[] {
  return actor.teams.filter((standing) => may(actor, action, standing)).map((standing) => standing.teamId);
}

/** The ids of the programmes in which the actor may do this to any team's things, whichever team. */
export function programmesWhere(actor: Actor, action: Action): string[] {
  const ids = new Set([...actor.programmes, ...actor.teams].map((standing) => standing.programmeId));
  return [...ids].filter((programmeId) => may(actor, action, { programmeId }));
}
