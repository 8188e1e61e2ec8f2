import type { ThingKind } from "../schema/atoms.ts";

/** Sends something of the note's to the server. Null: it did not take it, or nobody answered; nothing has changed then. */
async function sent<T>(address: string, body: URLSearchParams): Promise<T | null> {
  try {
    const answer = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(60_000) });
    const isJson = (answer.headers.get("content-type") ?? "").includes("json");
    return answer.ok && isJson ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

/** Makes something of a marked line; asked once more when no answer came, under the same key, so that it is made once. */
export async function sendLine(
  noteId: string,
  kind: ThingKind,
  line: string,
): Promise<{ kind: ThingKind; id: string } | null> {
  const body = new URLSearchParams({ intent: kind, line, key: crypto.randomUUID() });
  const send = () => sent<{ made?: { kind: ThingKind; id: string } }>(`/notes/${noteId}/things`, body);
  const { made } = (await send()) ?? (await send()) ?? {};
  return made ? { kind: made.kind, id: made.id } : null;
}
