import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import type { Instead } from "../rules/instead.ts";
import { measureTextMax as max } from "../rules/types.ts";
import { DataField, FollowingFields, MoreFields, NameField, WordsFields } from "./measure-fields.tsx";

/**
 * A new measure in one page: a name and what is counted; all else is folded away. `own`: a team's own, with its target.
 * `stored`: what it begins with, instead of nothing.
 */
export function NewMeasureForm(props: {
  own: boolean;
  stored?: (Instead & { readonly name: string }) | undefined;
  formKey: string;
  refusal: RefusedForm | undefined;
  back: string;
}) {
  const { own, stored, formKey, refusal, back } = props;
  const facts = stored && { ...stored.facts, name: stored.name.slice(0, max.name) };
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
        <NameField form={form} stored={facts} />
        <DataField form={form} stored={facts} />
        <Disclosure summary={t("more")} open={form.refused || !own || stored !== undefined}>
          <div className="g-form">
            <WordsFields form={form} stored={stored?.words} />
            {own && <FollowingFields form={form} />}
            <MoreFields form={form} stored={facts} />
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
