import { useT } from "#app/i18n/use-t.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";

/** A month of which nobody has begun the report. */
export function Begin() {
  const t = useT("reports");
  return (
    <EmptyState
      icon="document"
      title={t("begin.title")}
      actions={
        <IntentForm intent="begin">
          <IntentButton intent="begin" pendingText={t("begin.doing")}>
            {t("begin.do")}
          </IntentButton>
        </IntentForm>
      }
    >
      <p>{t("begin.text")}</p>
    </EmptyState>
  );
}
