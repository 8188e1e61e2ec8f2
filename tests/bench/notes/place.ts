import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as Y from "yjs";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { closeDatabase, db, openDatabase, pool } from "#app/platform/db.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "#server/postgres/embedded.ts";
import { runningPostmaster } from "#server/postgres/postmaster.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { childrenOf, cpuOfFamily } from "./cpu.ts";
import { prefer } from "./writers.ts";

/** Writers in one note, each another person of its team. */
export const writersPerNote = 8;
const pagesPerSession = 30;

type Member = { readonly personId: string; readonly teamId: string; readonly programmeId: string };
export type Seat = { readonly noteId: string; readonly cookie: string };

/** A PostgreSQL that waits for the disk, with the demo in it and teams of eight. */
export class Place {
  readonly postgres: EmbeddedPostgres;
  readonly #teams: Member[][];
  readonly #sessions = new Map<string, { cookie: string; pages: number }>();
  readonly #remove: () => void;
  #notes = 0;

  private constructor(postgres: EmbeddedPostgres, teams: Member[][], remove: () => void) {
    this.postgres = postgres;
    this.#teams = teams;
    this.#remove = remove;
  }

  static async open(): Promise<Place> {
    const dataDir = realpathSync(mkdtempSync(path.join(tmpdir(), "genombrott-bench-")));
    chmodSync(dataDir, 0o711); // The database's own user must pass through when we are root.
    const postgres = await openEmbeddedPostgres({ dataDir, log: () => {} });
    const remove = () => {
      for (const folder of [postgres.socketFolder, dataDir]) rmSync(folder, { recursive: true, force: true });
    };
    prefer(runningPostmaster(postgres.clusterDir) ?? 0);
    await migrate(postgres.ownerUrl);
    openDatabase(postgres.ownerUrl);
    const now = new Date();
    await fillDemo(db(), { today: dayOf(now), now, times: 1 });
    return new Place(postgres, await fullTeams(now), remove);
  }

  get postmaster(): number {
    return runningPostmaster(this.postgres.clusterDir) ?? 0;
  }

  cpu = () => cpuOfFamily(this.postmaster);

  /** Holds all of PostgreSQL, or lets it go on. */
  signal(signal: "SIGSTOP" | "SIGCONT"): void {
    for (const pid of [this.postmaster, ...childrenOf(this.postmaster)]) process.kill(pid, signal);
  }

  /** Seats in new notes, eight in each. */
  async seats(count: number): Promise<Seat[]> {
    const seats: Seat[] = [];
    while (seats.length < count) {
      const team = this.#teams[this.#notes % this.#teams.length] ?? [];
      const noteId = await this.note();
      for (const { personId } of team.slice(0, writersPerNote)) {
        if (seats.length < count) seats.push({ noteId, cookie: await this.#cookieOf(personId) });
      }
    }
    return seats;
  }

  /** A new note of one of the teams, beginning with a text. */
  async note(start: Uint8Array = Y.encodeStateAsUpdate(new Y.Doc())): Promise<string> {
    const [by] = this.#teams[this.#notes % this.#teams.length] ?? [];
    if (!by) throw new Error("A team without people.");
    this.#notes += 1;
    const meetingId = newId();
    const { personId, programmeId, teamId } = by;
    const now = new Date();
    const place = { programmeId, teamId, createdById: personId };
    return db().$transaction(async (tx) => {
      await tx.meeting.create({ data: { id: meetingId, ...place, title: "Teammöte", heldOn: now, createdAt: now } });
      return (await createNote(tx, { ...place, about: { meetingId }, start }, now)).noteId;
    });
  }

  /** Somebody who may read a note. */
  async seatIn(noteId: string): Promise<Seat> {
    const { teamId } = await db().note.findUniqueOrThrow({ where: { id: noteId } });
    const member = this.#teams.flat().find((one) => one.teamId === teamId);
    return { noteId, cookie: await this.#cookieOf(member?.personId ?? "") };
  }

  /** The page on which a note is read. */
  async pathOf(noteId: string): Promise<string> {
    const { teamId, meetingId } = await db().note.findUniqueOrThrow({ where: { id: noteId } });
    return `/teams/${teamId}/meetings/${meetingId}`;
  }

  /** Puts what somebody wrote into a note's log, as so many rows. */
  async rows(noteId: string, updates: readonly Uint8Array[]): Promise<void> {
    const { createdById } = await db().note.findUniqueOrThrow({ where: { id: noteId } });
    await pool().query(
      `INSERT INTO note_updates (id, note_id, actor_id, data, at)
       SELECT u.id, $2, $3, u.data, now() - (cardinality($1) - u.n) * interval '200 ms'
       FROM unnest($1::uuid[], $4::bytea[]) WITH ORDINALITY AS u (id, data, n)`,
      [updates.map(() => newId()), noteId, createdById, updates.map((data) => Buffer.from(data))],
    );
  }

  async close(): Promise<void> {
    await closeDatabase();
    await this.postgres.stop();
    this.#remove();
  }

  async #cookieOf(personId: string): Promise<string> {
    const known = this.#sessions.get(personId);
    if (known && known.pages < pagesPerSession) {
      known.pages += 1;
      return known.cookie;
    }
    const { cookie } = await signedIn(personId);
    this.#sessions.set(personId, { cookie, pages: 1 });
    return cookie;
  }
}

/** The demo's teams, each filled up to eight. */
async function fullTeams(now: Date): Promise<Member[][]> {
  const teams = await db().team.findMany({ include: { memberships: { where: { endedAt: null } } } });
  for (const { id: teamId, memberships } of teams) {
    for (let n = memberships.length; n < writersPerNote; n += 1) {
      const personId = newId();
      const email = `skribent.${personId}@ort.example`;
      await db().person.create({
        data: { id: personId, name: `Skribent ${n}`, email, createdAt: now, claimedAt: now },
      });
      await db().teamMembership.create({
        data: { id: newId(), teamId, personId, profession: "Socialsekreterare", startedAt: now },
      });
    }
  }
  const members = await db().teamMembership.findMany({
    where: { endedAt: null },
    select: { personId: true, teamId: true, team: { select: { programmeId: true } } },
  });
  const all = members.map(({ personId, teamId, team }) => ({ personId, teamId, programmeId: team.programmeId }));
  return [...Map.groupBy(all, ({ teamId }) => teamId).values()];
}
