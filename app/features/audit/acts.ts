/** Everything that leaves a row in the audit, by its name there. A test compares it with what the code writes. */
export const acts = [
  "cycle.created",
  "cycle.saved",
  "cycle.planned",
  "cycle.doing",
  "cycle.studied",
  "cycle.closed",
  "cycle.reopened",
  "cycle.shared",
  "cycle.unshared",
  "cycle.partners-invited",
  "cycle.partners-uninvited",
  "cycle.redacted",
  "cycle.draft-deleted",
  "cycle.question-added",
  "cycle.question-removed",
  "cycle.next-begun",
  "cycles.exported-csv",
  "cycles.exported-xlsx",
  "evaluation.asked",
  "evaluation.opened",
  "evaluation.closed",
  "evaluation.questions-changed",
  "evaluation.exported-csv",
  "evaluation.exported-xlsx",
  "certificate.taken",
  "certificate.all-taken",
  "note.redacted",
  "note.exported-docx",
  "note.exported-pdf",
  "note.restored",
  "template.changed",
  "template.reset",
  "comment.added",
  "comment.edited",
  "comment.deleted",
  "file.added",
  "file.removed",
  "material.added",
  "material.changed",
  "material.removed",
  "storyboard.hung",
  "storyboard.changed",
  "storyboard.removed",
  "table.laid",
  "table.changed",
  "table.removed",
  "seating.moved",
  "seating.placed-mixed",
  "seating.placed-team",
  "seating.placed-rest",
  "idea.added",
  "idea.edited",
  "idea.moved",
  "idea.shared",
  "idea.unshared",
  "idea.lifted",
  "idea.redacted",
  "idea.retired",
  "idea.reactivated",
  "meeting.created",
  "meeting.changed",
  "gathering.added",
  "gathering.changed",
  "gathering.published",
  "gathering.cancelled",
  "gathering.deleted",
  "gathering.session-added",
  "gathering.session-changed",
  "gathering.session-moved",
  "gathering.session-removed",
  "gathering.question-added",
  "gathering.question-changed",
  "gathering.question-removed",
  "note.begun",
  "note.closed",
  "note.reopened",
  "thread.begun",
  "thread.resolved",
  "thread.reopened",
  "mail.retried",
  "action.added",
  "action.changed",
  "action.done",
  "action.dropped",
  "action.reopened",
  "door.marked",
  "door.let-in",
  "driver.added",
  "driver.edited",
  "driver.moved",
  "driver.retired",
  "driver.restored",
  "aim.edited",
  "person.named",
  "person.changed",
  "person.claimed",
  "membership.begun",
  "membership.changed",
  "membership.ended",
  "term.acting-begun",
  "term.deputy-begun",
  "term.ended",
  "term.taken-back",
  "invitation.created",
  "invitation.accepted",
  "invitation.accepted-as-member",
  "invitation.sent-again",
  "invitation.revoked",
  "role.lead-begun",
  "role.lead-ended",
  "role.researcher-begun",
  "role.researcher-ended",
  "role.partner-begun",
  "role.partner-ended",
  "researcher.proposed",
  "researcher.confirmed",
  "researcher.declined",
  "supervision.begun",
  "supervision.ended",
  "supervision.taken-back",
  "unit-head.begun",
  "unit-head.ended",
  "programme.created",
  "programme.changed",
  "team.created",
  "team.changed",
  "region.added",
  "region.changed",
  "region.removed",
  "municipality.added",
  "municipality.changed",
  "department.added",
  "department.changed",
  "unit.added",
  "unit.changed",
  "session.opened",
  "session.signed-out",
  "session.ended",
  "session.others-ended",
  "session.replaced",
  "session.touched",
  "passkey.added",
  "passkey.removed",
  "passkey.renamed",
  "passkey.used",
  "sign-in.requested",
  "address-change.asked",
  "registration.made",
  "registration.put-on-list",
  "registration.requested",
  "registration.guest-asked",
  "registration.asked-again",
  "registration.cancelled",
  "registration.lapsed",
  "registration.offered",
  "registration.offer-taken",
  "registration.offer-declined",
  "registration.changed",
  "registration.change-asked",
  "registration.change-granted",
  "registration.change-refused",
  "registration.request-granted",
  "registration.request-refused",
  "registration.party-split",
  "calendar-feed.made",
  "calendar-feed.renewed",
  "calendar-feed.ended",
] as const;
export type Act = (typeof acts)[number];

