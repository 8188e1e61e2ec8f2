import { useT } from "#app/i18n/use-t.tsx";
import { FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { usualLengths } from "../rules/rhythms.ts";
import { textMax } from "../rules/series.ts";

export type FieldOf = (name: string) => { name: string; id: string; error: string | undefined; defaultValue: string };

/** Hour and length; `day` as well, by the label it has. */
export function TimeFields({ field, day }: { field: FieldOf; day?: string }) {
  const t = useT("supervision");
  const minutes = field("minutes");
  const lengths = [...new Set([...usualLengths, Number(minutes.defaultValue)])].filter((n) => n > 0);
  return (
    <FormRow>
      {day !== undefined && <DateInput {...field("day")} label={day} required />}
      <TextInput {...field("from")} label={t("label.from")} inputMode="numeric" placeholder="09:00" short required />
      <Select {...minutes} label={t("label.minutes")}>
        {lengths
          .toSorted((a, b) => a - b)
          .map((n) => (
            <option key={n} value={n}>
              {t("minutes", { n })}
            </option>
          ))}
      </Select>
    </FormRow>
  );
}

/** Where one meets: both can be left empty. */
export function WhereFields({ field }: { field: FieldOf }) {
  const t = useT("supervision");
  return (
    <>
      <WrittenInput {...field("place")} label={t("label.place")} mark={t("optional")} maxLength={textMax.place} />
      <TextInput
        {...field("videoUrl")}
        label={t("label.video")}
        mark={t("optional")}
        type="url"
        maxLength={textMax.videoUrl}
      />
    </>
  );
}
