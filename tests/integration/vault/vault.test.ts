import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openIdentity, type SealedIdentity } from "#app/features/participants/sealed.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { KeyRefused } from "#app/platform/vault/keys.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { SealBroken } from "#app/platform/vault/seal.server.ts";
import {
  closeVault,
  inStore,
  openVault,
  VaultClosed,
  vaultSecrets,
  whyClosed,
} from "#app/platform/vault/vault.server.ts";
import { openVaultWorld, type VaultWorld } from "#tests/support/vault.ts";
import { ask } from "../postgres/apps.ts";

let world: VaultWorld;
let database: VaultWorld["database"];
let rootKeyFile: string;
beforeAll(async () => {
  world = await openVaultWorld();
  await world.recruits("member");
  ({ database, rootKeyFile } = world);
});
afterAll(() => world?.close());
beforeEach(async () => {
  await closeVault();
  rmSync(rootKeyFile, { force: true });
  const tables = ["identity.message", "identity.participant", "research.participant", "identity.vault_secret"];
  const keys = ["identity", "consent", "research"].map((store) => `${store}.participant_key`);
  const rootKeys = ["identity", "consent", "research"].map((store) => `${store}.root_key`);
  for (const table of [...tables, ...keys, ...rootKeys]) await ask(database.ownerUrl, `DELETE FROM ${table}`);
  // The chain's key went with its secrets: it begins anew.
  await ask(database.superuserUrl, "SET session_replication_role = replica; DELETE FROM audit.entry");
});

const opening = (makesRootKey = true) => openVault({ storeUrls: database.storeUrls, rootKeyFile, makesRootKey });

/** A code stands there once: by way of a third. */
const otherCodes = `DELETE FROM identity.message; CREATE TEMP TABLE two AS SELECT min(code) AS one, max(code) AS other FROM identity.participant;
  UPDATE identity.participant SET code = '23456789B' FROM two WHERE code = two.one;
  UPDATE identity.participant SET code = two.one FROM two WHERE code = two.other;
  UPDATE identity.participant SET code = two.other FROM two WHERE code = '23456789B'`;

/** Handed over by who recruits. Gives the code. */
async function handOver(name: string, phone: string, email: string | null = null): Promise<string> {
  return (await handedOver(await world.parent("member", { name, phone, email }))).code;
}

/** What the database gives out of an identity, opened. */
async function reveal(code: string): Promise<string> {
  return inStore("identity", async (tx) => {
    const line = {
      now: world.now,
      by: world.person.researcher,
      act: "identity.opened",
      outcome: "done",
      code,
    } as const;
    const { rows } = await tx.query<SealedIdentity & { id: string; key_version: number }>(
      "SELECT * FROM identity.reveal($1, $2)",
      [await nextEntry(tx, world.studyId, line), code],
    );
    const row = rows[0];
    if (row === undefined) throw new Error("There is nobody.");
    const key = await keyOf(tx, "identity", code, row.key_version);
    if (key === null) throw new Error("There is no key.");
    const { name, phone } = openIdentity(key, { id: row.id, code, keyVersion: row.key_version }, row);
    return `${name}, ${phone}`;
  });
}

