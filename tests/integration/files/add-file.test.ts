import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { maxFileBytes } from "#app/core/files.ts";
import { addFile } from "#app/features/files/commands/add-file.server.ts";
import { removeFile } from "#app/features/files/commands/remove-file.server.ts";
import { filesOfNote } from "#app/features/files/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { fileStream } from "#app/platform/files/store.server.ts";
import { no } from "#tests/support/everybody.ts";
import { formAround, formWith, requestOf, requestWith } from "#tests/support/files/form.ts";
import { jpeg, noise, png, secret } from "#tests/support/files/pictures.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let noteId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await db().file.deleteMany();
  noteId = await noteOfMeeting(world, "member");
});

const member = () => world.actor("member");
const add = async (name: string, content: Uint8Array, pieceBytes?: number) =>
  addFile(await member(), noteId, requestWith(name, content, pieceBytes), world.now);

async function contentOf(id: string): Promise<Buffer> {
  const file = await db().file.findUniqueOrThrow({ where: { id } });
  const parts: Uint8Array[] = [];
  for await (const part of await fileStream(file)) parts.push(part);
  return Buffer.concat(parts);
}

async function ownerQuery(sql: string): Promise<void> {
  const connection = new pg.Client({ connectionString: world.database.ownerUrl });
  await connection.connect();
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

const stored = async () => [await db().file.count(), await db().filePart.count()];

describe("a file that is sent", () => {
  it("F2: is stored whole, in parts, whatever pieces it came in", async () => {
    const picture = png({ filled: 700_000 });
    for (const pieceBytes of [1000, 65_536, 1_000_000]) {
      const { id, ...facts } = await add("Tavlan på mötet.png", picture, pieceBytes);
      expect(facts).toEqual({ name: "Tavlan på mötet.png", type: "image/png", width: 4, height: 3 });
      expect((await contentOf(id)).equals(picture)).toBe(true);
      expect(await db().filePart.count({ where: { fileId: id } })).toBe(3);
    }
    const { files } = await filesOfNote(await member(), noteId);
    expect(files.map(({ bytes, by }) => [bytes, by])).toEqual(Array(3).fill([picture.length, "Person member"]));
  });

  it("F3: is a picture that says nothing of where it was taken, in the database too", async () => {
    const { id, width, height } = await add("a.jpg", jpeg({ about: true, orientation: 6 }));
    expect({ width, height }).toEqual({ width: 30, height: 40 });
    expect((await contentOf(id)).includes(secret)).toBe(false);
  });

  it("F2: of 25 MB is stored, and of one byte more is not", async () => {
    const around = png({ filled: 0 }).length;
    const largest = png({ filled: maxFileBytes - around });
    expect(largest.length).toBe(maxFileBytes);
    const { id } = await add("a.png", largest);
    expect((await contentOf(id)).equals(largest)).toBe(true);
    expect(await no(add("a.png", png({ filled: maxFileBytes - around + 1 })))).toBe("file.too-large");
    expect(await db().file.count()).toBe(1);
  }, 60_000);

  it("F2: that says it is far too large is refused before it is read, and one that never ends while it is", async () => {
    const { contentType, before } = formAround("a.png");
    let sent = 0;
    const endless = requestOf(
      contentType,
      (async function* () {
        yield before;
        for (;;) {
          sent += 1;
          yield noise(1_048_576);
        }
      })(),
    );
    expect(await no(addFile(await member(), noteId, endless, world.now))).toBe("file.too-large");
    expect(sent).toBeLessThan(110);
    const said = requestOf(contentType, (async function* () {})());
    said.headers.set("content-length", String(10 * maxFileBytes));
    expect(await no(addFile(await member(), noteId, said, world.now))).toBe("file.too-large");
    expect(await stored()).toEqual([0, 0]);
  }, 60_000);

  it("F2: and is cut off anywhere leaves nothing, in the database and on the disk", async () => {
    const { contentType, before } = formAround("a.png");
    const picture = png({ filled: 600_000 });
    const ends = { lost: () => Promise.reject(new Error("aborted")), over: () => Promise.resolve() };
    for (const end of Object.values(ends)) {
      for (const length of [0, 10, 300_000, picture.length]) {
        const pieces = (async function* () {
          yield before;
          yield picture.subarray(0, length);
          await end();
        })();
        expect(await no(addFile(await member(), noteId, requestOf(contentType, pieces), world.now))).toBe("file.cut");
      }
    }
    expect(await stored()).toEqual([0, 0]);
    expect(readdirSync(tmpdir()).filter((name) => /^genombrott-[0-9a-f]{8}-[0-9a-f]{4}-/.test(name))).toEqual([]);
    // And its sender may send again.
    expect(await no(add("a.png", picture))).toBe("yes");
  });

  it("F2: whose transaction fails at its end leaves no part", async () => {
    const trigger = "files_refused_for_a_test";
    await ownerQuery(`CREATE FUNCTION ${trigger}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.part = 2 THEN RAISE EXCEPTION 'no'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER ${trigger} BEFORE INSERT ON file_parts FOR EACH ROW EXECUTE FUNCTION ${trigger}()`);
    try {
      await expect(add("a.png", png({ filled: 700_000 }))).rejects.toThrow();
      expect(await stored()).toEqual([0, 0]);
    } finally {
      await ownerQuery(`DROP TRIGGER ${trigger} ON file_parts; DROP FUNCTION ${trigger}`);
    }
  });

  it("F2: at the same time as another is stored as it is", async () => {
    const pictures = [1, 2, 3].map((n) => png({ width: n, height: n, filled: 400_000 + n }));
    const added = await Promise.all(pictures.map((picture) => add("a.png", picture)));
    for (const [i, { id }] of added.entries()) expect((await contentOf(id)).equals(pictures[i]!)).toBe(true);
  });

  it("F2: waits its turn behind others of the same person that are still on their way", async () => {
    const actor = await member();
    const { contentType, body } = formWith("a.png", png());
    const go = Promise.withResolvers<void>();
    const begun = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
    const slow = begun.map(async ({ resolve }) => {
      const pieces = (async function* () {
        yield body.subarray(0, 10);
        // More is asked for when the first piece is read: then it has its turn, and no other can take it.
        resolve();
        await go.promise;
        yield body.subarray(10);
      })();
      return no(addFile(actor, noteId, requestOf(contentType, pieces), world.now));
    });
    await Promise.all(begun.map(({ promise }) => promise));
    expect(await no(add("a.png", png()))).toBe("file.too-many-at-once");
    const colleague = addFile(await world.actor("deputy"), noteId, requestWith("a.png", png()), world.now);
    expect(await no(colleague)).toBe("yes");
    go.resolve();
    expect(await Promise.all(slow)).toEqual(Array(4).fill("yes"));
    expect(await no(add("a.png", png()))).toBe("yes");
  });

  it("is one file in the field of that name, and nothing else", async () => {
    const actor = await member();
    const sent = async (build: (form: FormData) => void) => {
      const form = new FormData();
      build(form);
      return no(addFile(actor, noteId, new Request("http://localhost/x", { method: "POST", body: form }), world.now));
    };
    const file = (name = "a.png") => new File([new Uint8Array(png())], name);
    expect(await sent((form) => form.set("file", file()))).toBe("yes");
    expect(await sent((form) => form.set("other", file()))).toBe("form.outdated");
    expect(await sent((form) => form.append("x", "y"))).toBe("form.outdated");
    expect(
      await sent((form) => {
        form.append("file", file());
        form.append("file", file());
      }),
    ).toBe("form.outdated");
    // A form that was sent without a file being chosen.
    expect(await sent((form) => form.set("file", new File([], "")))).toBe("file.none");
    const plain = new Request("http://localhost/x", { method: "POST", body: new URLSearchParams({ file: "a" }) });
    expect(await no(addFile(actor, noteId, plain, world.now))).toBe("form.unreadable");
    expect(await db().file.count()).toBe(1);
  });

  it("F9: has no identity number in its name", async () => {
    expect(await no(add("Utredning 19121212-1212.png", png()))).toBe("file.identity-number");
    expect(await no(add("191212121212.png", png()))).toBe("file.identity-number");
    expect(await no(add("Möte 2026-11-22.png", png()))).toBe("yes");
  });

  it("F10: leaves a row when it comes and when it goes, and nothing of it stays", async () => {
    const deputy = await world.actor("deputy");
    const { id } = await addFile(deputy, noteId, requestWith("a.png", png()), world.now);
    await removeFile(await world.actor("coordinator"), id, world.now);
    expect(await stored()).toEqual([0, 0]);
    expect(await no(removeFile(await member(), id, world.now))).toBe("missing");
    const rows = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { action: "asc" } });
    expect(rows.map(({ action, actorId, teamId, fields }) => [action, actorId, teamId, fields])).toEqual([
      ["file.added", world.person.deputy, world.teamA, []],
      ["file.removed", world.person.coordinator, world.teamA, []],
    ]);
  });
});
