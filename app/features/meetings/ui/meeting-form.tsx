import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { meetingTitleMax } from "../rules.ts";

/** Title and day of a meeting, a new one or one that there is. `about` are the form's hidden fields. */
export function MeetingForm(props: {
  intent: "add" | "edit";
  about: Readonly<Record<string, string>>;
  stored: { readonly title: string; readonly heldOn: string };
  refusal: RefusedForm | undefined;
}) {
  const { intent, about, stored, refusal } = props;
  const t = useT("meetings");
  const form = useIntent(refusal, { intent }, "meetings");
  return (
    <IntentForm intent={intent} about={about}>
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
          defaultValue={form.typed("title", stored.title)}
          maxLength={meetingTitleMax}
          required
        />
        <DateInput
          name="heldOn"
          label={t("label.day")}
          error={form.error("heldOn")}
          defaultValue={form.typed("heldOn", stored.heldOn)}
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
