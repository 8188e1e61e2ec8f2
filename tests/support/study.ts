import { registerApproval } from "#app/features/studies/commands/approval.server.ts";
import { beginStudy } from "#app/features/studies/commands/begin-study.server.ts";
import { writeText } from "#app/features/studies/commands/write-text.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "./world.ts";

export const key = () => crypto.randomUUID();

/** A study in the world's programme, with a Swedish consent text, as its researcher leaves it. */
export async function aStudyWithText(world: World): Promise<{ studyId: string; textId: string }> {
  const { programmeId, now } = world;
  const researcher = await world.actor("researcher");
  await beginStudy(researcher, programmeId, { name: "Föräldraintervjuer", key: key() }, now);
  const place = { programmeId, language: "sv", kind: "consent" };
  await writeText(researcher, place, { text: "Jag vill vara med.", base: 0, key: key() }, now);
  const text = await db().studyText.findFirstOrThrow();
  return { studyId: text.studyId, textId: text.id };
}

/** Registers an approval as somebody of the world, instead of the one that has not ended. */
export async function registered(
  world: World,
  as: PersonName,
  more: { reference?: string; seen?: string | null; key?: string; textId?: string; at?: Date } = {},
): Promise<string> {
  const { programmeId, now } = world;
  const current = await currentApproval();
  const consentTextId = more.textId ?? (await db().studyText.findFirstOrThrow({ where: { kind: "consent" } })).id;
  const seen = more.seen === undefined ? (current?.id ?? null) : more.seen;
  const { reference = "2026-01234-01" } = more;
  const said = { reference, decidedOn: "2026-10-01", consentTextId, seen, key: more.key ?? key() };
  await registerApproval(await world.actor(as), programmeId, said, more.at ?? now);
  const approval = await currentApproval();
  if (!approval) throw new Error("Nothing is registered.");
  return approval.id;
}

export const currentApproval = () => db().studyApproval.findFirst({ where: { state: { not: "ended" } } });
export const isOpen = async () => (await db().studyGate.findFirstOrThrow()).isOpen;
