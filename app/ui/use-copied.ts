import { useState } from "react";

/**
 * Copies a text for somebody. `copied`: it is what the clipboard got last. A browser may forbid it: then the field of that
 * id is marked, where there is one, and she copies it herself.
 */
export function useCopied(text: string, fieldId?: string): { copied: boolean; copy: () => void } {
  const [last, setLast] = useState<string | null>(null);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setLast(text);
    } catch {
      const field = fieldId === undefined ? null : document.getElementById(fieldId);
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
    }
  }
  return { copied: last === text, copy: () => void copy() };
}
