import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { editTemplate, resetTemplate } from "#app/features/notes/commands/template.server.ts";
import { plainText } from "#app/features/notes/document/json.ts";
import type { TemplateKind } from "#app/features/notes/document/kinds.ts";
import { noteIn } from "#app/features/notes/document/yjs.server.ts";
import { templateOf, templatesOf } from "#app/features/notes/queries/templates.server.ts";
import { startOf } from "#app/features/notes/templates.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

async function beginning(programmeId: string, kind: TemplateKind, locale: "sv" | "en" = "sv"): Promise<string> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await db().$transaction((tx) => startOf(tx, programmeId, kind, locale)));
  return plainText(noteIn(doc));
}

describe("what a note begins with", () => {
  it("N12: is the app's own until the programme's lead writes another, of that kind and in that programme", async () => {
    const lead = await world.actor("lead");
    const place = { programmeId: world.programmeId, kind: "meeting" };
    expect(await beginning(world.programmeId, "meeting")).toContain("Dagordning");
    expect(await beginning(world.programmeId, "meeting", "en")).toContain("Agenda");
    await editTemplate(lead, place, "# Vårt möte\n[ ] Att göra", world.now);
    expect(await beginning(world.programmeId, "meeting")).toBe("Vårt möte\nAtt göra");
    expect(await beginning(world.otherProgrammeId, "meeting")).toContain("Dagordning");
    expect(await beginning(world.programmeId, "supervision")).not.toContain("Vårt");
    expect(await templateOf(lead, world.programmeId, "meeting")).toMatchObject({
      isOwn: true,
      lines: "# Vårt möte\n[ ] Att göra",
    });
    const { templates } = await templatesOf(lead, world.programmeId);
    expect(templates.filter(({ own }) => own)).toMatchObject([{ kind: "meeting", own: { by: "Person lead" } }]);
    await resetTemplate(lead, place, world.now);
    await resetTemplate(lead, place, world.now);
    expect(await beginning(world.programmeId, "meeting")).toContain("Dagordning");
    expect(await db().auditEntry.count({ where: { action: "template.reset" } })).toBe(1);
  });

  it("N12: is changed by the lead, and by nobody else", async () => {
    for (const name of people) {
      const actor = await world.actor(name);
      const place = { programmeId: world.programmeId, kind: "cycle" };
      const editing = editTemplate(actor, place, "x", world.now).then(
        () => "may",
        (error: { kind: string }) => error.kind,
      );
      const outside = ["foreigner", "stranger", "leaver"].includes(name);
      expect(await editing, name).toBe(name === "lead" ? "may" : outside ? "missing" : "forbidden");
    }
    const lead = await world.actor("lead");
    await expect(templateOf(lead, world.programmeId, "x")).rejects.toMatchObject({ kind: "missing" });
    await expect(templatesOf(lead, world.otherProgrammeId)).rejects.toMatchObject({ kind: "missing" });
  });
});
