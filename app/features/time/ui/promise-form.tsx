import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Fieldset, FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { StandsNow, standing } from "#app/ui/form/stands-now.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { writtenMinutes } from "../rules/minutes.ts";
import type { PromiseNumbers } from "../rules/promise.ts";

type Name = keyof PromiseNumbers;
const ofDays: readonly Name[] = ["seminarDaysMin", "seminarDaysMax", "conferenceDays"];
const rows: readonly (readonly Name[])[] = [
  ["meetingMinutesMin", "meetingMinutesMax"],
  ["seminarDaysMin", "seminarDaysMax"],
  ["dayMinutes", "interviewMinutes"],
];
const names: readonly Name[] = [...rows.flat(), "conferenceDays", "supervisionMinutes"];

/** What those who take part have promised, in the programme's own numbers. */
export function PromiseForm({ numbers, refusal }: { numbers: PromiseNumbers; refusal: RefusedForm | undefined }) {
  const t = useT("time");
  const written = (name: Name) => (ofDays.includes(name) ? String(numbers[name]) : writtenMinutes(numbers[name]));
  const form = useIntent(refusal, { intent: "save" }, "time");
  const stored = Object.fromEntries(names.map((name) => [name, written(name)]));
  const base = Object.fromEntries(names.map((name) => [`base.${name}`, written(name)]));
  const { began, seen, key, heard } = useBegan(form, stored, base);
  const field = (name: Name) => (
    <TextInput
      key={name}
      name={name}
      label={t(`promise.${name}`)}
      hint={t(ofDays.includes(name) ? "promise.days" : "promise.hours")}
      error={form.error(name)}
      defaultValue={form.typed(name, began[name])}
      inputMode={ofDays.includes(name) ? "numeric" : "text"}
      autoComplete="off"
      required
      short
    />
  );
  return (
    <IntentForm key={key} intent="save" about={seen} {...heard}>
      <FormLayout>
        {form.message && (
          <Callout tone="danger" title={form.message} live>
            <StandsNow form={form} stands={names.map((name) => standing(name, t(`promise.${name}`), written(name)))} />
          </Callout>
        )}
        <Fieldset legend={t("promise.everybody")} large>
          {rows.map((row) => (
            <FormRow key={row.join()}>{row.map(field)}</FormRow>
          ))}
        </Fieldset>
        <Fieldset legend={t("promise.coordinator")} large>
          <FormRow>
            {field("conferenceDays")}
            {field("supervisionMinutes")}
          </FormRow>
        </Fieldset>
        <FormActions>
          <IntentButton intent="save" pendingText={t("sending")}>
            {t("promise.save")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