export const isAct = (action: string): action is Act => (acts as readonly string[]).includes(action);

/** Those that read otherwise when somebody did it with herself. */
export const ownActs = [
  "person.changed",
  "membership.begun",
  "membership.changed",
  "membership.ended",
  "term.acting-begun",
  "role.lead-begun",
  "role.lead-ended",
  "role.researcher-begun",
  "role.researcher-ended",
  "role.partner-begun",
  "role.partner-ended",
  "unit-head.begun",
] as const satisfies readonly Act[];
export type OwnAct = (typeof ownActs)[number];

export const isOwnAct = (action: string): action is OwnAct => (ownActs as readonly string[]).includes(action);

/** A form that arrived twice: nothing came of the second, so there is nothing to tell. */
export const nothingCame = ["cycle.moved-again", "invitation.accepted-again"] as const;

/** Those that say what was changed. Where they name no field, all was as it should be already. */
export const namingFields = ["cycle.saved", "idea.edited", "driver.edited", "aim.edited"] as const;

/** What can be chosen: the first word of what was done. */
const beginnings = {
  tests: ["cycle", "cycles"],
  package: ["idea", "driver", "aim"],
  comments: ["comment", "thread"],
  meetings: ["meeting", "note", "template", "action", "door"],
  files: ["file"],
  gatherings: ["gathering", "registration", "evaluation", "certificate"],
  files: ["file", "material", "storyboard"],
  mail: ["mail"],
  gatherings: ["gathering", "registration", "table", "seating"],
  people: ["person", "membership", "term", "invitation", "role", "researcher", "supervision", "unit-head"],
  places: ["programme", "team", "region", "municipality", "department", "unit"],
  "sign-in": ["session", "passkey", "sign-in", "address-change", "calendar-feed"],
  denied: ["denied"],
} as const;
export type EventKind = keyof typeof beginnings;
export const eventKinds = Object.keys(beginnings) as EventKind[];

export const beginningsOf = (kind: EventKind): readonly string[] => beginnings[kind];

export function kindOf(action: string): EventKind | null {
  const [beginning = ""] = action.split(".");
  return eventKinds.find((kind) => beginningsOf(kind).includes(beginning)) ?? null;
}

/** A wrong code for a new address, by somebody who is signed in: what was denied is no page. */
export const wrongCode = "address-change.failed";

/** Where somebody was denied something, as far as it helps to know. */
export const areas = [
  "test",
  "tests",
  "meetings",
  "actions",
  "package",
  "gatherings",
  "people",
  "settings",
  "events",
  "team",
  "programme",
  "page",
] as const;
export type Area = (typeof areas)[number];

/** The part of the product that a denied address belongs to: `GET teams/:teamId/cycles/:cycleId` is a test. */
export function areaOf(subject: string): Area {
  const [place = "", , page = "", id = ""] = subject.replace(/^[A-Z]+ \/?/, "").split("/");
  if (place === "invitations") return "people";
  if (place !== "teams" && place !== "programmes") return "page";
  if (page === "cycles") return id === ":cycleId" ? "test" : "tests";
  if (page === "meetings" || page === "actions") return page;
  if (page === "notes") return "meetings";
  if (page === "chains" || page === "now") return "tests";
  if (page === "package" || page === "ideas") return "package";
  if (page === "gatherings") return page;
  if (page === "people" || page === "places") return "people";
  if (page === "templates" || page === "mail") return "settings";
  if (page === "settings" || page === "events") return page;
  return place === "teams" ? "team" : "programme";
}

/** Whether what was denied was to do something, or to see it. */
export const wasDoing = (subject: string) => subject.startsWith("POST");
