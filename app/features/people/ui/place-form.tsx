import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";

/** A name, for something new in `about`, or another for what is there. Closed until somebody wants it. */
export function PlaceForm(props: {
  intent: "department" | "unit" | "rename";
  /** What tells this form from the others of its intent. */
  about: Readonly<Record<string, string>>;
  formKey?: string | undefined;
  label: string;
  summary: string;
  send: string;
  stored?: string | undefined;
  refusal: RefusedForm | undefined;
}) {
  const { intent, about, formKey, label, summary, send, stored = "", refusal } = props;
  const t = useT("people");
  const form = useIntent(refusal, { intent, about }, "people");
  return (
    <Disclosure plain summary={summary} open={form.refused}>
      <IntentForm intent={intent} about={formKey === undefined ? about : { ...about, key: formKey }}>
        <FormLayout>
          <TextInput
            name="name"
            id={`${intent}-${Object.values(about).at(-1)}`}
            label={label}
            error={form.error("name") ?? form.message}
            defaultValue={form.typed("name", stored)}
            required
            maxLength={120}
          />
          <FormActions>
            <IntentButton intent={intent} about={about} pendingText={t("sending")} variant="secondary" small>
              {send}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
