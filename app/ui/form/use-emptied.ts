import { useState } from "react";

/**
 * A key for a form that adds something: another one after each of her own additions, so that the form is empty again, and
 * the same whatever others do meanwhile. @param added what she added last, from the address; "" for nothing
 */
export function useEmptied(added: string): string {
  const [last, setLast] = useState(added);
  if (added !== "" && added !== last) setLast(added);
  return last;
}
