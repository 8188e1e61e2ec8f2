import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";

/** Everything that can become of a registration. */
export const registrationStates = [
  "unconfirmed",
  "requested",
  "waiting",
  "offered",
  "registered",
  "cancelled",
  "lapsed",
  "refused",
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What somebody can be to a programme, for whom a gathering is. */
export const audiences = ["coordinators", "members", "managers", "staff", "partners", "researchers", "guests"] as const;
export type Audience = (typeof audiences)[number];

/** What of a gathering decides who may register when. Days are Stockholm's. */
export type Registering = {
  readonly published: boolean;
  readonly cancelled: boolean;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly changesUntil: Day;
  /** It has begun. */
  readonly begun: boolean;
  readonly audience: readonly Audience[];
};

export type NoRegistration =
  | "registration.not-published"
  | "registration.gathering-cancelled"
  | "registration.gathering-begun"
  | "registration.not-open-yet"
  | "registration.not-invited"
  | "registration.twice"
  | "registration.refused-before";

/** The states in which a registration is alive: another one of the same person would be her second. */
export const aliveStates: readonly RegistrationState[] = ["requested", "waiting", "offered", "registered"];
export function isAlive(state: RegistrationState): boolean {
  return aliveStates.includes(state);
}

/** Whether the registration holds one of the seats that are given out beforehand. */
export function holdsSeat(state: RegistrationState): boolean {
  return state === "registered" || state === "offered";
}

/**
 * Whether somebody may register today (B1–B4): at once, or by asking the lead since the last day is over. A day is over when it
 * ends in Stockholm, so `today` on the last day itself is still in time.
 * @param kinds what she is to the programme; a guest is `guests`.
 * @param earlier what has become of an earlier registration of hers; null when there is none.
 */
export function decideRegister(
  gathering: Registering,
  kinds: readonly Audience[],
  earlier: RegistrationState | null,
  today: Day,
): Decision<"at-once" | "by-asking", NoRegistration> {
  if (!gathering.published) return no("registration.not-published");
  if (gathering.cancelled) return no("registration.gathering-cancelled");
  if (gathering.begun) return no("registration.gathering-begun");
  if (earlier !== null && isAlive(earlier)) return no("registration.twice");
  if (earlier === "refused") return no("registration.refused-before");
  if (today < gathering.opensOn) return no("registration.not-open-yet", { day: gathering.opensOn });
  const invited = gathering.audience.includes("guests") || kinds.some((kind) => gathering.audience.includes(kind));
  if (!invited) return no("registration.not-invited");
  return yes(today <= gathering.closesOn ? "at-once" : "by-asking");
}

/** Whether what one has answered is changed at once, or by asking the lead since the last day for it is over (B12). */
export function decideChange(
  gathering: Pick<Registering, "cancelled" | "begun" | "changesUntil">,
  state: RegistrationState,
  today: Day,
): Decision<
  "at-once" | "by-asking",
  "registration.gathering-cancelled" | "registration.gathering-begun" | "registration.over"
> {
  if (gathering.cancelled) return no("registration.gathering-cancelled");
  if (gathering.begun) return no("registration.gathering-begun");
  if (!isAlive(state)) return no("registration.over");
  return yes(today <= gathering.changesUntil ? "at-once" : "by-asking");
}

/** Whether a registration can be cancelled: by whoever it is, until the gathering has begun (B11). */
export function decideCancel(
  gathering: Pick<Registering, "begun">,
  state: RegistrationState,
): Decision<void, "registration.gathering-begun" | "registration.over"> {
  if (gathering.begun) return no("registration.gathering-begun");
  return isAlive(state) ? yes(undefined) : no("registration.over");
}

/** Until when an offered seat is held: so many hours, and never longer than until the gathering begins (B8). */
export function offeredUntil(now: Date, hours: number, startsAt: Date): Date {
  return new Date(Math.min(now.getTime() + hours * 3_600_000, startsAt.getTime()));
}
