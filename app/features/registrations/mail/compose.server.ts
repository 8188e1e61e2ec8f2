import { momentOf } from "#app/core/clock.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter, RegistrationMail } from "#app/platform/mail.server.ts";
import type { Compose, Order } from "#app/platform/outbox.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import type { RegistrationState } from "../rules/registering.ts";
import { type ReminderKind, remindersDue } from "../rules/reminders.ts";
import { calendarFor } from "./entry.server.ts";
import { type DayFacts, type MailFacts, mailFacts } from "./facts.server.ts";
import { writeRegistrationMail } from "./write.server.ts";

/** In which states what a mail says is still so. Every other: it is not sent. */
const stillSo: Readonly<Record<RegistrationMail, readonly RegistrationState[]>> = {
  "registration-confirm": ["unconfirmed"],
  "registration-known": ["requested", "waiting", "offered", "registered", "refused"],
  "registration-seat": ["registered"],
  "registration-waiting": ["waiting"],
  "registration-requested": ["requested"],
  "registration-refused": ["refused"],
  "registration-offer": ["offered"],
  "registration-lapsed": ["lapsed"],
  "registration-cancelled": ["cancelled", "requested", "waiting", "offered", "registered"],
  "registration-moved": ["waiting", "offered", "registered"],
  "registration-change-answered": ["requested", "waiting", "offered", "registered"],
  "registration-day": ["cancelled", "registered"],
  "registration-day-gone": ["cancelled", "registered"],
  "registration-reminder": ["registered"],
};

/** A link of a mail works until so long after it was sent, or until a month after the gathering, whichever is later. */
const linkLifeMs = 60 * 86_400_000;
const afterMs = 30 * 86_400_000;

/** Makes the secret of a link here and now, and keeps its hash. Earlier mails' links go on working: people look for the first one. */
export async function mintLink(facts: MailFacts, now: Date): Promise<string> {
  const secret = newSecret();
  const ends = facts.days.map(({ day, toMinute }) => momentOf(day, toMinute).getTime() + afterMs);
  const expiresAt = new Date(Math.max(now.getTime() + linkLifeMs, ...ends));
  await db().registrationLink.create({
    data: { hash: hashSecret(secret), registrationId: facts.registrationId, madeAt: now, expiresAt },
  });
  return `${config().origin}/registration#${secret}`;
}

/** Which day's entry goes with a mail; none: it carries no entry. */
function dayOf(template: RegistrationMail, facts: MailFacts, data: Readonly<Record<string, unknown>>) {
  if (template === "registration-day") return facts.days.find(({ id }) => id === data.dayId);
  if (template === "registration-day-gone") return goneDay(data);
  const told =
    template === "registration-seat" ||
    (template === "registration-moved" && facts.state === "registered") ||
    (template === "registration-cancelled" && data.hadEntry === 1);
  return told ? facts.days[0] : undefined;
}

/** A day that is no longer the gathering's, as the order tells it: so that it is taken out of calendars. */
function goneDay({ dayId, day, fromMinute, toMinute }: Readonly<Record<string, unknown>>): DayFacts {
  return { id: String(dayId), day: String(day), fromMinute: Number(fromMinute), toMinute: Number(toMinute) };
}

/** What an order reminds of, when that is still to come as it was: a gathering may have moved while the order waited for the morning. */
function reminderStillDue(facts: MailFacts, data: object, now: Date): ReminderKind | null {
  const [first] = facts.days;
  const { kind } = data as { kind?: string };
  if (!first) return null;
  const { day: firstDay, fromMinute } = first;
  // Who is registered is not reminded of registering.
  const plan = { firstDay, fromMinute, changesUntil: facts.changesUntil, closesOn: firstDay };
  return remindersDue(plan, now).find((one) => one.kind === kind && kind !== "register-by")?.kind ?? null;
}

async function compose(template: RegistrationMail, order: Order, now: Date): Promise<Letter | null> {
  const facts = await mailFacts(order.recipientId, now);
  if (!facts || facts.over || !stillSo[template].includes(facts.state)) return null;
  // Of what is called off, that it is; nothing else is so any more.
  const takesOut = ["registration-cancelled", "registration-day", "registration-day-gone"].includes(template);
  if (facts.cancelled && !takesOut) return null;
  if (template === "registration-cancelled" && facts.state !== "cancelled" && !facts.cancelled) return null;
  const day = dayOf(template, facts, order.data as Record<string, unknown>);
  if (template === "registration-day" && !day) return null;
  const reminder = template === "registration-reminder" ? reminderStillDue(facts, order.data, now) : null;
  if (template === "registration-reminder" && reminder === null) return null;
  const letter = writeRegistrationMail(template, { ...facts, reminder }, await mintLink(facts, now));
  const goes = template === "registration-day-gone";
  return day ? { ...letter, calendar: calendarFor(facts, day, goes) } : letter;
}

/** Who writes which mail about registrations. */
export const registrationComposers = Object.fromEntries(
  (Object.keys(stillSo) as RegistrationMail[]).map((template) => [
    template,
    (order: Order, now: Date) => compose(template, order, now),
  ]),
) as Record<RegistrationMail, Compose>;
