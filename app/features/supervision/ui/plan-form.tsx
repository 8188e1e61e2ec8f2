import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Fieldset, FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { rhythms } from "../rules/rhythms.ts";
import { textMax, usualMinutes } from "../rules/series.ts";
import { TimeFields, WhereFields } from "./time-fields.tsx";

/** A new session, or a new series, with one team or several. */
export function PlanForm(props: {
  formKey: string;
  /** What stands in it at first. */
  day: string;
  until: string;
  others: readonly { readonly id: string; readonly name: string }[];
  refusal: RefusedForm | undefined;
}) {
  const { formKey, day, until, others, refusal } = props;
  const t = useT("supervision");
  const form = useIntent(refusal, { intent: "plan" }, "supervision");
  const first = { day, until, from: "09:00", minutes: String(usualMinutes), repeat: "month-1" };
  const field = (name: string) => ({
    ...{ name, id: `plan-${name}`, error: form.error(name === "until" ? "endsOn" : name) ?? form.error(name) },
    defaultValue: form.typed(name, first[name as keyof typeof first] ?? ""),
  });
  const about = { key: formKey };
  return (
    <IntentForm intent="plan" about={about}>
      <FormLayout>
        {form.message && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <TimeFields field={field} day={t("label.first")} />
        <Select {...field("repeat")} label={t("label.repeat")} hint={t("label.repeat.hint")}>
          <option value="once">{t("repeat.once")}</option>
          {rhythms.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {t(`repeat.${rhythm}`)}
            </option>
          ))}
        </Select>
        <DateInput {...field("until")} label={t("label.until")} hint={t("label.until.hint")} />
        <WhereFields field={field} />
        {others.length > 0 && (
          <Fieldset legend={t("label.group")} hint={t("label.group.hint")}>
            {others.map(({ id, name }) => (
              <Checkbox key={id} name={`with-${id}`} label={name} defaultChecked={form.typed(`with-${id}`) === "on"} />
            ))}
            <WrittenInput {...field("title")} label={t("label.title")} maxLength={textMax.title} />
          </Fieldset>
        )}
        {others.length === 0 && <input type="hidden" name="title" value="" />}
        <FormActions>
          <IntentButton intent="plan" about={about} pendingText={t("sending")}>
            {t("new.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
