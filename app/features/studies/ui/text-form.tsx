import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import type { TextPage } from "../queries/text.server.ts";
import { longestText } from "../rules/languages.ts";

/** The next version. It begins with the newest one, and says which that was. */
export function TextForm(props: {
  newest: string;
  version: number;
  language: TextPage["language"];
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const { newest, version, language, formKey, refusal } = props;
  const t = useT("studies");
  const form = useIntent(refusal, { intent: "write" }, "studies");
  const { began, seen, key, heard } = useBegan(form, { text: newest }, { base: String(version) });
  const about = { ...seen, key: formKey };
  return (
    <IntentForm key={key} intent="write" about={about} {...heard}>
      <FormLayout>
        {form.message !== undefined && (
          <Callout tone="warning" live>
            {form.message}
          </Callout>
        )}
        <TextArea
          name="text"
          label={t("text.label")}
          hint={t("text.hint")}
          error={form.error("text")}
          defaultValue={form.typed("text", began.text)}
          lang={language.code}
          dir={language.direction}
          maxLength={longestText}
          rows={8}
          required
        />
        <FormActions>
          <IntentButton intent="write" about={about} pendingText={t("sending")}>
            {t("text.save")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
