import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { appendAudit, nextEntry } from "#app/platform/vault/audit.server.ts";
import { noteHeadsNow } from "#app/platform/vault/heads.server.ts";
import { stores } from "#app/platform/vault/store.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { verifyAudit } from "#prisma/audit/verify.ts";
import { openVaultWorld, type VaultWorld } from "#tests/support/vault.ts";
import { ask } from "../postgres/apps.ts";

let world: VaultWorld;
beforeAll(async () => {
  world = await openVaultWorld();
  await world.recruits("member");
});
afterAll(() => world?.close());

const line = (act: string) => ({ now: world.now, by: world.person.researcher, act, outcome: "done" }) as const;
const headsFile = () => {
  const folder = mkdtempSync(join(tmpdir(), "genombrott-heads-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "heads");
};
const verified = async (file: string) => (await verifyAudit(world.database.ownerUrl, world.rootKeyFile, file)).chains;
/** By somebody who has the whole server, but not the key. */
const tamper = (sql: string) => ask(world.database.superuserUrl, `SET session_replication_role = replica; ${sql}`);

describe("the chain in the database", () => {
  it("X8: of many who write at once, in all stores, each has a row, and the chain is whole", async () => {
    const file = headsFile();
    const writers = Array.from({ length: 32 }, (_, at) =>
      inStore(stores[at % stores.length]!, (tx) => appendAudit(tx, world.studyId, line(`written.${at}`))),
    );
    await Promise.all(writers);
    const [{ rows, broken } = { rows: 0, broken: null }] = await verified(file);
    expect([rows, broken]).toEqual([32, null]);
  });

  it("X7: names the row that was changed, and misses an end that was cut off", async () => {
    const file = headsFile();
    for (const act of ["one", "two", "three"]) {
      await inStore("identity", (tx) => appendAudit(tx, world.studyId, line(act)));
    }
    expect(await noteHeadsNow(file, world.now)).toBe(1);
    expect(await noteHeadsNow(file, world.now)).toBe(0);
    const [whole] = await verified(file);
    expect(whole?.broken).toBeNull();
    const last = whole?.rows ?? 0;
    const at = last - 1;
    const [row] = await ask(world.database.ownerUrl, `SELECT body FROM audit.entry WHERE seq = ${at}`);
    await tamper(`UPDATE audit.entry SET body = replace(body, 'two', 'owt') WHERE seq = ${at}`);
    expect((await verified(file))[0]?.broken).toEqual({ seq: at, by: "row" });
    await tamper(`UPDATE audit.entry SET body = '${String(row?.body)}' WHERE seq = ${at}`);
    expect((await verified(file))[0]?.broken).toBeNull();
    await tamper(`DELETE FROM audit.entry WHERE seq = ${last}`);
    expect((await verified(file))[0]?.broken).toEqual({ seq: last, by: "end" });
    // Somebody goes on writing after the cut: the head is of another row.
    await inStore("identity", (tx) => appendAudit(tx, world.studyId, line("four")));
    expect((await verified(file))[0]?.broken).toEqual({ seq: last, by: "end" });
  });

  it("X8: takes no row that does not follow the last", async () => {
    const entry = await inStore("research", (tx) => nextEntry(tx, world.studyId, line("next")));
    const append = (seq: number) =>
      inStore("research", (tx) => tx.query("SELECT audit.append($1)", [{ ...entry, seq }]));
    await expect(append(entry.seq + 1)).rejects.toThrow(/follows the last/);
    await expect(append(entry.seq - 1)).rejects.toThrow(/follows the last/);
  });

  it("X8: gives nothing out where its row cannot be written", async () => {
    const { code } = await handedOver(await world.parent("member"));
    const reveal = (chain = world.studyId) =>
      inStore("identity", async (tx) => {
        const entry = await nextEntry(tx, chain, { ...line("identity.opened"), code });
        return (await tx.query("SELECT * FROM identity.reveal($1, $2)", [entry, code])).rows;
      });
    await ask(world.database.ownerUrl, "ALTER TABLE audit.entry ADD CONSTRAINT no_room CHECK (seq < 0) NOT VALID");
    await expect(reveal()).rejects.toThrow(/no_room/);
    await ask(world.database.ownerUrl, "ALTER TABLE audit.entry DROP CONSTRAINT no_room");
    expect(await reveal()).toHaveLength(1);
    // Nor under a row in another study's chain, which nobody goes through who should.
    expect(await reveal(randomUUID())).toEqual([]);
    // Not asked for by its function it is not given at all, and without a row the function gives nothing.
    const asked = (sql: string) =>
      expect(inStore("identity", (tx) => tx.query(sql))).rejects.toThrow(/permission|null value/);
    await asked("SELECT name FROM identity.participant");
    await asked("SELECT * FROM identity.participant");
    await asked(`SELECT * FROM identity.reveal('{}', '${code}')`);
  });
});
