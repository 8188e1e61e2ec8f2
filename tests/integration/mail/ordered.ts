import { requestSignIn } from "#app/features/sign-in/commands/request-sign-in.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db, type Prisma, pool } from "#app/platform/db.server.ts";
import { type Mailer, mailerFor } from "#app/platform/mailer.server.ts";

const origin = "https://genombrott.example";

/** Links in mails lead there. */
export const adoptOrigin = () => adoptConfig(readConfig({ NODE_ENV: "test", GENOMBROTT_ORIGIN: origin }));

export const settingsFor = (smtpUrl: string) => ({ smtpUrl, mailFrom: "Genombrott <hej@genombrott.example>", origin });

export const mailerTo = (smtpUrl: string): Mailer => mailerFor("real", settingsFor(smtpUrl)) as Mailer;

/** Nothing is ordered, and nobody has ordered too much. */
export async function emptyOutbox(): Promise<void> {
  await db().outboxMail.deleteMany();
  await pool().query("DELETE FROM pgboss.job");
  await db().rateLimit.deleteMany();
}

/** Orders a mail as people do: whoever has that address asks to sign in. */
export const orderMail = (email: string, now: Date) => requestSignIn({ email, origin: "192.0.2.1", to: "/start", now });

/** Puts an order into the outbox that is due at `at`, with nothing behind it: `written` writes its mail. */
export const putOrder = (at: Date, more: Partial<Prisma.OutboxMailUncheckedCreateInput> = {}) =>
  db().outboxMail.create({
    data: {
      id: crypto.randomUUID(),
      template: "sign-in",
      recipientKind: "signIn",
      recipientId: crypto.randomUUID(),
      createdAt: at,
      notBefore: at,
      ...more,
    },
  });

const letter = { to: "member@ort.example", subject: "s", text: "t", html: "h" };

/** Writes a mail for any order. */
export const written = { "sign-in": async () => letter };
