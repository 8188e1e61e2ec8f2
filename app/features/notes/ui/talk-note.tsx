import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { Section } from "#app/ui/page.tsx";
import type { NoteOfTalk } from "../queries/talk-note.server.ts";
import { ClosedNote, Minutes } from "./minutes.tsx";
import { Note } from "./note.tsx";
import { NoteLinks } from "./note-links.tsx";
import type { Talk } from "./threads.tsx";

type Props = {
  of: "supervision" | "interview";
  /** Of the session or the gathering. */
  id: string;
  page: NoteOfTalk;
  /** Where it is begun. */
  action: string;
  /** The page gives these, since they are other slices'. */
  Talk: Talk;
  files: ReactNode;
};

/** The note of a supervision or a group interview as a part of its page: what those who talk write together. */
export function TalkNote({ of, id, page, action, Talk, files }: Props) {
  const t = useT("talk-notes");
  // Somebody else may begin it, and then it has no id here.
  useLive({ names: ["note.changed"], ids: of === "supervision" ? { sessionId: id } : { gatheringId: id } });
  useLive({ names: ["file.added", "file.removed"], ids: { noteId: page?.note.id ?? "" } });
  if (!page) {
    return (
      <Section id="note" title={t("title")}>
        <EmptyState
          icon="document"
          title={t("begin.title")}
          actions={
            <IntentForm intent="begin-note" action={action}>
              <IntentButton intent="begin-note" pendingText={t("doing")}>
                {t("begin.do")}
              </IntentButton>
            </IntentForm>
          }
        >
          <p>{t(`begin.${of}`)}</p>
        </EmptyState>
      </Section>
    );
  }
  const { note, written } = page;
  return (
    <>
      <ClosedNote note={note} />
      <Section id="note" title={t("title")}>
        <p className="g-muted g-small mb-3">{t(`readers.${of}`)}</p>
        <Note {...written} Talk={Talk} />
        <NoteLinks note={note} />
      </Section>
      {files}
      <Minutes note={note} closing={t(`close.${of}`)} />
    </>
  );
}
