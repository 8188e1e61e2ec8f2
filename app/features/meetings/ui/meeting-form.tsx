import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { meetingTitleMax } from "../rules.ts";

/** Title and day of a meeting: of a new one, with its submission key, or of one that there is. */
export function MeetingForm(props: {
  intent: "add" | "edit";
  formKey?: string;
  stored: { readonly title: string; readonly heldOn: string };
  refusal: RefusedForm | undefined;
}) {
  const { intent, formKey, stored, refusal } = props;
  const { began, key, onInput, onSubmit } = useBegan(stored);
  const about = formKey ? { key: formKey } : { "base.title": began.title, "base.heldOn": began.heldOn };
  const t = useT("meetings");
  const form = useIntent(refusal, { intent }, "meetings");
  return (
    <IntentForm key={key} intent={intent} about={about} onInput={onInput} onSubmit={onSubmit}>
      <FormLayout>
        {form.message && !form.error("title") && !form.error("heldOn") && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <WrittenInput
          name="title"
          label={t("label.title")}
          error={form.error("title")}
          defaultValue={form.typed("title", began.title)}
          maxLength={meetingTitleMax}
          required
        />
        <DateInput
          name="heldOn"
          label={t("label.day")}
          error={form.error("heldOn")}
          defaultValue={form.typed("heldOn", began.heldOn)}
          required
        />
        <FormActions>
          <IntentButton
            intent={intent}
            about={about}
            pendingText={t("sending")}
            variant={intent === "add" ? "primary" : "secondary"}
          >
            {t(intent === "add" ? "new.do" : "edit.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
