import { useT } from "#app/i18n/use-t.tsx";
import type { NoteAbout } from "../queries/note-for-reading.server.ts";

/** What a note is called on its own pages. */
export function useNoteName(): (about: NoteAbout) => string {
  const t = useT("note-pages");
  const words = useT("cycles");
  return (about) => {
    if (about.kind === "meeting") return about.title;
    if (about.kind === "table") return t("name.of-table", about);
    const test = about.number === null ? words("cycle.draft") : words("cycle.number", { number: about.number });
    return t("name.of-test", { test });
  };
}
