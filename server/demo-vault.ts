import type { App } from "./load.ts";

/**
 * What the demo has in the vault, or for it. Sealed with its root key, so that it comes when the vault is open. Loaded only for
 * this: later starts need none of its texts.
 */
const steps: readonly ((app: App, now: Date) => Promise<void>)[] = [
  (app, now) => app.giveDemoFactors(now),
  async (_, now) => (await import("#prisma/seed/interview-times.ts")).demoOpenTimes(now),
  async (_, now) => (await import("#prisma/seed/parents.ts")).demoParents(now),
];

/** Fills the vault of a demo that was just born; not where it stays closed. */
export async function fillDemoVault(app: App, born: { kind: string; isNew: boolean }, now: Date): Promise<void> {
  if (born.kind !== "demo" || !born.isNew || app.whyClosed() !== null) return;
  for (const step of steps) await step(app, now);
}
