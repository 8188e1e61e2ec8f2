import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";

/** Says that a meeting is cancelled, and how to take that back. */
export function CancelledMeeting({ mayRestore }: { mayRestore: boolean }) {
  const t = useT("meetings");
  return (
    <Callout
      tone="warning"
      title={t("cancelled.title")}
      actions={
        mayRestore && (
          <IntentForm intent="restore">
            <IntentButton intent="restore" pendingText={t("sending")} variant="secondary" small>
              {t("restore.do")}
            </IntentButton>
          </IntentForm>
        )
      }
    >
      <p>{t("cancelled.text")}</p>
    </Callout>
  );
}

/** Where a meeting's notes have not begun. */
export function BeginNotes({ mayBegin }: { mayBegin: boolean }) {
  const t = useT("meetings");
  return (
    <EmptyState
      icon="document"
      level={3}
      title={t("notes.begin.title")}
      actions={
        mayBegin && (
          <IntentForm intent="begin">
            <IntentButton intent="begin" pendingText={t("sending")}>
              {t("notes.begin.do")}
            </IntentButton>
          </IntentForm>
        )
      }
    >
      <p>{t(mayBegin ? "notes.begin.text" : "notes.begin.read")}</p>
    </EmptyState>
  );
}
