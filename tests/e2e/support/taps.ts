import type { Page } from "@playwright/test";

/**
 * The keystroke-level model (Card, Moran & Newell 1980) with a phone's figures, in seconds: a thought before each tap,
 * the tap itself, and a character on a phone's keyboard (36 words a minute: Palin and others 2019).
 */
const seconds = { thought: 1.35, tap: 1.1, character: 0.33 };

export type Effort = { readonly taps: number; readonly characters: number; readonly seconds: number };

/** Counts what a person does from now on in this page's browser: taps (or clicks), and characters typed. */
export async function countTaps(page: Page): Promise<{ soFar(): Effort }> {
  let taps = 0;
  let characters = 0;
  const context = page.context();
  await context.exposeBinding("noteTap", () => {
    taps += 1;
  });
  await context.exposeBinding("noteTyped", (_source, count: number) => {
    characters += count;
  });
  const listen = () => {
    const note = globalThis as unknown as { noteTap(): void; noteTyped(count: number): void };
    const lengths = new WeakMap<EventTarget, number>();
    addEventListener("pointerdown", (event) => event.isTrusted && note.noteTap(), true);
    addEventListener(
      "input",
      ({ target }) => {
        if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
        note.noteTyped(Math.abs(target.value.length - (lengths.get(target) ?? target.defaultValue.length)));
        lengths.set(target, target.value.length);
      },
      true,
    );
  };
  await context.addInitScript(listen);
  await page.evaluate(listen);
  return {
    soFar: () => ({
      taps,
      characters,
      seconds: Math.round(taps * (seconds.thought + seconds.tap) + characters * seconds.character),
    }),
  };
}
