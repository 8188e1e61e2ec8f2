import { useState } from "react";

/**
 * What a form of something stored began with. It follows what is stored until one writes in the form, and again once it
 * has been sent: a colleague's change must neither take away what is being typed nor be overwritten unseen by it. Give the
 * form `key` as its key, and both handlers.
 */
export function useBegan<Fields extends Readonly<Record<string, string>>>(stored: Fields) {
  const [began, begin] = useState(stored);
  const [writing, write] = useState(false);
  const key = JSON.stringify(began);
  if (!writing && key !== JSON.stringify(stored)) begin(stored);
  return { began, key, onInput: () => write(true), onSubmit: () => write(false) };
}
