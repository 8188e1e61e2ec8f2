import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DataField, FollowingFields, MoreFields, NameField, WordsFields } from "./measure-fields.tsx";

/** A new measure in one page: a name and what is counted; all else is folded away. `own`: a team's own, with its target. */
export function NewMeasureForm(props: {
  own: boolean;
  formKey: string;
  refusal: RefusedForm | undefined;
  back: string;
}) {
  const { own, formKey, refusal, back } = props;
  const t = useT("measure-forms");
  const about = { key: formKey };
  const form = useIntent(refusal, { intent: "add" }, "measure-forms", "measures");
  return (
    <IntentForm intent="add" about={about}>
      <FormLayout>
        {form.message && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <NameField form={form} />
        <DataField form={form} />
        <Disclosure summary={t("more")} open={form.refused || !own}>
          <div className="g-form">
            <WordsFields form={form} />
            {own && <FollowingFields form={form} />}
            <MoreFields form={form} />
          </div>
        </Disclosure>
        <FormActions>
          <IntentButton intent="add" about={about} pendingText={t("sending")}>
            {t("new.do")}
          </IntentButton>
          <ButtonLink to={back} variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
