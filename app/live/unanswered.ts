/** Told on `window` when nobody answered whether what a page shows still holds: it is to be asked again later. */
export const unansweredEvent = "genombrott:unanswered";

/** What a proxy, or our own server, answers while there is nobody to ask. */
const nobodyThere: readonly unknown[] = [502, 503, 504];

/**
 * Whether what went wrong is that no answer came: the network is gone, the answer was cut off, or the server is away for
 * a moment. `fault` is what React Router made of it. Not a no: that is an answer.
 */
export function isUnanswered(fault: unknown): boolean {
  // `fetch` has no other error for a network that is gone; an error of the server's comes as a plain one.
  if (fault instanceof TypeError) return true;
  if (fault instanceof Error) return fault.message.startsWith("Unable to decode turbo-stream");
  const { status, data } = (fault ?? {}) as { status?: unknown; data?: unknown };
  return nobodyThere.includes(status) || data instanceof TypeError;
}
