import { describe, expect, test } from "vitest";
import { sourceFiles } from "#tests/support/source/files.ts";
import { importsOf } from "#tests/support/source/imports.ts";
import { mayUse } from "#tests/support/source/packages.ts";
import { mayImport, mayImportTypes, mayReach, type Room, roomNames, roomOf } from "#tests/support/source/rooms.ts";

const folders = ["app", "server", "prisma", "tests"];
const code = sourceFiles(folders, /\.(ts|tsx|mjs)$/);
const everything = sourceFiles([...folders, "public"], /\.(ts|tsx|mjs|css|md|prisma|svg)$/);

/** The walls a file breaks, each in one line that says how. */
function broken(file: string, text: string): string[] {
  const room = roomOf(file);
  if (!room) return [`${file} is in no room`];
  return importsOf(file, text).flatMap(({ target, kind, typeOnly }) => {
    const fine = kind === "file" ? mayReach(file, target, typeOnly) : mayUse(room, target);
    return fine
      ? []
      : [`${file} (${room}) imports ${target}${kind === "file" ? ` (${roomOf(target) ?? "no room"})` : ""}`];
  });
}

describe("who may import whom", () => {
  test("no file reaches through a wall", () => {
    expect(code.length).toBeGreaterThan(50);
    expect(code.flatMap(({ path, text }) => broken(path, text))).toEqual([]);
  });

  // One file in each room, and for what is in slices one of another slice.
  const sample: Readonly<Record<Room, string>> = {
    core: "app/core/day.ts",
    messages: "app/features/cycles/messages.sv.ts",
    forms: "app/features/cycles/forms.server.ts",
    events: "app/features/cycles/events.ts",
    queries: "app/features/cycles/queries/one.server.ts",
    commands: "app/features/cycles/commands/close-cycle.server.ts",
    steps: "app/features/cycles/steps.server.ts",
    letters: "app/features/cycles/letters.server.ts",
    schema: "app/features/cycles/schema.ts",
    drawing: "app/features/cycles/drawing/plot.ts",
    "slice ui": "app/features/cycles/ui/ramp.tsx",
    routes: "app/features/cycles/routes/cycle.tsx",
    "slice's own": "app/features/cycles/columns.server.ts",
    rules: "app/features/cycles/rules/moves.ts",
    flows: "app/flows/hand-over.server.ts",
    "access at the door": "app/access/scope.server.ts",
    access: "app/access/policy.ts",
    "platform for pages": "app/platform/refusal.server.ts",
    platform: "app/platform/db.server.ts",
    live: "app/live/socket.ts",
    "i18n on the server": "app/i18n/words.server.ts",
    i18n: "app/i18n/use-t.tsx",
    ui: "app/ui/card.tsx",
    layouts: "app/layouts/signed-in.tsx",
    root: "app/root.tsx",
    postgres: "server/postgres/embedded.ts",
    server: "server/http/application.ts",
    seed: "prisma/seed/index.ts",
    client: "prisma/generated/client.ts",
    operation: "prisma/backup/database.ts",
    prisma: "prisma/migrate.ts",
    tests: "tests/support/database.ts",
  };
  const otherSlice = (file: string) => file.replace("/cycles/", "/teams/");
  const pairs = roomNames.flatMap((from) =>
    roomNames.flatMap((to) =>
      [...new Set([sample[to], otherSlice(sample[to])])].map((target) => ({ from, file: sample[from], target })),
    ),
  );
  const reachable = (from: Room, file: string, target: string) => mayReach(file, target, false) || from === "tests";

  test("every room has a sample that lies in it", () => {
    expect(roomNames.filter((room) => roomOf(sample[room]) !== room)).toEqual([]);
  });

  test.each(roomNames)("each wall of %s fails, however one reaches through it", (room) => {
    const walls = pairs.filter(({ from, file, target }) => from === room && !reachable(from, file, target));
    for (const { file, target } of walls) {
      for (const text of [
        `import { x } from "#${target}";`,
        `import "#${target}";`,
        `import { type A, x } from "#${target}";`,
        `export { x } from "#${target}";`,
        `export * from "#${target}";`,
        `const x = await import("#${target}");`,
        `const f = () => import(\`#${target}\`).then((all) => all.x);`,
        `import x from "${"../".repeat(file.split("/").length - 1)}${target}";`,
      ]) {
        expect(broken(file, text), `${file}: ${text}`).toHaveLength(1);
      }
    }
    expect(walls.length).toBeGreaterThan(room === "tests" ? -1 : 0);
  });

  test.each(roomNames)("what %s may import is not reported, and types only as types", (room) => {
    const types = mayImportTypes[room] ?? [];
    for (const { file, target } of pairs.filter(({ from }) => from === room)) {
      const [asValue, asType] = [mayReach(file, target, false), mayReach(file, target, true)];
      expect(broken(file, `import { x } from "#${target}";`).length).toBe(asValue ? 0 : 1);
      for (const text of [
        `import type { X } from "#${target}";`,
        `import { type X } from "#${target}";`,
        `export type { X } from "#${target}";`,
        `type X = import("#${target}").X;`,
      ]) {
        expect(broken(file, text).length, `${file}: ${text}`).toBe(asType ? 0 : 1);
      }
      if (asType && !asValue) expect(types.length).toBeGreaterThan(0);
    }
  });

  test("what the house rests on is in the table", () => {
    const never = (from: Room, to: Room) =>
      expect(mayReach(sample[from], sample[to], true), `${from} → ${to}`).toBe(false);
    for (const room of roomNames.filter((name) => roomOf(sample[name]) && sample[name].startsWith("app/"))) {
      for (const outside of ["server", "postgres", "tests", "seed"] as const) never(room, outside);
    }
    for (const room of ["routes", "slice ui", "ui", "live", "rules", "forms"] as const) never(room, "platform");
    expect(mayImport.core).toEqual([]);
    expect(mayReach(sample.commands, otherSlice(sample.commands), false)).toBe(false);
    expect(mayReach(sample.commands, otherSlice(sample.queries), false)).toBe(true);
    expect(mayReach(sample["slice ui"], otherSlice(sample["slice ui"]), false)).toBe(false);
    expect(mayReach(sample.routes, otherSlice(sample["slice ui"]), false)).toBe(true);
  });

  test("packages have walls too", () => {
    const reported = (file: string, name: string) => broken(file, `import x from "${name}";`).length === 1;
    for (const name of ["date-fns", "date-fns/locale"]) {
      for (const room of roomNames) expect(reported(sample[room], name), `${room} ${name}`).toBe(true);
    }
    for (const name of ["pg", "@prisma/client", "node:fs", "zod"]) {
      for (const room of ["routes", "slice ui", "ui", "live", "i18n", "core", "rules", "access"] as const) {
        expect(reported(sample[room], name), `${room} ${name}`).toBe(true);
      }
    }
    expect(reported(sample.queries, "pg")).toBe(true);
    expect(reported(sample.core, "react")).toBe(true);
    expect(reported(sample.platform, "pg")).toBe(false);
    expect(reported(sample.core, "@date-fns/tz/date/mini")).toBe(false);
  });
});

