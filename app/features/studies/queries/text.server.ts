import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { isTextKind, type Language, type TextKind } from "../rules/languages.ts";
import { lixOf } from "../rules/lix.ts";
import type { Named } from "../types.ts";

export type TextVersion = { readonly version: number; readonly at: string; readonly by: string };

export type TextPage = {
  readonly programme: Named;
  readonly kind: TextKind;
  readonly language: Language;
  /** Newest first. */
  readonly versions: readonly TextVersion[];
  /** The one that is read: the newest, or the one that was asked for. Null: nobody has written any. */
  readonly shown: (TextVersion & { readonly text: string; readonly lix: number | null; readonly hash: string }) | null;
  /** The newest version's words, to be written anew. */
  readonly newest: string;
};

type Place = { readonly programmeId: string; readonly language: string; readonly kind: string };

/** A text of the study and its versions; `version`: the one to be read, else the newest. @throws Refusal missing */
export async function textPage(actor: Actor, place: Place, version: number | null): Promise<TextPage> {
  const { programmeId, kind } = place;
  if (!isId(programmeId) || !isTextKind(kind)) throw missing();
  authoriseSee(actor, "study.edit", { programmeId });
  const language = await db().studyLanguage.findFirst({
    where: { code: place.language, study: { programmeId } },
    select: {
      ...{ code: true, name: true, direction: true },
      study: { select: { programme: { select: { id: true, name: true } } } },
      texts: {
        where: { kind },
        orderBy: { version: "desc" },
        select: { version: true, text: true, hash: true, createdAt: true, createdBy: { select: { name: true } } },
      },
    },
  });
  if (!language) throw missing();
  const { texts, study, ...spoken } = language;
  const asked = version === null ? texts[0] : texts.find((text) => text.version === version);
  if (version !== null && !asked) throw missing();
  const lineOf = (text: (typeof texts)[number]) => ({
    ...{ version: text.version, at: text.createdAt.toISOString(), by: text.createdBy.name },
  });
  return {
    programme: study.programme,
    kind,
    language: spoken,
    versions: texts.map(lineOf),
    shown: asked
      ? { ...lineOf(asked), text: asked.text, lix: lixOf(asked.text), hash: Buffer.from(asked.hash).toString("hex") }
      : null,
    newest: texts[0]?.text ?? "",
  };
}
