import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { recordStop } from "#app/features/interviews/commands/record-consent.server.ts";
import { confirmRemoval, decideRemoval } from "#app/features/interviews/commands/remove-collected.server.ts";
import { consentPage } from "#app/features/interviews/queries/consent.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { stores } from "#app/platform/vault/store.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { verifyAudit } from "#prisma/audit/verify.ts";
import { keysOf } from "#prisma/backup/format.ts";
import { restoreBackup } from "#prisma/backup/restore.ts";
import { takeBackup } from "#prisma/backup/take.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { type InterviewWorld, openInterviewWorld } from "#tests/support/interviews.ts";
import type { PersonName } from "#tests/support/world.ts";
import { emptyDatabase } from "../backup/databases.ts";
import { ask } from "../postgres/apps.ts";

let world: InterviewWorld;
beforeAll(async () => {
  world = await openInterviewWorld();
});
afterAll(() => world?.close());

const of = (participantId: string) => ({ programmeId: world.programmeId, participantId });
const page = async (id: string, name: PersonName = "researcher") =>
  consentPage(await world.actor(name), of(id), world.now);
const stops = async (id: string, remove: boolean) =>
  recordStop(await world.actor("researcher"), of(id), { channel: "telephone", reason: "Ringde.", remove }, world.now);
const decides = async (id: string, name: PersonName = "researcher", decidedOn = "2026-11-20") =>
  decideRemoval(await world.actor(name), of(id), { decidedOn, reference: "2026-77" }, world.now);
const confirms = async (id: string, name: PersonName = "supervisor") =>
  confirmRemoval(await world.actor(name), of(id), world.now);
const owner = (sql: string) => ask(world.database.ownerUrl, sql);

describe("what a researcher writes down for a parent", () => {
  it("Y23: is told how and why, sealed, and a row in the chain", async () => {
    const { id, code } = await world.aParent();
    const rows = async () => (await owner("SELECT FROM audit.entry")).length;
    const before = await rows();
    await world.consents(id);
    await world.consents(id);
    const [given] = await owner(
      `SELECT channel, recorded_by, encode(reason, 'escape') AS reason FROM consent.given WHERE code = '${code}'`,
    );
    expect(given).toMatchObject({ channel: "telephone", recorded_by: world.person.researcher });
    expect(String(given?.reason)).not.toContain("telefon");
    const { occasions } = await page(id);
    expect(occasions.map(({ consent }) => consent?.by ?? null)).toEqual(["Person researcher", null, null]);
    await stops(id, false);
    await stops(id, false);
    expect((await page(id)).stop).toMatchObject({ channel: "telephone", removeAsked: false });
    expect((await rows()) - before).toBe(3);
    await expect(
      owner(`INSERT INTO consent.withdrawal (code, at, channel, key_version) VALUES ('${code}', now(), 'paper', 1)`),
    ).rejects.toThrow(/withdrawal_recorded|withdrawal_pkey/);
  });

  it("Y23: is the researchers' to write and to see", async () => {
    const { id } = await world.aParent();
    const may = table((name) => (["researcher", "supervisor"].includes(name) ? "yes" : "missing"));
    expect(await everybody((name) => page(id, name))).toEqual(may);
    for (const name of ["lead", "member", "manager"] as const) {
      expect(await no(world.consents(id, { as: name }))).toBe("missing");
      expect(await no(decides(id, name))).toBe("missing");
      expect(await no(confirms(id, name))).toBe("missing");
    }
  });
});

describe("removing what was collected", () => {
  it("Y21: waits until she has asked for it, one has decided and another confirmed", async () => {
    const { id, code } = await world.aParent();
    await world.consents(id);
    await world.keeps(id, { notes: "Det hon sade." });
    expect(await no(decides(id))).toBe("consents.removal-not-asked");
    await stops(id, false);
    expect(await no(decides(id))).toBe("consents.removal-not-asked");
    await stops(id, true);
    expect(await no(confirms(id))).toBe("consents.removal-undecided");
    expect(await no(decides(id, "researcher", "2027-01-01"))).toBe("form.invalid");
    await decides(id);
    expect(await no(decides(id, "supervisor"))).toBe("consents.removal-decided");
    expect(await no(confirms(id, "researcher"))).toBe("consents.confirms-own");
    // Past every function, by who owns the tables: one person is not two.
    const sql = `UPDATE consent.removal SET confirmed_by = decided_by, confirmed_at = now() WHERE code = '${code}'`;
    await expect(owner(sql)).rejects.toThrow(/removal_two_people/);
    const keys = () => Promise.all(stores.map((store) => inStore(store, (tx) => keyOf(tx, store, code, 1))));
    expect((await keys()).every((key) => key !== null)).toBe(true);
    await confirms(id);
    await confirms(id);
    expect(await keys()).toEqual([null, null, null]);
    expect((await page(id)).removal).toMatchObject({ own: true, reference: "2026-77" });
    expect((await page(id)).participant.state).toBe("erased");
  });

  it("Y22: leaves nothing that can be read, and a chain that is whole", async () => {
    const { id, code } = await world.aParent();
    await world.consents(id);
    await world.keeps(id, { notes: "Det hon sade." });
    const folder = mkdtempSync(join(tmpdir(), "genombrott-removal-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [older, newest] = [join(folder, "older"), join(folder, "newest")];
    await takeBackup(world.database.ownerUrl, older, "0.1.0");
    await stops(id, true);
    await decides(id);
    await confirms(id);
    await takeBackup(world.database.ownerUrl, newest, "0.1.0");
    // What she said comes back, not locked; with the keys of the newer backup nobody opens it.
    const to = await emptyDatabase();
    await restoreBackup(to.ownerUrl, older, keysOf(newest));
    for (const url of [world.database.ownerUrl, to.ownerUrl]) {
      const [row] = await ask(
        url,
        `SELECT octet_length(notes) AS bytes FROM research.interview WHERE code = '${code}'`,
      );
      expect(Number(row?.bytes)).toBeGreaterThan(92);
      for (const store of stores) {
        const [left] = await ask(
          url,
          `SELECT count(*)::int AS keys FROM ${store}.participant_key WHERE code = '${code}'`,
        );
        expect(left).toEqual({ keys: 0 });
      }
    }
    const { chains } = await verifyAudit(world.database.ownerUrl, world.rootKeyFile, join(folder, "heads"));
    expect(chains.map(({ broken }) => broken)).toEqual([null]);
    const rows = await owner("SELECT body FROM audit.entry");
    expect(rows.some(({ body }) => String(body).includes("participant.erased"))).toBe(true);
    expect(rows.some(({ body }) => String(body).includes(code))).toBe(false);
  });
});
