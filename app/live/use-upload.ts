import { useState } from "react";
import { useRevalidator } from "react-router";
import { kindByName, maxFileBytes } from "#app/core/files.ts";
import { sendFile } from "./send-file.ts";

export type Upload = {
  /** How much has left, 0 to 1; null when nothing is on its way. */
  readonly part: number | null;
  /** The code of the no. */
  readonly no: string | null;
  /** The name of what was stored. */
  readonly stored: string | null;
  /** Gives whether it was stored. `fields`: what else is said. */
  send(file: File | null, fields?: Readonly<Record<string, string>>): Promise<boolean>;
};

/** What can be said of a file before it is sent, so that nobody waits in vain for a no. */
function refusedBefore(file: File | null): string | null {
  if (!file || file.name === "") return "file.none";
  if (file.size === 0) return "file.empty";
  if (file.size > maxFileBytes) return "file.too-large";
  return kindByName(file.name) === null ? "file.kind" : null;
}

/** Sends files to an address, one at a time, and lets the page ask again when one is there. */
export function useUpload(address: string): Upload {
  const { revalidate } = useRevalidator();
  const [{ part, no, stored }, set] = useState<Omit<Upload, "send">>({ part: null, no: null, stored: null });
  async function send(file: File | null, fields: Readonly<Record<string, string>> = {}): Promise<boolean> {
    const refused = refusedBefore(file);
    if (refused || !file) {
      set({ part: null, no: refused, stored: null });
      return false;
    }
    const onProgress = (now: number) => set({ part: now, no: null, stored: null });
    onProgress(0);
    const sent = await sendFile({ address, fields }, file, onProgress);
    if ("no" in sent) {
      set({ part: null, no: sent.no, stored: null });
      return false;
    }
    set({ part: null, no: null, stored: sent.name });
    await revalidate();
    return true;
  }
  return { part, no, stored, send };
}
