/** Texts by the names of their fields. */
type Fields = Readonly<Record<string, string>>;

/** A request may outlive its page when its body is small: browsers allow 64 KiB of such in all. */
const outlives = 60_000;

/**
 * Asks the server to save texts: each as it is now, and as it was when it was last agreed on (`base.…`). Gives what the
 * server answers; null: there is nothing that is hers to save in any more, and asking again would not change that.
 * Throws when no answer comes.
 */
export async function saveFields<Answer>(address: string, mine: Fields, base: Fields): Promise<Answer | null> {
  const fields = new URLSearchParams(mine);
  for (const [name, text] of Object.entries(base)) fields.set(`base.${name}`, text);
  const body = fields.toString();
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
    keepalive: body.length < outlives,
    signal: AbortSignal.timeout(15_000),
  });
  if (response.status >= 500) throw new Error(`Saving was answered ${response.status}.`);
  return response.status === 404 ? null : ((await response.json()) as Answer);
}
