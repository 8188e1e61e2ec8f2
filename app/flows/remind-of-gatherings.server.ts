import { afterQuietHours } from "#app/core/quiet-hours.ts";
import { reminderNoticeStep } from "#app/features/notices/steps.server.ts";
import { type ReminderKind, remindersDue } from "#app/features/registrations/rules/reminders.ts";
import {
  type PlanToRemindOf,
  plansToRemindOf,
  remindStep,
  type ToRemind,
} from "#app/features/registrations/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Announcement, announce } from "#app/platform/events.server.ts";
import { type MailOrder, mailOrdered, orderMails } from "#app/platform/mail.server.ts";

/**
 * Orders the reminders of gatherings that are due (B22): each once, and mails not in the hours when people rest. What is no longer so
 * when a mail is sent is not sent. Nobody does this, so the audit says nothing of it. Gives how many were ordered.
 */
export async function remindOfGatherings(now: Date): Promise<number> {
  let count = 0;
  for (const plan of await plansToRemindOf(now)) {
    for (const { kind } of remindersDue(plan, now)) count += await remind(plan, kind, now);
  }
  return count;
}

function remind(plan: PlanToRemindOf, kind: ReminderKind, now: Date): Promise<number> {
  return db().$transaction(async (tx) => {
    const told = await remindStep(tx, plan, kind, now);
    const byMail = told.filter(({ by }) => by === "mail");
    await orderMails(
      tx,
      byMail.map((one) => mailOf(plan, kind, one, now)),
      now,
    );
    const events: Announcement[] = byMail.length > 0 ? [mailOrdered] : [];
    const traces = { announce: (event: Announcement) => void events.push(event) };
    for (const { by, personId, reminderId } of told) {
      // A notice wakes nobody, so it waits for no morning.
      if (by === "notice" && personId !== null) {
        const reminder = { personId, gatheringId: plan.id, sourceId: reminderId, byId: plan.createdById };
        await reminderNoticeStep(tx, traces, reminder, now);
      }
    }
    await announce(tx, events);
    return told.length;
  });
}

function mailOf(
  plan: PlanToRemindOf,
  kind: ReminderKind,
  { registrationId, personId }: ToRemind,
  now: Date,
): MailOrder {
  const common = { programmeId: plan.programmeId, notBefore: afterQuietHours(now) };
  if (registrationId === null) {
    const recipient = { kind: "person", id: personId! } as const;
    return { ...common, template: "gathering-register-by", recipient, data: { gatheringId: plan.id } };
  }
  const recipient = { kind: "registration", id: registrationId } as const;
  return { ...common, template: "registration-reminder", recipient, data: { kind } };
}
