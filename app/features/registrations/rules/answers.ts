import type { Minute } from "#app/core/clock.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";

/** The longest answer in words, and of what is said of food and accessibility, in characters (as `maxlength` counts). */
export const answerMax = 2000;
export const needsMax = 500;

export type Question = {
  readonly id: string;
  readonly kind: "text" | "choice" | "choices";
  readonly label: string;
  readonly options: readonly string[];
  readonly required: boolean;
};

/** A session that one chooses when one registers. */
export type Choice = {
  readonly id: string;
  readonly dayId: string;
  readonly title: string;
  readonly fromMinute: Minute;
  readonly toMinute: Minute;
  readonly seats: number;
  readonly seatsTaken: number;
};

/** The field of a form that a question is. */
export const fieldOf = (questionId: string) => `q.${questionId}`;
/** Of a question with several choices, each is a field of its own: a form holds each field once. */
export const optionField = (questionId: string, option: number) => `q.${questionId}.${option}`;
/** The field in which a session of a slot is chosen: sessions that go on at the same time are one choice. */
export const slotField = (slot: string) => `slot.${slot}`;

/**
 * What somebody answered, by question (B13): texts trimmed, choices only what can be chosen. Refused, with the field it is about,
 * when a question that must be answered is not.
 * @param values the form's fields.
 */
export function readAnswers(
  questions: readonly Question[],
  values: Readonly<Record<string, string>>,
): Decision<Record<string, string[]>, "field.required" | "field.invalid" | "field.too-long"> {
  const answers: Record<string, string[]> = {};
  for (const { id, kind, options, required } of questions) {
    const field = fieldOf(id);
    const given =
      kind === "choices"
        ? options.filter((_, index) => values[optionField(id, index)] !== undefined)
        : [values[field]?.trim() ?? ""].filter((text) => text !== "");
    if (kind === "choice" && given.some((one) => !options.includes(one))) return no("field.invalid", { field });
    if (given.some((text) => text.length > answerMax)) return no("field.too-long", { field });
    if (required && given.length === 0) return no("field.required", { field });
    if (given.length > 0) answers[id] = given;
  }
  return yes(answers);
}

/** Sessions that go on at the same time, of which one can be chosen, in order. A slot is called after its first session. */
export type Slot = { readonly key: string; readonly choices: readonly Choice[] };

export function slotsOf(choices: readonly Choice[]): Slot[] {
  const byTime = choices.toSorted(
    (a, b) => a.dayId.localeCompare(b.dayId) || a.fromMinute - b.fromMinute || a.title.localeCompare(b.title, "sv"),
  );
  const slots: { key: string; dayId: string; until: Minute; choices: Choice[] }[] = [];
  for (const choice of byTime) {
    const last = slots.at(-1);
    if (last && last.dayId === choice.dayId && choice.fromMinute < last.until) {
      last.choices.push(choice);
      last.until = Math.max(last.until, choice.toMinute);
    } else slots.push({ key: choice.id, dayId: choice.dayId, until: choice.toMinute, choices: [choice] });
  }
  return slots;
}

/** The sessions that a form chose, one of each slot at most. Refused when one of them is not there to be chosen. */
export function readChoices(
  choices: readonly Choice[],
  values: Readonly<Record<string, string>>,
): Decision<string[], "field.invalid"> {
  const chosen: string[] = [];
  for (const slot of slotsOf(choices)) {
    const value = values[slotField(slot.key)] ?? "";
    if (value === "") continue;
    if (!slot.choices.some(({ id }) => id === value)) return no("field.invalid", { field: slotField(slot.key) });
    chosen.push(value);
  }
  return yes(chosen);
}

/** Whether those that are newly chosen have a seat left (B10). The no names the session and the field. */
export function decideSeats(
  choices: readonly Choice[],
  wanted: readonly string[],
  held: readonly string[],
): Decision<void, "registration.session-full"> {
  for (const slot of slotsOf(choices)) {
    for (const { id, title, seats, seatsTaken } of slot.choices) {
      if (wanted.includes(id) && !held.includes(id) && seatsTaken >= seats) {
        return no("registration.session-full", { field: slotField(slot.key), title });
      }
    }
  }
  return yes(undefined);
}
