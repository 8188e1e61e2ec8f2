import type { Actor } from "#app/access/actor.ts";
import type { RegistrationMail } from "#app/platform/mail.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { registrationChanged } from "./events.ts";
import type { LockedGathering } from "./types.ts";

/** One registration: whose it is, when she is known. */
export type Whose = { readonly id: string; readonly personId: string | null };

type Gathering = Pick<LockedGathering, "id" | "programmeId" | "dayIds">;

/** Mails that carry the first day's entry for the calendar: each further day is a mail of its own, since a mail carries one. */
const withEntries: readonly RegistrationMail[] = ["registration-seat", "registration-moved", "registration-cancelled"];

/**
 * What every act on a registration leaves behind: a line in the audit, a hint to whom it concerns and, when something is to be
 * told, a mail to who is registered. The mail is looked up when it is sent: what is no longer so is not told.
 */
export function registrationTraces(
  traces: Traces,
  gathering: Gathering,
  { id, personId }: Whose,
  done: {
    readonly action: `registration.${string}`;
    readonly actor: Actor | null;
    readonly mail?: RegistrationMail;
    /** She has its days in her calendar, or is to have them. */
    readonly entries?: boolean;
  },
): void {
  const { programmeId } = gathering;
  const { action, actor, mail, entries = false } = done;
  traces.audit({ action, subject: "registration", subjectId: id, programmeId });
  traces.announce(registrationChanged(gathering, personId, actor));
  if (mail) registrationMails(traces, gathering, id, { mail, entries });
}

/** Orders a mail to who is registered and, when it carries her days, one for each day beyond the first. */
export function registrationMails(
  traces: Traces,
  { programmeId, dayIds }: Gathering,
  id: string,
  { mail, entries }: { readonly mail: RegistrationMail; readonly entries: boolean },
): void {
  const recipient = { kind: "registration", id } as const;
  const days = entries && withEntries.includes(mail) ? dayIds : [];
  traces.mail({ template: mail, recipient, programmeId, ...(entries ? { data: { hadEntry: 1 } } : {}) });
  for (const dayId of days.slice(1)) {
    traces.mail({ template: "registration-day", recipient, programmeId, data: { dayId } });
  }
}
