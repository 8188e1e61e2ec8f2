import { tidyLine, tidyText } from "#app/core/text.ts";
import {
  cycleChoiceFields,
  cycleTextFields,
  isEditable,
  questionChoiceFields,
  questionTextFields,
} from "./rules/fields.ts";
import type { CycleState } from "./rules/types.ts";
import type { Cycle } from "./types.ts";

/**
 * The worksheet as a flat set of named texts, which is what a form posts, what two people's changes are compared by,
 * and what history keeps. A question's fields are named `q.ID.field`. Nothing chosen is "".
 */
export type Sheet = Readonly<Record<string, string>>;

const dateFields = { startsOn: { from: "draft" }, endsOn: { from: "draft" } } as const;
const draftFields = { ideaDraft: { from: "draft", max: 200 } } as const;

export const sheetFields: Readonly<Record<string, { from: CycleState; max?: number }>> = {
  ...cycleTextFields,
  ...cycleChoiceFields,
  ...dateFields,
  ...draftFields,
};
export const questionFields: Readonly<Record<string, { from: CycleState; max?: number }>> = {
  ...questionTextFields,
  ...questionChoiceFields,
};

const questionName = /^q\.([0-9a-f-]{36})\.([a-zA-Z]+)$/;

/** The parts of a question field's name, or null when it is a field of the cycle itself. */
export function questionOf(name: string): { id: string; field: string } | null {
  const parts = questionName.exec(name);
  return parts?.[1] && parts[2] && Object.hasOwn(questionFields, parts[2]) ? { id: parts[1], field: parts[2] } : null;
}

/** What is known of a field by its name, or undefined when there is none such. */
export function fieldOf(name: string): { from: CycleState; max?: number } | undefined {
  const question = questionOf(name);
  if (question) return questionFields[question.field];
  return Object.hasOwn(sheetFields, name) ? sheetFields[name] : undefined;
}

/** The text as it is stored: one line where the field is one, and the same bytes for the same words. */
export function tidyField(name: string, text: string): string {
  const max = fieldOf(name)?.max ?? 0;
  return max > 300 ? tidyText(text) : tidyLine(text);
}

/** Whether the field can be changed while the cycle is in that state. Dates can be corrected always. */
export function fieldIsOpen(name: string, state: CycleState): boolean {
  if (Object.hasOwn(dateFields, name)) return true;
  if (Object.hasOwn(draftFields, name)) return state === "draft";
  const field = fieldOf(name);
  return field !== undefined && isEditable(field, state);
}

/** The cycle as a sheet. */
export function sheetOf(cycle: Cycle): Sheet {
  const sheet: Record<string, string> = {};
  for (const name of Object.keys(sheetFields)) sheet[name] = (cycle[name as keyof Cycle] as string | null) ?? "";
  for (const question of cycle.questions) {
    for (const field of Object.keys(questionFields)) {
      sheet[`q.${question.id}.${field}`] = (question[field as keyof typeof question] as string | null) ?? "";
    }
  }
  return sheet;
}

/** The cycle with the sheet's texts in it. What is not in the sheet stays. */
export function withSheet(cycle: Cycle, sheet: Partial<Sheet>): Cycle {
  const own: Record<string, string | null> = {};
  const nullable = new Set([
    "ideaId",
    "driverId",
    "startsOn",
    "endsOn",
    "asPlanned",
    "better",
    "decision",
    "asPredicted",
  ]);
  const value = (field: string, text: string) => (text === "" && nullable.has(field) ? null : text);
  const questions = cycle.questions.map((question) => {
    const changed: Record<string, string | null> = {};
    for (const field of Object.keys(questionFields)) {
      const text = sheet[`q.${question.id}.${field}`];
      if (text !== undefined) changed[field] = value(field, text);
    }
    return { ...question, ...changed };
  });
  for (const name of Object.keys(sheetFields)) {
    const text = sheet[name];
    if (text !== undefined) own[name] = value(name, text);
  }
  return { ...cycle, ...own, questions } as Cycle;
}
