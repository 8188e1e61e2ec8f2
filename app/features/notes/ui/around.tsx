import { Link } from "react-router";
import { useNotePlace } from "#app/i18n/use-note-place.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import type { NotesOfCycle, Origin } from "../queries/things.server.ts";

/** On a test's page: the way to its notes, for those who read them. */
export function NotesLink({ notes, to }: { notes: NonNullable<NotesOfCycle["notes"]>; to: string }) {
  const t = useT("minutes");
  return (
    <Card title={t("title")} level={2}>
      <p>{t(notes.closed ? "link.closed" : notes.begun ? "link.begun" : "link.none")}</p>
      <div className="mt-4">
        <ButtonLink to={to} small icon="document">
          {t("link.do")}
        </ButtonLink>
      </div>
    </Card>
  );
}

/** The line of a note that a thing came of, and the way back to it. */
export function OriginCard({ origin }: { origin: Origin }) {
  const t = useT("minutes");
  const nameOf = useNotePlace();
  const { note, line } = origin;
  return (
    <Card title={t("origin.title")} level={2}>
      <p className="wrap-anywhere whitespace-pre-line">{t("origin.line", { line })}</p>
      <p className="mt-2">
        <Link to={note.href}>{nameOf(note)}</Link>
      </p>
    </Card>
  );
}
