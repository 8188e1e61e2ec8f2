import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { inexpressible } from "#prisma/inexpressible.ts";
import { missingSql, proposal } from "#prisma/new-migration.ts";
import { ask } from "../postgres/apps.ts";
import { catalogueOf } from "./catalogue.ts";

const snapshot = path.join(import.meta.dirname, "catalogue.snapshot.txt");
const { superuserUrl, ownerUrl } = inject("testServer");

test("the migrations give the schema, except for what Prisma has no words for", async () => {
  const missing = await missingSql(superuserUrl);
  const statements = missing.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("--"));
  expect(statements.toSorted()).toEqual(inexpressible.toSorted());
  // So that `npm run db:migration` says that there is nothing to write, and proposes nothing that would take them away.
  expect(proposal(missing)).toBe("");
  const more = '-- AlterTable\nALTER TABLE "teams" ADD COLUMN "motto" TEXT;';
  expect(proposal(`${missing}\n${more}\n`).trim()).toBe(more);
});

test("the catalogue is as it was when somebody last looked (GENOMBROTT_UPDATE_CATALOGUE=1 writes it anew)", async () => {
  const lines = await catalogueOf(ownerUrl);
  const text = `${lines.join("\n")}\n`;
  if (process.env.GENOMBROTT_UPDATE_CATALOGUE === "1") writeFileSync(snapshot, text);
  expect(text.split("\n")).toEqual(readFileSync(snapshot, "utf8").split("\n"));
});

test("the app's login can make, change and drop nothing, and owns nothing", async () => {
  const [login] = await ask(
    superuserUrl,
    "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication FROM pg_roles WHERE rolname = 'genombrott_app'",
  );
  expect(Object.values(login ?? {})).toEqual([false, false, false, false, false]);
  const owned = await ask(ownerUrl, "SELECT relname FROM pg_class WHERE relowner = 'genombrott_app'::regrole");
  expect(owned).toEqual([]);
});
