import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { nameMax } from "../../rules/tokens.ts";

/** A system that is to be let in: which, what it may, and until when. */
export function NewToken(props: { today: string; until: string; refusal: RefusedForm | undefined }) {
  const { today, until, refusal } = props;
  const t = useT("sending");
  const form = useIntent(refusal, { intent: "make" }, "sending");
  return (
    <IntentForm intent="make">
      <FormLayout>
        {form.message && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <WrittenInput
          name="name"
          label={t("name.label")}
          hint={t("name.hint")}
          defaultValue={form.typed("name")}
          error={form.error("name")}
          maxLength={nameMax}
          autoComplete="off"
        />
        <Checkbox
          name="mayWrite"
          label={t("write.label")}
          detail={t("write.detail")}
          defaultChecked={form.typed("mayWrite") === "on"}
          error={form.error("mayWrite")}
        />
        <DateInput
          name="lastDay"
          label={t("last.label")}
          hint={t("last.hint")}
          min={today}
          max={until}
          defaultValue={form.typed("lastDay", until)}
          error={form.error("lastDay")}
        />
        <FormActions>
          <IntentButton intent="make" pendingText={t("making")}>
            {t("make")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
