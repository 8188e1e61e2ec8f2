import { useT } from "#app/i18n/use-t.tsx";
import { CodePicture } from "#app/ui/code-picture.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { CodeInput } from "#app/ui/form/text-input.tsx";
import { Section } from "#app/ui/page.tsx";
import type { NewApp as Pending } from "../queries/my-factors.server.ts";

/** A new app: a picture for its camera, the same in letters and as a link, and its first code. */
export function NewApp({ pending, refusal }: { pending: Pending; refusal: RefusedForm | undefined }) {
  const t = useT("second-factor");
  const form = useIntent(refusal, { intent: "confirm" }, "second-factor");
  const { picture, groups, address } = pending;
  return (
    <Section title={t("new.title")} lead={t("new.lead")}>
      <CodePicture {...picture} label={t("new.picture")} />
      <p className="mt-4">{t("new.typed")}</p>
      <p className="mt-1 font-mono break-words" translate="no">
        {groups}
      </p>
      <p className="mt-2">
        <a href={address}>{t("new.link")}</a>
      </p>
      <IntentForm intent="confirm" className="mt-6">
        <FormLayout>
          <CodeInput
            name="code"
            label={t("new.code")}
            hint={t("new.code.hint")}
            error={form.error("code")}
            defaultValue={form.typed("code")}
            required
          />
          <FormActions>
            <IntentButton intent="confirm" pendingText={t("new.confirming")}>
              {t("new.confirm")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Section>
  );
}
