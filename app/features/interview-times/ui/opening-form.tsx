import { addDays } from "#app/core/day.ts";
import { formatWeekdayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { Fieldset, FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import type { Room, TimesPage } from "../queries/times-page.server.ts";

type Values = Readonly<Record<string, string>>;

/** A Monday, to name weekdays by. */
const monday = "2027-03-08";

/** What is to be opened: hours of a day, or of some weekdays until another day. `values`: what was typed, when it comes back. */
export function OpeningForm(props: {
  formKey: string;
  values: Values | undefined;
  first: Values;
  placeKinds: TimesPage["placeKinds"];
  rooms: readonly Room[];
  message: string | undefined;
  errors: Readonly<Record<string, string | undefined>>;
  shown: boolean;
}) {
  const { formKey, values, first, placeKinds, rooms, message, errors, shown } = props;
  const t = useT("interview-times");
  const locale = useLocale();
  const said = values ?? first;
  const field = (name: string) => ({ name, error: errors[name], defaultValue: said[name] ?? "" });
  const tick = (name: string) => ({ name, defaultChecked: said[name] === "on" });
  const about = { key: formKey };
  const links = Object.entries(errors).flatMap(([name, text]) =>
    text === undefined ? [] : [{ id: name === "kinds" ? placeKinds[0] : name, text }],
  );
  return (
    <IntentForm intent="preview" about={about}>
      <FormLayout>
        {message !== undefined && (
          <ErrorSummary title={message} errors={links.length > 0 ? links : [{ id: "day", text: message }]} />
        )}
        <FormRow>
          <DateInput {...field("day")} label={t("label.day")} required />
          <TextInput {...field("from")} label={t("label.from")} inputMode="numeric" short required />
          <TextInput {...field("to")} label={t("label.to")} inputMode="numeric" short required />
        </FormRow>
        <DateInput {...field("until")} label={t("label.until")} mark={t("optional")} hint={t("label.until.hint")} />
        <Fieldset legend={t("weekdays")} hint={t("weekdays.hint")}>
          <div className="flex flex-wrap gap-x-5">
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <Checkbox
                key={weekday}
                {...tick(`weekday${weekday}`)}
                label={formatWeekdayShort(locale, addDays(monday, weekday - 1))}
              />
            ))}
          </div>
        </Fieldset>
        <Checkbox {...tick("holidaysToo")} label={t("label.holidays")} />
        <Fieldset legend={t("kinds")}>
          {placeKinds.map((kind, at) => (
            <Checkbox
              key={kind}
              {...tick(kind)}
              label={t(`kind.${kind}`)}
              error={at === 0 ? errors.kinds : undefined}
            />
          ))}
        </Fieldset>
        {placeKinds.includes("office") && (
          <>
            <Select {...field("roomId")} label={t("label.room")}>
              <option value="">{t("room.none")}</option>
              {rooms
                .filter(({ inUse }) => inUse)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </Select>
            <TextInput
              {...field("address")}
              label={t("label.address")}
              mark={t("optional")}
              hint={t("label.address.hint")}
              maxLength={200}
              autoComplete="off"
            />
          </>
        )}
        <FormActions>
          <IntentButton
            intent="preview"
            about={about}
            pendingText={t("sending")}
            variant={shown ? "secondary" : "primary"}
          >
            {t("preview.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
