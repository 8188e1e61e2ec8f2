import { type SubmitEvent, useId } from "react";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { Toggle, Toggles } from "#app/ui/form/toggles.tsx";
import type { DoorCount } from "../rules.ts";
import { type Show, shows } from "../search.ts";
import type { DoorDay } from "../types.ts";

/** Looks for somebody as one types; without our script it is a form that asks for the page. */
export function Finder(props: {
  days: readonly DoorDay[];
  day: DoorDay;
  q: string;
  show: Show;
  count: DoorCount;
  onDay: (id: string) => void;
  onWords: (words: string) => void;
  onShow: (show: Show) => void;
}) {
  const { days, day, q, show, count, onDay, onWords, onShow } = props;
  const t = useT("door");
  const locale = useLocale();
  const id = useId();
  const numbers = {
    all: count.present + count.excused + count.absent + count.unmarked,
    unmarked: count.unmarked,
    present: count.present,
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as globalThis.SubmitEvent;
    const asked = shows.find((one) => one === (submitter as HTMLButtonElement | null)?.value);
    if (asked) onShow(asked);
  };
  return (
    <search className="bg-paper sticky top-0 z-10 py-2">
      <form method="get" className="grid gap-3" onSubmit={onSubmit}>
        {days.length > 1 && (
          <Select
            name="day"
            id={`${id}-day`}
            label={t("day.label")}
            value={day.id}
            onChange={(event) => onDay(event.target.value)}
          >
            {days.map((one) => (
              <option key={one.id} value={one.id}>
                {formatDay(locale, one.day)}
              </option>
            ))}
          </Select>
        )}
        <TextInput
          name="q"
          id={`${id}-q`}
          type="search"
          label={t("search")}
          value={q}
          onChange={(event) => onWords(event.target.value)}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Toggles label={t("show.label")}>
          {shows.map((one) => (
            <Toggle key={one} name="show" value={one} pressed={show === one}>
              {t(`show.${one}`, { n: numbers[one] })}
            </Toggle>
          ))}
        </Toggles>
      </form>
    </search>
  );
}
