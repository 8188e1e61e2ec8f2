import { useState } from "react";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { findWarnings } from "#app/core/number-warnings.ts";

export type Warning = "identity" | "phone" | "case";

/** What a text holds that perhaps should not stand there. An identity number is stopped; the others are asked about. */
export function warningsIn(text: string): Warning[] {
  if (findIdentityNumbers(text).length > 0) return ["identity"];
  return [...new Set(findWarnings(text).map(({ kind }) => kind))];
}

/** The same as one types. */
export function useWarnings(): { warnings: readonly Warning[]; read: (text: string) => void } {
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  const read = (text: string) => {
    const found = warningsIn(text);
    setWarnings((before) => (before.join() === found.join() ? before : found));
  };
  return { warnings, read };
}
