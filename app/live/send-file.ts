/** A file that was stored. `width` and `height`: of a picture, in pixels. */
export type SentFile = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly width: number | null;
  readonly height: number | null;
};

/** The code of the no, as a key of the words for refusals. */
export type Unsent = { readonly no: string };

/** Where a stored file is read. */
export const addressOfFile = (fileId: string): string => `/files/${fileId}`;

/** Where a note takes files. */
export const addressOfFiles = (noteId: string): string => `/notes/${noteId}/files`;

/**
 * Sends a file. It is stored when the answer has come, and only then.
 * @param to the address that takes it, and what else is said to it.
 * @param onProgress told how much has left, 0 to 1. (`fetch` cannot tell.)
 * @param signal ends it: nothing is stored then, or the answer is lost.
 */
export function sendFile(
  to: { readonly address: string; readonly fields?: Readonly<Record<string, string>> },
  file: File,
  onProgress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<SentFile | Unsent> {
  const asked = new XMLHttpRequest();
  const form = new FormData();
  for (const [name, value] of Object.entries(to.fields ?? {})) form.set(name, value);
  form.set("file", file);
  const answer = new Promise<SentFile | Unsent>((resolve) => {
    const said = (): unknown => asked.response;
    asked.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    asked.onload = () => resolve(asked.status === 201 ? (said() as SentFile) : { no: codeIn(said()) });
    asked.onerror = asked.onabort = asked.ontimeout = () => resolve({ no: "file.cut" });
  });
  asked.open("POST", to.address);
  asked.responseType = "json";
  signal?.addEventListener("abort", () => asked.abort(), { once: true });
  if (!signal?.aborted) asked.send(form);
  else asked.abort();
  return signal?.aborted ? Promise.resolve({ no: "file.cut" }) : answer;
}

/** What is wrong in a field says more than that something is. An answer that is none of ours (a proxy's, on the way) has no code. */
function codeIn(answer: unknown): string {
  const said = answer as { code?: unknown; fields?: Readonly<Record<string, unknown>> } | null;
  const code = Object.values(said?.fields ?? {})[0] ?? said?.code;
  return typeof code === "string" ? code : "unavailable";
}