describe("files", () => {
  const mostLines = 250;

  test(`none is longer than ${mostLines} lines`, () => {
    const lines = (text: string) => text.trimEnd().split("\n").length;
    const long = everything.filter(
      ({ path, text }) => /\.(ts|tsx|mjs|css|prisma)$/.test(path) && lines(text) > mostLines,
    );
    expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
  });

  test("no folder is named for what belongs nowhere", () => {
    const nowhere = /(^|\/)(utils?|helpers?|services?|misc|common|lib)(\/|\.\w+$)/;
    expect(nowhere.test("app/utils/x.ts") && nowhere.test("app/core/helpers.ts") && nowhere.test("app/lib/a.ts")).toBe(
      true,
    );
    expect(everything.map(({ path }) => path).filter((path) => nowhere.test(path))).toEqual([]);
  });

  test("nothing speaks of places outside the project", () => {
    const outside = [
      ["..", "shared"].join("/"),
      ["", "work", ""].join("/"),
      ["TO", "DO"].join(""),
      ["FIX", "ME"].join(""),
    ];
    const named = (text: string) => outside.some((place) => text.includes(place));
    expect(everything.filter(({ text }) => named(text)).map(({ path }) => path)).toEqual([]);
  });

  test("no test is skipped, or runs alone", () => {
    const skipped = /\b(test|it|describe)\.(skip|only|todo|fixme)\(/;
    expect(skipped.test(`test${".only"}("x")`)).toBe(true);
    expect(code.filter(({ text }) => skipped.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
