import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { WrittenArea } from "#app/ui/form/written.tsx";
import type { AimPage } from "../queries/aim.server.ts";

const texts = ["what", "forWhom", "howMuch"] as const;

/** The team's aim to write: from the one that holds, else from the programme's. */
export function AimForm(props: { page: AimPage; formKey: string; refusal: RefusedForm | undefined; back: string }) {
  const { page, formKey, refusal, back } = props;
  const { aim, programme } = page;
  const t = useT("measures");
  const form = useIntent(refusal, { intent: "set" }, "measures");
  const { what, forWhom, howMuch, byWhen } = aim ?? programme.aim;
  const stored = { what, forWhom, howMuch, byWhen };
  const { began, seen, key, heard } = useBegan(form, stored, { earlier: aim?.id ?? "" });
  const about = { ...seen, key: formKey };
  return (
    <IntentForm key={key} intent="set" about={about} {...heard}>
      <FormLayout>
        {form.message && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        {texts.map((name) => (
          <WrittenArea
            key={name}
            name={name}
            label={t(`aim.${name}`)}
            hint={name === "howMuch" ? t("aim.howMuch.hint") : undefined}
            rows={2}
            defaultValue={form.typed(name, began[name])}
            error={form.error(name)}
            maxLength={name === "what" ? 300 : 200}
            required
          />
        ))}
        <DateInput
          name="byWhen"
          label={t("aim.byWhen")}
          defaultValue={form.typed("byWhen", began.byWhen)}
          min={programme.startsOn}
          max={programme.endsOn}
          error={form.error("byWhen")}
          required
        />
        {aim && <p className="g-muted g-small">{t("aim.replaces")}</p>}
        <FormActions>
          <IntentButton intent="set" about={about} pendingText={t("sending")}>
            {t("aim.save")}
          </IntentButton>
          <ButtonLink to={back} variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
