import type { Day } from "#app/core/day.ts";
import { type DayTime, firstDay, lastDay } from "./when.ts";

export const gatheringKinds = [
  "information_meeting",
  "learning_seminar",
  "group_interview",
  "implementation_conference",
  "spread_conference",
] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

/** Who may register. Guests have no account. */
export const audiences = ["coordinators", "members", "managers", "partners", "researchers", "guests"] as const;
export type Audience = (typeof audiences)[number];

/** Whom each kind is for as a rule; who plans it changes it. */
export const usualAudience: Readonly<Record<GatheringKind, readonly Audience[]>> = {
  information_meeting: ["managers", "guests"],
  learning_seminar: ["coordinators", "members", "managers", "partners", "researchers"],
  group_interview: ["coordinators", "members"],
  implementation_conference: ["coordinators", "managers", "guests"],
  spread_conference: [...audiences],
};

/** The longest texts, in characters (UTF-16 units, as `maxlength` counts). */
export const textMax = {
  title: 200,
  intro: 4000,
  placeName: 200,
  address: 300,
  directions: 2000,
  videoUrl: 500,
  costNote: 500,
} as const;

/** Seats and hours that can be chosen, both ends included. An offer is held at most two weeks. */
export const capacityRange = [1, 5000] as const;
export const offerHoursRange = [1, 336] as const;
/** So many days a form has room for. */
export const mostDays = 6;

/** A day as it is planned; one that is stored has an id. */
export type PlannedDay = DayTime & { readonly id: string | null };

/** Everything that is decided about a gathering, but for its programme of the day and its questions. */
export type Plan = {
  readonly kind: GatheringKind;
  readonly title: string;
  readonly intro: string;
  readonly regionId: string | null;
  /** Whose group interview it is; nothing else is one team's. */
  readonly teamId: string | null;
  readonly placeName: string;
  readonly address: string;
  readonly directions: string;
  readonly videoUrl: string;
  readonly costNote: string;
  readonly audience: readonly Audience[];
  readonly capacity: number;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly changesUntil: Day;
  readonly offerHours: number;
  readonly asksNeeds: boolean;
  readonly days: readonly PlannedDay[];
};

/** What there is of it already, that the plan must go on fitting. */
export type Standing = {
  readonly published: boolean;
  /** A group interview of which something is written. */
  readonly talked: boolean;
  readonly seatsTaken: number;
  /** What it was when it was published, or something was written of it; later it stays so. */
  readonly kind: GatheringKind | null;
  readonly teamId: string | null;
};

export const nothingYet: Standing = { published: false, talked: false, seatsTaken: 0, kind: null, teamId: null };

export type PlanFault =
  | "gathering.team-needed"
  | "gathering.kind-fixed"
  | "gathering.video-not-https"
  | "gathering.day-twice"
  | "gathering.times-order"
  | "gathering.closes-before-opens"
  | "gathering.closes-after-first-day"
  | "gathering.changes-after-last-day"
  | "gathering.capacity-below-seats"
  | PublishFault;
export type PublishFault = "gathering.day-needed" | "gathering.place-needed" | "gathering.audience-needed";

/** What is wrong with a plan, at the fields of its form. Empty: it may be stored. */
export function faultsIn(plan: Plan, standing: Standing): Readonly<Record<string, PlanFault>> {
  const faults: Record<string, PlanFault> = {};
  const isFixed = standing.published || standing.talked;
  if (isFixed && plan.kind !== standing.kind) faults.kind = "gathering.kind-fixed";
  if (plan.kind === "group_interview") {
    if (plan.teamId === null) faults.teamId = "gathering.team-needed";
    else if (isFixed && plan.teamId !== standing.teamId) faults.teamId = "gathering.kind-fixed";
  }
  if (plan.videoUrl !== "" && !isHttps(plan.videoUrl)) faults.videoUrl = "gathering.video-not-https";
  for (const [at, { day, fromMinute, toMinute }] of plan.days.entries()) {
    if (plan.days.slice(0, at).some((earlier) => earlier.day === day)) faults[`day${at}`] = "gathering.day-twice";
    if (toMinute <= fromMinute) faults[`to${at}`] = "gathering.times-order";
  }
  const { opensOn, closesOn, changesUntil } = plan;
  const [first, last] = [firstDay(plan.days), lastDay(plan.days)];
  if (closesOn < opensOn) faults.closesOn = "gathering.closes-before-opens";
  else if (first !== null && closesOn > first) faults.closesOn = "gathering.closes-after-first-day";
  if (last !== null && changesUntil > last) faults.changesUntil = "gathering.changes-after-last-day";
  if (plan.capacity < standing.seatsTaken) faults.capacity = "gathering.capacity-below-seats";
  return standing.published ? { ...lackingIn(plan), ...faults } : faults;
}

/** What a plan lacks to be published, at the fields of its form. */
export function lackingIn(
  plan: Pick<Plan, "days" | "placeName" | "videoUrl" | "audience">,
): Readonly<Record<string, PublishFault>> {
  return {
    ...(plan.days.length === 0 ? { day0: "gathering.day-needed" } : {}),
    ...(plan.placeName === "" && plan.videoUrl === "" ? { placeName: "gathering.place-needed" } : {}),
    ...(plan.audience.length === 0 ? { audience: "gathering.audience-needed" } : {}),
  };
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && /^https:\/\/[^/]/i.test(address) && !/\s/.test(address);
}

/**
 * The plan as plain values by field, for seeing what two people have changed. The days are one value: what one moves and
 * another removes does not add up by halves.
 */
export function comparable(plan: Plan): Readonly<Record<PlanField, string | number | boolean | null>> {
  const { days, audience, ...fields } = plan;
  const inOrder = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return {
    ...fields,
    audience: audiences.filter((one) => audience.includes(one)).join(" "),
    days: JSON.stringify(inOrder.map(({ id, day, fromMinute, toMinute }) => [id, day, fromMinute, toMinute])),
  };
}
export type PlanField = keyof Plan;

/** Fields that tell those who come to go elsewhere, or at another time. */
const whereAndWhen: readonly PlanField[] = ["days", "placeName", "address", "videoUrl"];

/** Whether who is registered has to hear of what was changed. */
export function isMoved(changed: readonly string[]): boolean {
  return whereAndWhen.some((field) => changed.includes(field));
}

const numbered = /^LS\s?(\d{1,2})\b/;

/** What the next learning seminar is called, of those that there are: LS4 after LS3. Empty for kinds that are not numbered. */
export function suggestedTitle(kind: GatheringKind, titles: readonly string[]): string {
  if (kind !== "learning_seminar") return "";
  const numbers = titles.map((title) => Number(numbered.exec(title)?.[1] ?? 0));
  return `LS${Math.max(0, ...numbers) + 1}`;
}
