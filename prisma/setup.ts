/**
 * `npm run setup`: makes an empty database a real one, and orders the mail that invites its first lead. In a real one it adds a
 * programme, with a lead of its own.
 */
import { readConfig } from "#app/platform/config.server.ts";
import { openDatabases } from "#server/databases.ts";
import { forOperator } from "#server/problems.ts";
import { migrate } from "./migrate.ts";
import { readAnswers, SetupProblem } from "./setup/answers.ts";
import { bearReal, isRealAlready } from "./setup/bear-real.ts";
import { completed, flagsIn } from "./setup/questions.ts";

async function setUp(): Promise<void> {
  const flags = flagsIn(process.argv.slice(2));
  const config = readConfig(process.env);
  const databases = await openDatabases(config, (line) => console.log(line));
  try {
    await migrate(databases.ownerUrl);
    const isReal = await isRealAlready(databases.appUrl); // A demo is refused before sixteen questions, not after.
    const given = readAnswers(await completed(flags, { input: process.stdin, output: process.stdout }));
    await bearReal(databases.appUrl, given, new Date());
    console.log(
      isReal
        ? "The programme is made, beside those that there were."
        : "The programme is made. This database is a real one from now on.",
    );
    for (const line of nextSteps(given["lead-email"], given["researcher-name"] === "", process.env)) console.log(line);
  } finally {
    await databases.stop();
  }
}

function nextSteps(leadEmail: string, aloneAsResearcher: boolean, env: NodeJS.ProcessEnv): string[] {
  const missing = [
    ...(env.SMTP_URL ? [] : ["  SMTP_URL            the server that sends mail, smtps://user:password@host"]),
    ...(env.GENOMBROTT_ORIGIN
      ? []
      : ["  GENOMBROTT_ORIGIN   where people reach the app, https://…: links in mails lead there"]),
  ];
  return [
    ...(missing.length > 0 ? ["Set before you start:", ...missing] : []),
    `Then: npm start. The invitation goes to ${leadEmail} at once, and is good for 14 days from now.`,
    ...(aloneAsResearcher
      ? [
          "The lead is the only researcher. To add one later, invite a second lead: one of them proposes, the other confirms.",
        ]
      : []),
  ];
}

try {
  await setUp();
} catch (error) {
  console.error(error instanceof SetupProblem ? error.message : (forOperator(error) ?? error));
  process.exitCode = 1;
}
