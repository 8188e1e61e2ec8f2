import nodemailer from "nodemailer";
import type { Config } from "./config.server.ts";
import { db } from "./db.server.ts";
import type { InstallationKind } from "./installation.server.ts";
import { type Letter, pageOfLetter } from "./mail.server.ts";

/** Hands a letter over; resolves when the other side has taken it. `id` is the order's: the same at every try. */
export type Mailer = { send(letter: Letter, id: string): Promise<void>; close(): void };

/** A try that takes longer is given up; must be well under the outbox's lease, or another instance would send it too. */
export const sendWithinMs = 40_000;

/**
 * How this installation sends: a demo only shows its mails (its addresses are invented), a real one has an SMTP
 * server. Null when a real one has none: orders then wait.
 * @param toParent whether what it sends is to parents: a demo shows that by itself.
 */
export function mailerFor(
  kind: InstallationKind,
  config: Pick<Config, "smtpUrl" | "mailFrom" | "origin">,
  toParent = false,
): Mailer | null {
  if (kind === "demo") return { send: (letter, id) => showInDemo(letter, id, toParent), close: () => {} };
  return config.smtpUrl === undefined ? null : smtpMailer({ ...config, smtpUrl: config.smtpUrl });
}

/** `Name <address>`, or the address alone. */
const addressIn = (from: string) =>
  from
    .slice(from.lastIndexOf("<") + 1)
    .replace(">", "")
    .trim();

async function showInDemo(
  { calendar, pictures = [], senderName: _name, offAt: _off, ...letter }: Letter,
  id: string,
  toParent: boolean,
): Promise<void> {
  const shown = {
    ...letter,
    toParent,
    html: pageOfLetter({ ...letter, pictures }),
    calendar: calendar?.content ?? null,
    sentAt: new Date(),
  };
  await db().demoMail.upsert({ where: { id }, create: { id, ...shown }, update: shown });
}

/** By which a mail program shows a button of its own. Only an https address is posted to. */
const turnedOffAt = (address: string) => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

function smtpMailer(config: { smtpUrl: string; mailFrom: string; origin: string }): Mailer {
  const transport = nodemailer.createTransport({
    url: config.smtpUrl,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(config.origin).hostname;
  return {
    async send({ calendar, pictures = [], senderName, offAt, ...letter }, id) {
      const sent = transport.sendMail({
        ...letter,
        attachments: pictures.map(({ cid, png }) => ({
          cid,
          content: png,
          contentType: "image/png",
          contentDisposition: "inline",
        })),
        // As a part that programs act on, and as a file for those that do not.
        ...(calendar ? { icalEvent: calendar } : {}),
        from: senderName === undefined ? config.mailFrom : { name: senderName, address: addressIn(config.mailFrom) },
        // Of two copies after a crash, most mail programs show one.
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated", ...(offAt === undefined ? {} : turnedOffAt(offAt)) },
      });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(Object.assign(new Error("The mail server is slow."), { code: "ESLOW" })),
          sendWithinMs,
        );
      });
      await Promise.race([sent, late]).finally(() => clearTimeout(timer));
    },
    close: () => transport.close(),
  };
}
