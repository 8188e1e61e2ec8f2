import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";

/** One line to add to a list; empty again when the list has grown (`count`). */
export function OneLine(props: {
  intent: string;
  label: string;
  max: number;
  formKey: string;
  count: number;
  refusal: RefusedForm | undefined;
  children: ReactNode;
}) {
  const { intent, label, max, formKey, count, refusal, children } = props;
  const t = useT("meetings");
  const form = useIntent(refusal, { intent }, "meetings");
  const about = { key: formKey };
  return (
    <IntentForm key={count} intent={intent} about={about} className="g-print-hidden mt-4 grid gap-3">
      {form.message && !form.error("text") && (
        <Callout tone="danger" live>
          {form.message}
        </Callout>
      )}
      <WrittenInput
        name="text"
        id={`${intent}-text`}
        label={label}
        error={form.error("text")}
        defaultValue={form.typed("text")}
        maxLength={max}
        required
      />
      <FormActions>
        <IntentButton intent={intent} about={about} pendingText={t("sending")} variant="secondary" small>
          {children}
        </IntentButton>
      </FormActions>
    </IntentForm>
  );
}
