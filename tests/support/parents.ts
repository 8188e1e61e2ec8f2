import { randomUUID } from "node:crypto";
import { checkDigits, sendDigits } from "#app/features/parents/digits.server.ts";
import { spokenIn } from "#app/features/parents/letters/words.server.ts";
import { openLink, type Visit, visitOf } from "#app/features/parents/links.server.ts";
import { sendDueMessages } from "#app/features/parents/post.server.ts";
import type { Ways } from "#app/features/parents/send.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { ask } from "#tests/integration/postgres/apps.ts";
import type { VaultWorld } from "./vault.ts";

/** What parents were sent, in the order in which it left. */
export type Sent = { readonly to: string; readonly text: string; readonly letter?: Letter };

/** A post office that keeps what it is given. `fail`: it says no to the next so many. */
export function postOffice() {
  adoptConfig(readConfig({ GENOMBROTT_ORIGIN: "https://m.example" }));
  const sent: Sent[] = [];
  const office = { sent, fail: 0 };
  const take = (one: Sent) => {
    if (office.fail > 0) {
      office.fail -= 1;
      throw new Error(`no to ${one.to}`);
    }
    sent.push(one);
  };
  const ways: Ways = {
    mailer: { send: async (letter) => take({ to: letter.to, text: letter.text, letter }), close: () => undefined },
    sms: { send: async ({ to, text }) => take({ to, text }) },
  };
  return {
    ...{ sent, ways },
    failNext: (times: number) => {
      office.fail = times;
    },
    sendDue: (now: Date) => sendDueMessages(ways, () => now),
  };
}
export type PostOffice = ReturnType<typeof postOffice>;

/** The secret of the link in a message. */
export const secretIn = (text: string) => /#([\w-]{43})/.exec(text)?.[1] ?? "";
export const codeIn = (text: string) => /([2-9A-Z]{5}-[2-9A-Z]{5})/.exec(text)?.[1] ?? "";
export const digitsIn = (text: string) => /\b(\d{6})\b/.exec(text)?.[1] ?? "";

/** Opens a link on a device and gets past the six digits. */
export async function arrive(office: PostOffice, pass: string, now: Date): Promise<{ visit: Visit; cookie: string }> {
  const opened = await openLink(pass, null, now);
  const visit = await visitOf(opened?.cookie ?? null, now);
  if (!opened || !visit) throw new Error("The link leads nowhere.");
  await sendDigits(visit, now, Promise.resolve(office.ways));
  await checkDigits(visit, digitsIn(office.sent.at(-1)?.text ?? ""), now);
  return { visit: { ...visit, known: true }, cookie: opened.cookie };
}

export const visitingOf = async (visit: Visit) => ({ visit, spoken: await spokenIn(visit.studyId, visit.language) });

/** An interviewer of the study with a time that is open for so many hours. */
export async function openTime(world: VaultWorld, startsAt: Date, hours = 4, kinds = "{phone,home}"): Promise<void> {
  const { researcher } = world.person;
  const { ownerUrl } = world.database;
  await ask(
    ownerUrl,
    `INSERT INTO study_interviewers VALUES ('${world.studyId}', '${researcher}') ON CONFLICT DO NOTHING;
     INSERT INTO research.open_time (id, study_id, interviewer_id, during, place_kinds, form_key) VALUES ('${randomUUID()}',
       '${world.studyId}', '${researcher}', tstzrange('${startsAt.toISOString()}', '${new Date(startsAt.getTime() + hours * 3_600_000).toISOString()}'),
       '${kinds}', '${randomUUID()}')`,
  );
}
