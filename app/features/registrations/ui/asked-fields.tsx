import { formatMinute } from "#app/core/clock.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Checkbox, RadioCards } from "#app/ui/form/choices.tsx";
import type { useIntent } from "#app/ui/form/intent-form.tsx";
import { Fieldset } from "#app/ui/form/layout.tsx";
import { WrittenArea, WrittenInput } from "#app/ui/form/written.tsx";
import type { GatheringHead } from "../queries/own.server.ts";
import {
  answerMax,
  type Choice,
  fieldOf,
  needsMax,
  optionField,
  type Question,
  slotField,
  slotsOf,
} from "../rules/answers.ts";
import type { Asked, Said } from "../types.ts";

type Form = ReturnType<typeof useIntent>;
type Props = {
  asked: Asked;
  days: GatheringHead["days"];
  /** What she has said before, and the sessions in which she has a seat. */
  said?: Said | undefined;
  held?: readonly string[];
  form: Form;
};

/** Everything a gathering asks who registers: sessions that go on beside each other, its own questions, food and access. */
export function AskedFields(props: Props) {
  const { asked, said, form } = props;
  const t = useT("registrations");
  const needs = said?.needs;
  return (
    <>
      <Sessions {...props} />
      {asked.questions.map((question) => (
        <QuestionField key={question.id} question={question} answer={said?.answers[question.id] ?? []} form={form} />
      ))}
      {asked.asksNeeds && (
        <Fieldset legend={t("needs.title")} large hint={t("needs.lead")}>
          <WrittenInput
            name="food"
            label={t("needs.food")}
            mark={t("answers.optional")}
            hint={t("needs.food.hint")}
            error={form.error("food")}
            defaultValue={form.typed("food", needs?.food)}
            maxLength={needsMax}
          />
          <WrittenInput
            name="access"
            label={t("needs.access")}
            mark={t("answers.optional")}
            hint={t("needs.access.hint")}
            error={form.error("access")}
            defaultValue={form.typed("access", needs?.access)}
            maxLength={needsMax}
          />
        </Fieldset>
      )}
    </>
  );
}

function Sessions({ asked, days, said, held = [], form }: Props) {
  const t = useT("registrations");
  const locale = useLocale();
  return slotsOf(asked.choices).map(({ key, choices }) => {
    const field = slotField(key);
    const day = days.find(({ id }) => id === choices[0]!.dayId)?.day;
    const from = formatMinute(Math.min(...choices.map(({ fromMinute }) => fromMinute)));
    const to = formatMinute(Math.max(...choices.map(({ toMinute }) => toMinute)));
    const chosen = choices.find(({ id }) => said?.sessions.includes(id))?.id ?? "";
    const detail = (choice: Choice) => {
      if (held.includes(choice.id)) return t("choose.held");
      const left = choice.seats - choice.seatsTaken;
      const free = left > 0 ? t("choose.seats", { n: left }) : t("choose.full");
      return said?.sessions.includes(choice.id) && left <= 0 ? t("choose.wished") : free;
    };
    return (
      <RadioCards
        key={key}
        name={field}
        label={t("choose.slot", { day: day ? formatDay(locale, day) : "", from, to })}
        error={form.error(field)}
        defaultValue={form.typed(field, chosen)}
        choices={[
          ...choices.map((choice) => ({ value: choice.id, label: choice.title, detail: detail(choice) })),
          { value: "", label: t("choose.none") },
        ]}
      />
    );
  });
}

function QuestionField({ question, answer, form }: { question: Question; answer: readonly string[]; form: Form }) {
  const { id, kind, label, options, required } = question;
  const t = useT("registrations");
  const name = fieldOf(id);
  const common = { name, label, error: form.error(name), ...(required ? {} : { mark: t("answers.optional") }) };
  if (kind === "text") {
    return (
      <WrittenArea
        {...common}
        rows={3}
        defaultValue={form.typed(name, answer[0])}
        maxLength={answerMax}
        required={required}
      />
    );
  }
  if (kind === "choice") {
    const choices = options.map((option) => ({ value: option, label: option }));
    return <RadioCards {...common} choices={choices} defaultValue={form.typed(name, answer[0])} required={required} />;
  }
  return (
    <Fieldset legend={label} hint={form.error(name)}>
      {options.map((option, index) => {
        const field = optionField(id, index);
        const ticked = form.refused ? form.typed(field) !== "" : answer.includes(option);
        return <Checkbox key={option} name={field} label={option} defaultChecked={ticked} />;
      })}
    </Fieldset>
  );
}
