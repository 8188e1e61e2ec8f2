import type { Actor } from "#app/access/actor.ts";
import type { Language } from "#app/features/studies/rules/languages.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { recruiting } from "./recruiting.server.ts";

/**
 * What a parent is left to read: the newest version of the study's information, in one of its languages.
 * @param asked a language's code; null gives Swedish, or the first there is.
 * @returns also the languages that have a text. `text` null: nobody has written any, or the study is closed.
 * @throws Refusal missing (also for a language that is none of the study's)
 */
export async function leaflet(actor: Actor, teamId: string, asked: string | null) {
  const { team, study } = await recruiting(actor, teamId);
  if (!study?.open) return { team, languages: [], language: null, text: null };
  const languages = await db().studyLanguage.findMany({
    where: { studyId: study.id, OR: [{ texts: { some: { kind: "information" } } }, { code: asked ?? "" }] },
    orderBy: { name: "asc" },
    select: {
      ...{ code: true, name: true, direction: true },
      texts: { where: { kind: "information" }, orderBy: { version: "desc" }, take: 1, select: { text: true } },
    },
  });
  const shown =
    asked === null
      ? (languages.find(({ code }) => code === "sv") ?? languages[0])
      : languages.find(({ code }) => code === asked);
  if (asked !== null && !shown) throw missing();
  const spoken = languages.map(({ code, name, direction }): Language => ({ code, name, direction }));
  return {
    team,
    languages: spoken,
    language: spoken.find(({ code }) => code === shown?.code) ?? null,
    text: shown?.texts[0]?.text ?? null,
  };
}