describe("the vault", () => {
  it("X3: gives back what was put into it, and the database never holds it", async () => {
    await opening();
    const anna = await handOver("Anna Exempelsson", "+46701740635");
    expect(await reveal(anna)).toBe("Anna Exempelsson, +46701740635");
    const [row] = await ask(
      database.ownerUrl,
      "SELECT p::text AS row, encode(name, 'escape') AS name FROM identity.participant p",
    );
    for (const form of ["Anna", Buffer.from("Anna").toString("hex"), Buffer.from("Anna", "utf16le").toString("hex")]) {
      expect(`${row?.row}${row?.name}`).not.toContain(form);
    }
  });

  it.each([
    [
      "of two people changed places",
      `UPDATE identity.participant p SET name = o.name FROM identity.participant o WHERE o.code <> p.code`,
    ],
    ["of two columns changed places", "UPDATE identity.participant SET email = phone, phone = email"],
    ["was changed by a bit", "UPDATE identity.participant SET name = set_byte(name, 40, get_byte(name, 40) # 1)"],
    [
      "has another's key",
      `UPDATE identity.participant_key p SET wrapped = o.wrapped FROM identity.participant_key o WHERE o.code <> p.code`,
    ],
    ["belongs to another code", otherCodes],
  ])("X3: refuses what %s", async (_, sql) => {
    await opening();
    const codes = [
      await handOver("Anna Exempelsson", "+46701740635", "anna@exempel.example"),
      await handOver("Bo Exempelsson", "+46701740636", "bo@exempel.example"),
    ];
    await ask(database.ownerUrl, sql);
    for (const code of codes) await expect(reveal(code)).rejects.toThrow(SealBroken);
  });

  it("X4: refuses a key whose bytes were changed", async () => {
    await opening();
    const anna = await handOver("Anna Exempelsson", "+46701740635");
    await ask(
      database.ownerUrl,
      "UPDATE identity.participant_key SET wrapped = set_byte(wrapped, 9, get_byte(wrapped, 9) # 4)",
    );
    await expect(reveal(anna)).rejects.toThrow(KeyRefused);
  });

  it("X3: is read no more by who has everything but the key", async () => {
    await opening();
    const anna = await handOver("Anna Exempelsson", "+46701740635");
    await ask(database.ownerUrl, "DELETE FROM identity.participant_key");
    await expect(reveal(anna)).rejects.toThrow("There is no key.");
  });

  it("keeps nothing of what fails halfway, and goes on", async () => {
    await opening();
    const parent = await world.parent("member");
    // The last thing the act writes is refused: nobody is there, and no key and no row of the chain is left of it.
    await ask(database.ownerUrl, "ALTER TABLE research.participant ADD CONSTRAINT nobody CHECK (false)");
    await expect(handedOver(parent)).rejects.toThrow(/nobody/);
    await ask(database.ownerUrl, "ALTER TABLE research.participant DROP CONSTRAINT nobody");
    expect(await ask(database.ownerUrl, "SELECT FROM identity.participant_key")).toEqual([]);
    expect(await ask(database.ownerUrl, "SELECT FROM audit.entry")).toEqual([]);
    const { code } = await handedOver(parent);
    await expect(handedOver(parent)).rejects.toThrow(/participant_form_key/);
    expect(await reveal(code)).toBe("Anna Exempelsson, +46701740635");
  });

  it("opens again with the same key, and tells of it only when it was made", async () => {
    expect(await opening()).toEqual({ madeKey: true });
    const anna = await handOver("Anna Exempelsson", "+46701740635");
    const made = readFileSync(rootKeyFile);
    expect(await opening()).toEqual({ madeKey: false });
    expect(readFileSync(rootKeyFile).equals(made)).toBe(true);
    expect([whyClosed(), await reveal(anna)]).toEqual([null, "Anna Exempelsson, +46701740635"]);
  });
});

describe("X5: the vault stays closed", () => {
  async function expectClosed(why: RegExp): Promise<void> {
    expect(whyClosed()).toMatch(why);
    expect(whyClosed()).not.toContain(tmpdir());
    expect(() => vaultSecrets()).toThrow(VaultClosed);
    await expect(inStore("consent", async () => 1)).rejects.toThrow(VaultClosed);
  }

  it("X5: without the addresses of its stores, or a name for its key", async () => {
    await expectClosed(/not been opened/);
    await openVault({ storeUrls: null, rootKeyFile, makesRootKey: true });
    await expectClosed(/^the addresses of its stores are not set$/);
    await openVault({ storeUrls: database.storeUrls, rootKeyFile: null, makesRootKey: false });
    await expectClosed(/^no file is named for its root key$/);
    expect(existsSync(rootKeyFile)).toBe(false);
  });

  it("X5: without its key, where an operator keeps it: none is made", async () => {
    await opening(false);
    await expectClosed(/^its root key is not there$/);
    expect(existsSync(rootKeyFile)).toBe(false);
  });

  it("X5: when its key is gone though participants need it: none is made beside theirs", async () => {
    await opening();
    await handOver("Anna Exempelsson", "+46701740635");
    rmSync(rootKeyFile);
    await opening();
    await expectClosed(/^its root key is not there$/);
    expect(existsSync(rootKeyFile)).toBe(false);
  });

  it("X5: with another key than participants need", async () => {
    await opening();
    await handOver("Anna Exempelsson", "+46701740635");
    rmSync(rootKeyFile);
    writeFileSync(rootKeyFile, Buffer.alloc(32, 7), { mode: 0o400 });
    await opening();
    await expectClosed(/another than the one/);
  });

  it("X5: with a key that others can read", async () => {
    await opening();
    chmodSync(rootKeyFile, 0o444);
    await opening();
    await expectClosed(/^others can read the root key$/);
  });
});
