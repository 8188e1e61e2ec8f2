import ICAL from "ical.js";
import type { Letter } from "#app/platform/mail.server.ts";
import { composers } from "#server/jobs/composers.ts";
import { deliverDue } from "#tests/support/deliver.ts";

/** Sends what is ordered. Gives the letters by receiver, those of one receiver by the day they are about. */
export async function lettersOf(now: Date): Promise<Letter[]> {
  const sent: Letter[] = [];
  const mailer = { send: async (letter: Letter) => void sent.push(letter), close: () => {} };
  await deliverDue({ composers, mailer }, now);
  // Orders of the same moment go in any order.
  return sent.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

const sortKey = ({ to, calendar }: Letter) => `${to} ${/DTSTART:(\w+)/.exec(calendar?.content ?? "")?.[1] ?? ""}`;

/** The secret of the link in a letter. */
export const secretIn = ({ text }: Letter) => /#([\w-]{43})/.exec(text)![1]!;

/** What a calendar reads from a letter. */
export function entryIn(letter: Letter | undefined) {
  const component = new ICAL.Component(ICAL.parse(letter!.calendar!.content));
  const event = new ICAL.Event(component.getFirstSubcomponent("vevent")!);
  const { uid, sequence, summary, location } = event;
  const [starts, ends] = [event.startDate.toJSDate(), event.endDate.toJSDate()];
  return { method: letter!.calendar!.method, uid, sequence, summary, location, starts, ends };
}
