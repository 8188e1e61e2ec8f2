import { afterAll, beforeAll, expect, it } from "vitest";
import { actorOfSecret } from "#app/access/actor.server.ts";
import { acceptByLink } from "#app/flows/accept-invitation.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { mailerFor } from "#app/platform/mailer.server.ts";
import { secretIn } from "#app/platform/session.server.ts";
import { readAnswers } from "#prisma/setup/answers.ts";
import { bearReal } from "#prisma/setup/bear-real.ts";
import { composers } from "#server/jobs/composers.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { deliverDue } from "#tests/support/deliver.ts";
import { type MailSink, openMailSink } from "#tests/support/mail-sink.ts";

const now = new Date("2026-11-22T15:00:00Z");
const origin = "https://genombrott.example";
let sink: MailSink;
let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  adoptConfig(readConfig({ NODE_ENV: "test", GENOMBROTT_ORIGIN: origin }));
  database = await freshDatabase();
  openDatabase(database.appUrl);
  sink = await openMailSink();
});
afterAll(async () => {
  await sink.close();
  await closeDatabase();
  await database.drop();
});

it("from setup to the first lead at work: she is mailed, accepts, and leads", async () => {
  const answers = readAnswers({
    ...{ programme: "Förälder hela vägen", aim: "Bättre stöd", "aim-for": "Föräldrar", "aim-how-much": "Åtta av tio" },
    ...{ "aim-by": "2029-06-01", from: "2026-12-01", to: "2029-12-01", pause: "7", regions: "Norr", places: "3" },
    ...{ "team-min": "6", "team-max": "8", "lead-name": "Annika Rosenlund", "lead-email": "annika@hogskola.example" },
    ...{ "researcher-name": "Erik Tallvik", "researcher-email": "erik@hogskola.example" },
  });
  await bearReal(database.appUrl, answers, now);
  const mailer = mailerFor("real", {
    smtpUrl: sink.url,
    mailFrom: "Genombrott <hej@genombrott.example>",
    origin,
  })!;
  expect(await deliverDue({ composers, mailer }, now)).toBe(2);
  mailer.close();
  const mailTo = (address: string) =>
    sink.taken.find(({ to }) => to && "text" in to && to.text === address)?.text ?? "";
  expect(mailTo("annika@hogskola.example")).toContain("Du är utsedd att leda Förälder hela vägen.");
  expect(mailTo("annika@hogskola.example")).not.toContain("har bjudit in dig");
  expect(mailTo("erik@hogskola.example")).toContain("Annika Rosenlund har bjudit in dig som forskare");
  const [, secret] = /invitation#([\w-]+)/.exec(mailTo("annika@hogskola.example")) ?? [];
  const { cookie } = await acceptByLink(secret ?? "", { device: "test", cookie: "", now });
  const asked = await actorOfSecret(secretIn(cookie?.split(";")[0] ?? "") ?? "", now);
  expect(asked?.actor.programmes).toMatchObject([{ lead: true, researcher: true }]);
  expect(await db().programmeRole.count(), "accepting gives nothing twice").toBe(3);
});
