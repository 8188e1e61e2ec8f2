import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addQuestion } from "#app/features/interviews/commands/edit-guide.server.ts";
import { confirmApproval } from "#app/features/studies/commands/approval.server.ts";
import { setInterviewer } from "#app/features/studies/commands/edit-study.server.ts";
import { setRecruiter } from "#app/features/teams/commands/recruiters.server.ts";
import { db } from "#app/platform/db.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";
import { inspected } from "#tests/support/canaries/heap.ts";
import { someQuestions } from "#tests/support/interview-questions.ts";
import { openMailSink } from "#tests/support/mail-sink.ts";
import { startApp } from "#tests/support/running-app.ts";
import { openVaultIn, signedIn } from "#tests/support/sessions.ts";
import { openSmsSink } from "#tests/support/sms-sink.ts";
import { aStudyWithText, registered } from "#tests/support/study.ts";
import { openVaultOf } from "#tests/support/vault-of.ts";
import { openWorld, type PersonName } from "#tests/support/world.ts";

/** Who goes into the vault, each in a session of hers. */
const comers = ["member", "researcher", "supervisor", "lead", "coordinator", "manager"] as const;
export type Comer = (typeof comers)[number];

/**
 * A real installation with a PostgreSQL that is nobody else's, on disk as an operator has it, an open study, and the built app;
 * what it sends goes to sinks that keep nothing in its folders.
 */
export async function openCanaryHouse() {
  const dataDir = realpathSync(mkdtempSync(path.join(tmpdir(), "genombrott-canaries-")));
  chmodSync(dataDir, 0o711); // The database's own user must pass through when we are root.
  const folders = { app: path.join(dataDir, "app"), passing: path.join(dataDir, "passing") };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const postgres = await openEmbeddedPostgres({ dataDir });
  await migrate(postgres.ownerUrl);
  const world = await openWorld(new Date(), "real", postgres);
  const vault = await openVaultOf(world.database);
  const [mails, texts] = [await openMailSink(), await openSmsSink()];
  const { studyId } = await studyOf(world);
  const url = (socketUrl: string) => socketUrl.replace("@/", "@localhost/");
  const app = await startApp({
    node: inspected,
    env: {
      ...{ DATABASE_URL: url(world.database.appUrl), DATABASE_URL_OWNER: url(world.database.ownerUrl), ...vault.env },
      ...{ GENOMBROTT_DATA: folders.app, TMPDIR: folders.passing, LOG_LEVEL: "debug" },
      ...{ SMTP_URL: mails.url, MAIL_FROM: "genombrott@ort.example", SMS_URL: texts.url },
    },
  });
  const cookies = {} as Record<Comer, string>;
  for (const name of comers) {
    const { cookie, sessionId } = await signedIn(world.person[name]);
    if (name === "researcher" || name === "supervisor") await openVaultIn({ sessionId, personId: world.person[name] });
    cookies[name] = cookie;
  }
  return {
    ...{ world, app, mails, texts, cookies, studyId, dataDir, clusterDir: postgres.clusterDir },
    async close() {
      await app.stop();
      await Promise.all([mails.close(), texts.close()]);
      await vault.close();
      await world.close();
      await postgres.stop();
      rmSync(postgres.socketFolder, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
export type CanaryHouse = Awaited<ReturnType<typeof openCanaryHouse>>;

/** An open study with a guide, in which `member` recruits and both researchers interview. */
async function studyOf(world: Awaited<ReturnType<typeof openWorld>>) {
  const { programmeId, person, now } = world;
  const { studyId } = await aStudyWithText(world);
  const [lead, researcher] = [await world.actor("lead"), await world.actor("researcher")];
  await openVaultIn(researcher);
  await confirmApproval(lead, programmeId, await registered(world, "researcher"), now);
  const member = await db().teamMembership.findFirstOrThrow({ where: { personId: person.member, endedAt: null } });
  await setRecruiter(lead, member.teamId, { membershipId: member.id, on: true }, now);
  for (const name of ["researcher", "supervisor"] satisfies PersonName[])
    await setInterviewer(researcher, programmeId, { personId: person[name], on: true }, now);
  for (const said of someQuestions)
    await addQuestion(researcher, programmeId, { ...said, occasion: 1, key: crypto.randomUUID() }, now);
  return { studyId };
}
