import { type ReactNode, useState } from "react";
import { withoutFullStop } from "#app/core/text.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import type { useIntent } from "#app/ui/form/intent-form.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import type { ToFill } from "../queries/entry.server.ts";
import { type Content, commentMax, isOfEvents, isShare, missingMax, readContent, sealOf } from "../rules/content.ts";
import { unsealed } from "../rules/entry.ts";
import { looksLikeASlip } from "../rules/warning.ts";
import { usePointWords } from "./words.ts";

/** One row of the form: a period, or an event that is new (`nth` null). */
export type FormRow = {
  readonly at: string;
  readonly measure: ToFill;
  readonly day: string;
  readonly nth: number | null;
  readonly content: Content | null;
  /** What it is of, in words. */
  readonly legend: string;
};

/** The fields of one row: a number or two, and what can be said of them. */
export function RowFields(props: { row: FormRow; today: string; form: ReturnType<typeof useIntent>; theirs?: string }) {
  const { row, today, form, theirs } = props;
  const { at, measure, nth, content, legend } = row;
  const { data, words } = measure;
  const t = useT("points");
  const { number, said } = usePointWords();
  const [slip, setSlip] = useState(false);
  const name = (part: string) => `${at}.${part}`;
  // What came back keeps what it began with: what a colleague has changed since has been shown only where it is told.
  const cameBack = form.refused && form.typed(name("followed")) !== "";
  const typed = (part: string, stored: string) => (cameBack ? form.typed(name(part)) : stored);
  const was = theirs ?? typed("was", sealOf(content));
  const hidden = { followed: measure.id, nth: nth === null ? "" : String(nth), was };
  const field = (part: "number" | "denominator" | "missing" | "comment" | "day", stored: string) => ({
    name: name(part),
    defaultValue: typed(part, stored),
    error: form.error(name(part)),
    autoComplete: "off",
  });
  const look = (fieldset: HTMLFieldSetElement) => {
    const inField = (part: string) => fieldset.querySelector<HTMLInputElement>(`[name="${name(part)}"]`)?.value ?? "";
    const read = readContent(data, {
      number: inField("number"),
      denominator: inField("denominator"),
      missing: "",
      comment: "",
    });
    const earlier = measure.points.filter(({ day }) => day !== row.day);
    setSlip(read.ok && read.value !== null && looksLikeASlip(data, read.value, earlier));
  };
  const share = isShare(data);
  const now = theirs === undefined ? undefined : unsealed(theirs);
  return (
    <fieldset className="points-row" onChange={(event) => look(event.currentTarget)}>
      <legend className="points-legend">{legend}</legend>
      {Object.entries(hidden).map(([part, value]) => (
        <input key={part} type="hidden" name={name(part)} value={value} />
      ))}
      {nth !== null && <input type="hidden" name={name("day")} value={row.day} />}
      <div className="points-numbers">
        {nth === null && <DateInput {...field("day", "")} label={t("label.day")} max={today} />}
        {data !== "days-between" && (
          <TextInput
            {...field("number", number(share ? (content?.numerator ?? null) : (content?.value ?? null)))}
            label={
              share
                ? withoutFullStop(words.numerator) || t("label.numerator")
                : data === "cases-between"
                  ? t("label.cases")
                  : t("label.value")
            }
            mark={share || measure.unit === "" ? undefined : measure.unit}
            inputMode="decimal"
            maxLength={60}
            short
          />
        )}
        {share && (
          <TextInput
            {...field("denominator", number(content?.denominator ?? null))}
            label={withoutFullStop(words.denominator) || t("label.denominator")}
            inputMode="decimal"
            maxLength={60}
            short
          />
        )}
      </div>
      {theirs !== undefined && (
        <p className="g-small">{now ? t("theirs", { said: said(measure, now) }) : t("theirs.none")}</p>
      )}
      <p className="points-slip" role="status">
        {slip ? t("slip") : ""}
      </p>
      <More
        summary={t(isOfEvents(data) ? "label.comment" : "more")}
        open={Boolean(
          content?.missing || content?.comment || form.error(name("missing")) || form.error(name("comment")),
        )}
      >
        {!isOfEvents(data) && (
          <WrittenInput
            {...field("missing", content?.missing ?? "")}
            label={t("label.missing")}
            hint={t("label.missing.hint")}
            maxLength={missingMax}
          />
        )}
        <WrittenInput
          {...field("comment", content?.comment ?? "")}
          label={t("label.comment")}
          hint={t("label.comment.hint")}
          maxLength={commentMax}
        />
      </More>
    </fieldset>
  );
}

function More({ summary, open, children }: { summary: string; open: boolean; children: ReactNode }) {
  return (
    <Disclosure summary={summary} plain open={open}>
      <div className="points-more">{children}</div>
    </Disclosure>
  );
}
