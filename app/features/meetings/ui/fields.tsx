import { useT } from "#app/i18n/use-t.tsx";
import { FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { meetingTitleMax } from "../rules/list.ts";
import { paces } from "../rules/series.ts";
import { placeMax } from "../rules/time.ts";

/** What a field of the form is given: its error, and what stands in it. */
export type FieldOf = (name: string) => {
  readonly name: string;
  readonly id: string;
  readonly error: string | undefined;
  readonly defaultValue: string;
};

/** Title, day, hours and place. What comes back has hours. */
export function MeetingFields(props: { field: FieldOf; dayLabel: string; timed?: boolean }) {
  const { field, dayLabel, timed = false } = props;
  const t = useT("meetings");
  const mark = timed ? {} : { mark: t("optional") };
  return (
    <>
      <WrittenInput {...field("title")} label={t("label.title")} maxLength={meetingTitleMax} required />
      <FormRow>
        <DateInput {...field("heldOn")} label={dayLabel} required />
      </FormRow>
      <FormRow>
        <TextInput
          {...field("from")}
          {...mark}
          label={t("label.from")}
          hint={t("label.time.hint")}
          maxLength={20}
          required={timed}
          short
        />
        <TextInput {...field("to")} {...mark} label={t("label.to")} maxLength={20} required={timed} short />
      </FormRow>
      <WrittenInput
        {...field("place")}
        label={t("label.place")}
        mark={t("optional")}
        hint={t("label.place.hint")}
        maxLength={placeMax}
      />
    </>
  );
}

/** How often, and until when. `once`: it need not come back. */
export function SeriesFields({ field, once = false }: { field: FieldOf; once?: boolean }) {
  const t = useT("meetings");
  return (
    <FormRow>
      <Select {...field("pace")} label={t("label.pace")}>
        {once && <option value="once">{t("pace.once")}</option>}
        {paces.map((pace) => (
          <option key={pace} value={pace}>
            {t(`pace.${pace}`)}
          </option>
        ))}
      </Select>
      <DateInput
        {...field("endsOn")}
        label={t("label.until")}
        {...(once ? { hint: t("label.until.hint") } : {})}
        required={!once}
      />
    </FormRow>
  );
}
