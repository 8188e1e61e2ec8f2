import { randomUUID } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { KeyRefused } from "#app/platform/vault/keys.server.ts";
import { keyOf, makeKey } from "#app/platform/vault/participant-key.server.ts";
import { open, type Place, SealBroken, seal } from "#app/platform/vault/seal.server.ts";
import { stores } from "#app/platform/vault/store.server.ts";
import { closeVault, inStore, openVault, VaultClosed, vaultKeys, whyClosed } from "#app/platform/vault/vault.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { ask } from "../postgres/apps.ts";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let rootKeyFile: string;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.drop());
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "genombrott-vault-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  rootKeyFile = join(folder, "root-key");
});
afterEach(async () => {
  await closeVault();
  for (const store of stores) await ask(database.ownerUrl, `DELETE FROM ${store}.participant_key`);
  await ask(database.ownerUrl, "DELETE FROM identity.participant");
});

const opening = (makesRootKey = true) => openVault({ storeUrls: database.storeUrls, rootKeyFile, makesRootKey });
const [anna, bo] = ["23456789B", "98765432X"];

/** A code stands there once: for a moment not. */
const otherCodes = `ALTER TABLE identity.participant DROP CONSTRAINT participant_code_key;
  UPDATE identity.participant SET code = CASE code WHEN '23456789B' THEN '98765432X' ELSE '23456789B' END;
  ALTER TABLE identity.participant ADD CONSTRAINT participant_code_key UNIQUE (code)`;

/** A row of `identity` with everything sealed, as a hand-over will write it. */
async function handOver(code: string, name: string, phone: string): Promise<string> {
  const row = randomUUID();
  await inStore("identity", async (tx) => {
    const { key, version } = await makeKey(tx, "identity", code);
    const sealed = (column: string, text: string) => seal(key, placeOf(row, code, column, version), text);
    await tx.query(
      `INSERT INTO identity.participant (id, code, key_version, name, phone, phone_look_up) VALUES ($1, $2, $3, $4, $5, $6)`,
      [row, code, version, sealed("name", name), sealed("phone", phone), Buffer.alloc(32)],
    );
  });
  return row;
}

const placeOf = (row: string, code: string, column: string, keyVersion = 1): Place => ({
  store: "identity",
  table: "participant",
  column,
  row,
  code,
  keyVersion,
});

async function reveal(code: string, column: "name" | "phone"): Promise<string> {
  return inStore("identity", async (tx) => {
    const { rows } = await tx.query(
      `SELECT id, key_version, ${column} AS sealed FROM identity.participant WHERE code = $1`,
      [code],
    );
    const key = await keyOf(tx, "identity", code, rows[0].key_version);
    if (key === null) throw new Error("There is no key.");
    return open(key, placeOf(rows[0].id, code, column, rows[0].key_version), rows[0].sealed);
  });
}

describe("the vault", () => {
  it("X3: gives back what was put into it, and the database never holds it", async () => {
    await opening();
    await handOver(anna, "Anna Exempelsson", "+46701740635");
    expect([await reveal(anna, "name"), await reveal(anna, "phone")]).toEqual(["Anna Exempelsson", "+46701740635"]);
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
    ["of two columns changed places", "UPDATE identity.participant SET name = phone, phone = name"],
    ["was changed by a bit", "UPDATE identity.participant SET name = set_byte(name, 40, get_byte(name, 40) # 1)"],
    [
      "has another's key",
      `UPDATE identity.participant_key p SET wrapped = o.wrapped FROM identity.participant_key o WHERE o.code <> p.code`,
    ],
    ["belongs to another code", otherCodes],
  ])("X3: refuses what %s", async (_, sql) => {
    await opening();
    await handOver(anna, "Anna Exempelsson", "+46701740635");
    await handOver(bo, "Bo Exempelsson", "+46701740636");
    await ask(database.ownerUrl, sql);
    for (const code of [anna, bo]) await expect(reveal(code, "name")).rejects.toThrow(SealBroken);
  });

  it("X4: refuses a key whose bytes were changed", async () => {
    await opening();
    await handOver(anna, "Anna Exempelsson", "+46701740635");
    await ask(
      database.ownerUrl,
      "UPDATE identity.participant_key SET wrapped = set_byte(wrapped, 9, get_byte(wrapped, 9) # 4)",
    );
    await expect(reveal(anna, "name")).rejects.toThrow(KeyRefused);
  });

  it("X3: is read no more by who has everything but the key", async () => {
    await opening();
    await handOver(anna, "Anna Exempelsson", "+46701740635");
    await ask(database.ownerUrl, "DELETE FROM identity.participant_key");
    await expect(reveal(anna, "name")).rejects.toThrow("There is no key.");
  });

  it("keeps nothing of what fails halfway, and goes on", async () => {
    await opening();
    const failing = inStore("identity", async (tx) => {
      await makeKey(tx, "identity", anna);
      throw new Error("halfway");
    });
    await expect(failing).rejects.toThrow("halfway");
    expect(await ask(database.ownerUrl, "SELECT FROM identity.participant_key")).toEqual([]);
    await handOver(anna, "Anna Exempelsson", "+46701740635");
    await expect(handOver(anna, "Anna igen", "+46701740635")).rejects.toThrow(/duplicate key/);
    expect(await reveal(anna, "name")).toBe("Anna Exempelsson");
  });

  it("opens again with the same key, and tells of it only when it was made", async () => {
    expect(await opening()).toEqual({ madeKey: true });
    await handOver(anna, "Anna Exempelsson", "+46701740635");
    const made = readFileSync(rootKeyFile);
    expect(await opening()).toEqual({ madeKey: false });
    expect(readFileSync(rootKeyFile).equals(made)).toBe(true);
    expect([whyClosed(), await reveal(anna, "name")]).toEqual([null, "Anna Exempelsson"]);
  });
});

describe("X5: the vault stays closed", () => {
  async function expectClosed(why: RegExp): Promise<void> {
    expect(whyClosed()).toMatch(why);
    expect(whyClosed()).not.toContain(tmpdir());
    expect(() => vaultKeys()).toThrow(VaultClosed);
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
    await handOver(anna, "Anna Exempelsson", "+46701740635");
    rmSync(rootKeyFile);
    await opening();
    await expectClosed(/^its root key is not there$/);
    expect(existsSync(rootKeyFile)).toBe(false);
  });

  it("X5: with another key than participants need", async () => {
    await opening();
    await inStore("research", (tx) => makeKey(tx, "research", anna));
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
