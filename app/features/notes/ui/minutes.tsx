import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import type { NoteHead } from "../queries/note-head.server.ts";
import { TakeOut } from "./take-out.tsx";

/** Who has closed a note and when, over its text. */
export function ClosedNote({ note }: { note: NoteHead }) {
  const t = useT("minutes");
  const locale = useLocale();
  if (!note.closed) return null;
  const { by, at } = note.closed;
  return (
    <Callout icon="lock" title={t("closed.title")}>
      <p>{t("closed.by", { name: by, at: formatMoment(locale, at) })}</p>
    </Callout>
  );
}

/**
 * Under a note's text: the button that closes it or opens it again, and what was closed before.
 * `closing`: what comes of closing it, where that is not as with a team's.
 */
export function Minutes({ note, closing }: { note: NoteHead; closing?: string }) {
  const t = useT("minutes");
  const locale = useLocale();
  const { rights, earlier } = note;
  return (
    <>
      <div className="g-print-hidden mt-6 grid justify-items-start gap-3">
        {rights.close && <Button note={note} intent="close" {...(closing ? { text: closing } : {})} />}
        {rights.reopen && <Button note={note} intent="reopen" />}
        {earlier.length > 0 && (
          <Disclosure plain summary={t("earlier", { n: earlier.length })}>
            <ul className="grid gap-1">
              {earlier.map(({ by, at, reopenedBy, reopenedAt }) => (
                <li key={at}>
                  {t("earlier.one", {
                    name: by,
                    at: formatMoment(locale, at),
                    reopenedBy,
                    reopenedAt: formatMoment(locale, reopenedAt),
                  })}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
      <TakeOut noteId={note.id} />
    </>
  );
}

/** Behind a fold: it is done once, at the end, and not by a slip of the thumb. */
function Button({ note, intent, text }: { note: NoteHead; intent: "close" | "reopen"; text?: string }) {
  const t = useT("minutes");
  return (
    <Disclosure plain summary={t(`${intent}.title`)}>
      <p className="mb-3">{text ?? t(`${intent}.text`)}</p>
      <IntentForm intent={intent} action={`/notes/${note.id}/minutes`}>
        <IntentButton intent={intent} pendingText={t("doing")} variant="secondary" small>
          {t(`${intent}.do`)}
        </IntentButton>
      </IntentForm>
    </Disclosure>
  );
}
