import { Form, useNavigation } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { Section } from "#app/ui/page.tsx";
import { longestPassage } from "../rules.ts";
import { type LabelledText, Selected, Texts, usePassage } from "./texts.tsx";

/** What the form's action gives back when it said no. */
export type Refused = {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

/** The texts to select in, and the form that wipes what was selected. */
export function Wiping(props: { texts: readonly LabelledText[]; formKey: string; refusal: Refused | undefined }) {
  const t = useT("redaction");
  const { texts, formKey, refusal } = props;
  const errors = useFormErrors(refusal, "redaction");
  const { passage, selected, type } = usePassage(refusal?.values.passage ?? "");
  const sending = useNavigation().state === "submitting";
  const wrong = Object.entries(errors.fields).map(([id, text]) => ({ id, text: text ?? "" }));
  return (
    <>
      <ErrorSummary
        title={errors.message ?? ""}
        errors={refusal ? (wrong.length > 0 ? wrong : [{ text: errors.message ?? "" }]) : []}
      />
      <Section title={t("texts")} lead={t("how")}>
        {texts.length === 0 ? <p>{t("nothing")}</p> : <Texts texts={texts} />}
        {selected && <Selected passage={passage} />}
      </Section>
      <Form method="post" className="g-card">
        <input type="hidden" name="key" value={formKey} />
        <FormLayout>
          <TextArea
            name="passage"
            label={t("passage")}
            hint={t("passage.hint")}
            rows={2}
            required
            maxLength={longestPassage}
            autoComplete="off"
            value={passage}
            onChange={(event) => type(event.currentTarget.value)}
            error={errors.fields.passage}
          />
          <p>{t("warning")}</p>
          <Checkbox name="sure" label={t("sure")} required error={errors.fields.sure} />
          <FormActions>
            <SubmitButton variant="danger" icon="trash" pending={sending}>
              {t("action")}
            </SubmitButton>
          </FormActions>
        </FormLayout>
      </Form>
    </>
  );
}
