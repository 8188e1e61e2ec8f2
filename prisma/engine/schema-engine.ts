import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  bindMigrationAwareSqlAdapterFactory,
  type ErrorRegistry,
  isDriverAdapterError,
} from "@prisma/driver-adapter-utils";
import type { SchemaContainer, SchemaEngine, SchemaFilter } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MigrationAdapter } from "./adapter.ts";
import type { Migration } from "./history.ts";

/** Nothing in the database is left out of a comparison. */
export const EVERYTHING: SchemaFilter = { externalTables: [], externalEnums: [] };

/** Prisma's schema is one file per feature, beside the migrations. */
export function schemaFiles(): SchemaContainer[] {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") }));
}

/**
 * Prisma's schema engine, as it is inside Prisma's own command but without the program that command downloads.
 * @param url of a login that owns the tables; to read a history of migrations it must also be able to make databases.
 * @param migrations that `work` applies.
 */
export async function withSchemaEngine<T>(
  url: string,
  files: SchemaContainer[],
  work: (engine: SchemaEngine) => Promise<T>,
  migrations: readonly Migration[] = [],
): Promise<T> {
  instantiate();
  const adapter = new MigrationAdapter(url, migrations);
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  // An empty list makes the engine panic; to apply migrations it needs no schema at all.
  const datamodels =
    files.length === 0 ? undefined : files.map(({ path, content }): [string, string] => [path, content]);
  try {
    return await work(await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory));
  } catch (error) {
    throw databaseError(error, factory.errorRegistry) ?? error;
  } finally {
    await adapter.close();
  }
}

/** The engine passes an error of the database on as a number only. */
function databaseError(error: unknown, registry: ErrorRegistry): Error | null {
  const id = /External error id#(\d+)/.exec(String(error))?.[1];
  const known = id === undefined ? undefined : registry.consumeError(Number(id))?.error;
  if (!isDriverAdapterError(known)) return known instanceof Error ? known : null;
  return new Error(known.cause.originalMessage ?? known.message);
}

let instantiated = false;

/** By hand: the package's own entry imports a .wasm file, which Node does not do without a flag. */
function instantiate(): void {
  if (instantiated) return;
  // Where the engine says why it gives up; without it all one learns is "unreachable".
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } });
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const module = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const { exports } = new WebAssembly.Instance(module, {
    "./schema_engine_bg.js": bindings as WebAssembly.ModuleImports,
  });
  (bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(exports);
  (exports as unknown as { __wbindgen_start(): void }).__wbindgen_start();
  instantiated = true;
}

function panic(message: string): never {
  throw new Error(`Prisma's schema engine gave up: ${message}`);
}
