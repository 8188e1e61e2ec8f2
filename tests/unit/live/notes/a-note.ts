import { vi } from "vitest";
import { Memory } from "./memory-store.ts";
import { Model } from "./model.ts";
import { Writer } from "./writer.ts";

export const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A note, and people who have it open. Timers are to be faked before. */
export async function aNote(...names: string[]) {
  const model = new Model();
  const writers = names.map((name) => new Writer(model, new Memory(), name));
  await wait(100);
  return { model, writers, one: writers[0]!, other: writers[1]! };
}

/** How many of them the page has sent. */
export const sent = ({ wire }: Writer, name: string) => wire.sent.filter((one) => one === name).length;
