import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import type { ToPlanWith } from "../queries/plan.server.ts";
import { firstDay } from "../rules/when.ts";

/** Which gathering to copy, and when the new one begins. */
export function CopyForm(props: {
  others: ToPlanWith["others"];
  chosen: string;
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const { others, chosen, formKey, refusal } = props;
  const t = useT("gathering-plan");
  const locale = useLocale();
  const about = { key: formKey };
  const form = useIntent(refusal, { intent: "copy" }, "gathering-plan", "gatherings");
  const first = others.some(({ id }) => id === chosen) ? chosen : (others[0]?.id ?? "");
  const dayOf = (days: ToPlanWith["others"][number]["days"]) => {
    const day = firstDay(days);
    return day === null ? t("copy.undated") : formatDay(locale, day);
  };
  return (
    <IntentForm intent="copy" about={about}>
      <FormLayout>
        {form.message !== undefined && !form.error("firstDay") && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <FormRow>
          <Select
            name="gatheringId"
            label={t("copy.from")}
            defaultValue={form.typed("gatheringId", first)}
            error={form.error("gatheringId")}
          >
            {others.map(({ id, title, days }) => (
              <option key={id} value={id}>
                {`${title} (${dayOf(days)})`}
              </option>
            ))}
          </Select>
          <DateInput
            name="firstDay"
            label={t("copy.first")}
            defaultValue={form.typed("firstDay")}
            error={form.error("firstDay")}
            required
          />
        </FormRow>
        <FormActions>
          <IntentButton intent="copy" about={about} pendingText={t("sending")} variant="secondary">
            {t("copy.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
