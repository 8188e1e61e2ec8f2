import { z } from "zod";
import { isDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { submissionKey } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { betters, cycleDecisions, cyclePurposes, cycleScales, extents } from "./rules/types.ts";
import { fieldOf, questionOf, type Sheet, tidyField } from "./worksheet.ts";

/** What a person wants the sheet to be, and what it was when she began: only the fields her form sent. */
export type Changes = { readonly mine: Sheet; readonly base: Sheet };

/** The forms of a cycle's page that hold nothing of the worksheet, by what they hold. */
export const buttonForm = z.object({});
export const reasonForm = z.object({ reason: z.string() });
export const keyForm = z.object({ key: submissionKey });

const choices: Readonly<Record<string, readonly string[]>> = {
  purpose: cyclePurposes,
  scale: cycleScales,
  asPlanned: ["", ...extents],
  asPredicted: ["", ...extents],
  better: ["", ...betters],
  decision: ["", ...cycleDecisions],
};

/** A form that came back because two had written says which text is chosen: `choose.what` is "mine" or "theirs". */
const chosen = "choose.";

/**
 * Reads a worksheet's fields from a form: `what` and what it was, `base.what`. `controls` are the other names the form
 * may carry. Anything else means a page from an earlier version.
 * @throws Refusal invalid, with a code per field
 */
export function readChanges(values: Readonly<Record<string, string>>, controls: readonly string[]): Changes {
  const mine: Record<string, string> = {};
  const base: Record<string, string> = {};
  const wrong: Record<string, string> = {};
  for (const [name, text] of Object.entries(values)) {
    if (name === "intent" || controls.includes(name)) continue;
    const field = name.replace(/^(base|choose)\./, "");
    const choice = name.startsWith(chosen);
    if (!fieldOf(field) || (choice && text !== "mine" && text !== "theirs"))
      throw new Refusal("invalid", "form.outdated");
    // The other's text is what is stored: not sending one's own is taking it.
    if (choice || values[chosen + field] === "theirs") continue;
    const tidy = tidyField(field, text);
    if (field !== name) base[field] = tidy;
    else {
      mine[field] = tidy;
      const code = problemOf(field, tidy);
      if (code) wrong[field] = code;
    }
  }
  if (Object.keys(wrong).length > 0) throw new Refusal("invalid", "form.invalid", { fields: wrong });
  return { mine, base };
}

function problemOf(name: string, text: string): string | null {
  const field = questionOf(name)?.field ?? name;
  const { max } = fieldOf(name) ?? {};
  if (max !== undefined) {
    if (text.length > max) return "field.too-long";
    // Who a client is must never stand here: not saved, not for a second.
    return findIdentityNumbers(text).length > 0 ? "identity-number" : null;
  }
  const allowed = Object.hasOwn(choices, field) ? choices[field] : undefined;
  if (allowed) return allowed.includes(text) ? null : "field.invalid";
  if (field === "startsOn" || field === "endsOn") return text === "" || isDay(text) ? null : "cycle.day-invalid";
  if (field === "ownerId") return isId(text) ? null : "field.invalid";
  return text === "" || isId(text) ? null : "field.invalid";
}
