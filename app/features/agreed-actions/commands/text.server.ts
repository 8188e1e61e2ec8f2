import { dayToDate } from "#app/core/day.ts";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { isWritten, tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { agreedTextMax } from "../rules.ts";

/** A text of one line as it is stored, of the form's field of that name. @throws Refusal invalid */
export function lineOf(text: string, field: "text" | "why"): string {
  const line = tidyLine(text);
  const wrong =
    !isWritten(line) && field === "text"
      ? "field.required"
      : line.length > agreedTextMax
        ? "field.too-long"
        : findIdentityNumbers(line).length > 0
          ? "identity-number"
          : null;
  if (wrong) throw new Refusal("invalid", "form.invalid", { fields: { [field]: wrong } });
  return isWritten(line) ? line : "";
}

export const dateOrNone = (day: string) => (day === "" ? null : dayToDate(day));
