import type { Day } from "#app/core/day.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";

/** How a parent wants to be reached. */
export const channels = ["call", "sms", "mail"] as const;
export type Channel = (typeof channels)[number];

/** Whether the authorities protect her: what is said of her, or where she lives, must not come out by us. */
export const protections = ["none", "secrecy-marking", "protected-registration"] as const;
export type Protection = (typeof protections)[number];

/** How she gave leave to hand her over. */
export const leaveForms = ["oral", "written"] as const;
export type LeaveForm = (typeof leaveForms)[number];

/** What is known of how to reach a parent: sealed, and opened by one person at a time. */
export type Identity = {
  readonly name: string;
  /** As `readPhone` gives it. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly details: Details;
};

export type Details = {
  /** When it is safe to call or write, in her own words. */
  readonly safeTimes: string;
  readonly mayLeaveMessage: boolean;
  readonly protection: Protection;
  /** The telephone is hers alone. */
  readonly ownPhone: boolean;
  readonly interpreter: boolean;
};

/**
 * A telephone number in its one form, `+46701740605`: what is looked up must have been written alike.
 * @returns null when it is none.
 */
export function readPhone(written: string): string | null {
  const digits = written.replaceAll(/[\s()./\u2010-\u2015-]/g, "");
  if (/^0[1-9]\d{6,9}$/.test(digits)) return `+46${digits.slice(1)}`;
  // The nought that falls away abroad is often written all the same: +46 (0)70 …
  const abroad = /^(?:\+|00)([1-9]\d{6,14})$/.exec(digits)?.[1]?.replace(/^460/, "46");
  return abroad === undefined ? null : `+${abroad}`;
}

/** A mail address in its one form. */
export const readEmail = (written: string): string => written.trim().toLowerCase();

/**
 * Whether she may get messages: never when the authorities protect her, or when the telephone is not hers alone. Then she is
 * called, by who knows it.
 */
export function mayMessage({ protection, ownPhone }: Pick<Details, "protection" | "ownPhone">): boolean {
  return protection === "none" && ownPhone;
}

export type HandOverRefusal = "participants.no-address" | "participants.channel-lacks" | "participants.leave-later";

/** Is there a way to reach her as she wants, and did she give leave before it? The field is where it is to be said. */
export function decideHandOver(
  said: {
    readonly phone: string | null;
    readonly email: string | null;
    readonly channel: Channel;
    readonly leaveGivenOn: Day;
  },
  today: Day,
): Decision<null, HandOverRefusal> {
  if (said.phone === null && said.email === null) return no("participants.no-address", { field: "phone" });
  const address = said.channel === "mail" ? said.email : said.phone;
  if (address === null) return no("participants.channel-lacks", { field: "channel" });
  return said.leaveGivenOn > today ? no("participants.leave-later", { field: "leaveGivenOn" }) : yes(null);
}

/** For so long she who handed somebody over sees that she did. Days. */
export const ownListDays = 30;
