import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { Section } from "#app/ui/page.tsx";

/** Shown until she says that she keeps them, and to nobody who has not just shown who she is. */
export function RecoveryCodes({ codes, print }: { codes: readonly string[]; print: ReactNode }) {
  const t = useT("second-factor");
  return (
    <Section title={t("codes.title")} lead={t("codes.lead")} actions={print}>
      <ol aria-label={t("codes.label")} className="grid gap-x-8 gap-y-2 font-mono sm:grid-cols-2" translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <IntentForm intent="kept" className="g-print-hidden mt-4">
        <IntentButton intent="kept" pendingText={t("codes.keeping")}>
          {t("codes.kept")}
        </IntentButton>
      </IntentForm>
    </Section>
  );
}
