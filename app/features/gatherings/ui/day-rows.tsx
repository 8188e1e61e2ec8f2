import { useState } from "react";
import { isDay } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Fieldset, FormRow } from "#app/ui/form/layout.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { mostDays } from "../rules/plan.ts";
import { dayFields } from "../rules/plan-fields.ts";
import { warningsOf } from "../rules/warnings.ts";
import { useWarningWords } from "./words.ts";

type FieldOf = (name: string) => { name: string; error: string | undefined; defaultValue: string };

/** The days of a gathering: those it has, and folded under them rows for more. A row that is emptied is no day. */
export function DayRows(props: { field: FieldOf; days: number; pauseMonths: readonly number[] }) {
  const { field, days, pauseMonths } = props;
  const t = useT("gathering-plan");
  const shown = Math.max(1, days);
  const rows = Array.from({ length: mostDays }, (_, at) => at);
  const isTouched = (at: number) =>
    Object.values(dayFields(at)).some((name) => field(name).error || field(name).defaultValue);
  const row = (at: number) => <DayRow key={at} at={at} field={field} pauseMonths={pauseMonths} />;
  return (
    <Fieldset legend={t("legend.days")} large hint={t("legend.days.hint")}>
      {rows.slice(0, shown).map(row)}
      {shown < mostDays && (
        <Disclosure plain summary={t("legend.more-days")} open={rows.slice(shown).some(isTouched)}>
          <div className="g-form">{rows.slice(shown).map(row)}</div>
        </Disclosure>
      )}
    </Fieldset>
  );
}

function DayRow({ at, field, pauseMonths }: { at: number; field: FieldOf; pauseMonths: readonly number[] }) {
  const t = useT("gathering-plan");
  const names = dayFields(at);
  const stored = field(names.day);
  const [day, choose] = useState(stored.defaultValue);
  const odd = useWarningWords()(isDay(day) ? warningsOf(day, pauseMonths) : []);
  return (
    <FormRow>
      <input type="hidden" name={names.id} value={field(names.id).defaultValue} />
      <DateInput
        {...stored}
        label={t("label.day", { n: at + 1 })}
        hint={odd === "" ? undefined : odd}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <TextInput {...field(names.from)} label={t("label.from")} inputMode="numeric" placeholder="09:00" short />
      <TextInput {...field(names.to)} label={t("label.to")} inputMode="numeric" placeholder="16:00" short />
    </FormRow>
  );
}
