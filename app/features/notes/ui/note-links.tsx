import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import type { NoteHead } from "../queries/note-head.server.ts";

/** What else can be done with a note, under its text. */
export function NoteLinks({ note }: { note: NoteHead }) {
  const t = useT("minutes");
  const base = `/notes/${note.id}`;
  return (
    <nav aria-label={t("links.label")} className="note-links g-print-hidden">
      <ButtonLink to={`${base}/versions`} variant="quiet" icon="history" small>
        {t("links.versions")}
      </ButtonLink>
      {note.rights.redact && (
        <ButtonLink to={`${base}/redact`} variant="quiet" icon="trash" small>
          {t("links.redact")}
        </ButtonLink>
      )}
    </nav>
  );
}
