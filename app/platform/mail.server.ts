import { newId } from "#app/core/id.ts";
import type { CalendarMethod } from "./calendar.server.ts";
import type { Tx } from "./db.server.ts";
import type { Announcement } from "./events.server.ts";

/** An order for a mail: which template, to whom by reference, and data without addresses, bodies or secrets. */
export type MailOrder = {
  /** Given where it may be ordered twice: it is taken once. */
  readonly id?: string;
  readonly template: MailTemplate;
  readonly recipient: {
    readonly kind: "person" | "signIn" | "invitation" | "addressChange" | "registration";
    readonly id: string;
  };
  /** Whose lead sees that it was ordered. What is a person's own (sign-in) has none, and is sent before the rest. */
  readonly programmeId?: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly notBefore?: Date;
};

/** What is told of a registration to whom it is. */
export const registrationMails = [
  "registration-confirm",
  "registration-known",
  "registration-seat",
  "registration-waiting",
  "registration-requested",
  "registration-refused",
  "registration-offer",
  "registration-lapsed",
  "registration-cancelled",
  "registration-moved",
  "registration-change-answered",
  "registration-day",
  "registration-day-gone",
  "registration-reminder",
] as const;
export type RegistrationMail = (typeof registrationMails)[number];

/** What is told of supervision to those who talk. */
export const supervisionMails = ["supervision-time", "supervision-gone", "supervision-month"] as const;
export type SupervisionMail = (typeof supervisionMails)[number];

/** Every kind of mail there is. */
export const mailTemplates = [
  "sign-in",
  "passkey-added",
  "second-factor",
  "invitation",
  "address-code",
  "address-changed",
  "gathering-register-by",
  "evaluation",
  "interview-meeting",
  "gathering-message",
  "weekly-letter",
  ...supervisionMails,
  ...registrationMails,
] as const;
export type MailTemplate = (typeof mailTemplates)[number];
export const isMailTemplate = (name: string): name is MailTemplate =>
  (mailTemplates as readonly string[]).includes(name);

/** A written mail, on its way out. */
export type Letter = {
  readonly to: string;
  /** Neutral: it shows on locked screens. No names, nothing of what somebody has written. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Who it seems to be from, where that must not be us. The address is the installation's. */
  readonly senderName?: string;
  /** Where mail programs turn such letters off by themselves, for whoever presses their button (RFC 8058). Its secret is the reader's. */
  readonly offAt?: string;
  /** Pictures that its HTML shows, by what they are called there. */
  readonly pictures?: readonly { readonly cid: string; readonly png: Buffer }[];
  /** An entry that mail programs offer to the calendar: what they are to do with it, and the entry (see `calendarOf`). */
  readonly calendar?: { readonly method: CalendarMethod; readonly content: string };
};

/** A letter's page that needs nothing beside it, for where it is shown and not sent. */
export function pageOfLetter({ html, pictures = [] }: Pick<Letter, "html" | "pictures">): string {
  const inside = (said: string, { cid, png }: (typeof pictures)[number]) =>
    said.replaceAll(`cid:${cid}`, `data:image/png;base64,${png.toString("base64")}`);
  return pictures.reduce(inside, html);
}

/** Tells the outbox that there is something to send; it leaves at the commit of the act that ordered the mails. */
export const mailOrdered: Announcement = { name: "mail.ordered", rooms: [], ids: {} };

/**
 * Writes the orders, and with each (by a trigger) the job to send it. Part of the act: when it is rolled back, nothing is
 * sent.
 */
export async function orderMails(tx: Tx, orders: readonly MailOrder[], now: Date): Promise<void> {
  if (orders.length === 0) return;
  await tx.outboxMail.createMany({
    skipDuplicates: true,
    data: orders.map((order) => ({
      id: order.id ?? newId(now.getTime()),
      template: order.template,
      recipientKind: order.recipient.kind,
      recipientId: order.recipient.id,
      data: order.data ?? {},
      programmeId: order.programmeId ?? null,
      createdAt: now,
      notBefore: order.notBefore ?? now,
    })),
  });
}
