import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { openEmbeddedPostgres } from "#server/postgres/embedded.ts";
import { openVaultOf, type VaultOf } from "#tests/support/vault-of.ts";

/** How many of them interview. */
export const interviewers = 6;

export type House = {
  readonly now: Date;
  readonly programmeId: string;
  readonly studyId: string;
  /** Ids of people: researchers of the programme who interview in the study. */
  readonly interviewers: readonly string[];
  /** Who hand parents over, of the study's teams. */
  readonly recruiters: readonly { readonly personId: string; readonly membershipId: string; readonly teamId: string }[];
  /** The consent that parents give: the newest Swedish one. */
  readonly text: { readonly id: string; readonly hash: Buffer };
  readonly owner: pg.Client;
  readonly database: { readonly appUrl: string; readonly ownerUrl: string };
  readonly vault: VaultOf;
  close(): Promise<void>;
};

/** The demo in a PostgreSQL of its own, which waits for the disk as an operator's does, with its vault open and nobody in it. */
export async function openHouse(): Promise<House> {
  const dataDir = realpathSync(mkdtempSync(path.join(tmpdir(), "genombrott-interviews-")));
  chmodSync(dataDir, 0o711);
  const { appUrl, ownerUrl, storeUrls, stop } = await openEmbeddedPostgres({ dataDir, log: () => {} });
  await migrate(ownerUrl);
  openDatabase(appUrl);
  const now = new Date();
  await fillDemo(db(), { today: dayOf(now), now });
  const vault = await openVaultOf({ storeUrls });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const study = await db().study.findFirstOrThrow({
    where: { gate: { isOpen: true } },
    select: { id: true, programmeId: true, interviewers: { select: { personId: true } } },
  });
  const text = await db().studyText.findFirstOrThrow({
    where: { studyId: study.id, kind: "consent", language: "sv" },
    orderBy: { version: "desc" },
    select: { id: true, hash: true },
  });
  const recruiters = await db().teamMembership.findMany({
    where: { isRecruiter: true, endedAt: null, team: { programmeId: study.programmeId } },
    select: { id: true, personId: true, teamId: true },
  });
  const there = study.interviewers.map(({ personId }) => personId);
  for (let n = there.length; n < interviewers; n += 1) there.push(await oneMore(study, n, now));
  return {
    ...{ now, programmeId: study.programmeId, studyId: study.id, interviewers: there, owner, vault },
    recruiters: recruiters.map(({ id, ...one }) => ({ ...one, membershipId: id })),
    text: { id: text.id, hash: Buffer.from(text.hash) },
    database: { appUrl, ownerUrl },
    async close() {
      await vault.close();
      await closeDatabase();
      await owner.end();
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Another researcher who interviews. */
async function oneMore(study: { id: string; programmeId: string }, n: number, now: Date): Promise<string> {
  const { id: studyId, programmeId } = study;
  const personId = newId(now.getTime());
  const person = {
    name: `Intervjuare ${n}`,
    email: `intervjuare.${n}@ekvarpa.example`,
    createdAt: now,
    claimedAt: now,
  };
  await db().person.create({ data: { id: personId, ...person } });
  const role = { id: newId(now.getTime()), personId, programmeId, role: "researcher", startedAt: now } as const;
  await db().programmeRole.create({ data: role });
  await db().studyInterviewer.create({ data: { studyId, personId } });
  return personId;
}
