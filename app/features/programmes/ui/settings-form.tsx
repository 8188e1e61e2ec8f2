import { formatMonth } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Fieldset, FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import type { ProgrammeSettings } from "../queries/programme-settings.server.ts";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The programme's name, days, pauses and numbers. `seen` says what the form was made from. */
export function SettingsForm(props: { programme: ProgrammeSettings; seen: string; refusal: RefusedForm | undefined }) {
  const { programme, seen, refusal } = props;
  const t = useT("programmes");
  const locale = useLocale();
  const form = useIntent(refusal, { intent: "save" }, "programmes");
  const field = (name: string, stored: string | number) => ({
    name,
    error: form.error(name),
    defaultValue: form.typed(name, String(stored)),
    required: true,
  });
  const paused = (month: number) =>
    form.refused ? form.typed(`pause${month}`) === "on" : programme.pauseMonths.includes(month);
  return (
    <IntentForm intent="save" about={{ seen }}>
      <FormLayout>
        {form.message !== undefined && (
          <ErrorSummary title={form.message} errors={[{ text: form.message, id: "name" }]} />
        )}
        <TextInput {...field("name", programme.name)} label={t("settings.name")} maxLength={200} />
        <FormRow>
          <DateInput {...field("startsOn", programme.startsOn)} label={t("settings.startsOn")} />
          <DateInput {...field("endsOn", programme.endsOn)} label={t("settings.endsOn")} />
        </FormRow>
        <Fieldset legend={t("settings.pauses")} hint={t("settings.pauses.hint")}>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {months.map((month) => (
              <Checkbox
                key={month}
                name={`pause${month}`}
                label={formatMonth(locale, month)}
                defaultChecked={paused(month)}
                error={form.error(`pause${month}`)}
              />
            ))}
          </div>
        </Fieldset>
        <FormRow>
          <TextInput
            {...field("placesPerRegion", programme.placesPerRegion)}
            label={t("settings.places")}
            inputMode="numeric"
            short
          />
          <TextInput
            {...field("teamSizeMin", programme.teamSizeMin)}
            label={t("settings.min")}
            inputMode="numeric"
            short
          />
          <TextInput
            {...field("teamSizeMax", programme.teamSizeMax)}
            label={t("settings.max")}
            inputMode="numeric"
            short
          />
        </FormRow>
        <FormActions>
          <IntentButton intent="save" pendingText={t("sending")}>
            {t("settings.save")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
