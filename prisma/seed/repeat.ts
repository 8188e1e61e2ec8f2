import type { DemoContent } from "./content/types.ts";

/**
 * The same programme with `times` as many chains of cycles: the same teams and people, ten times the work (for benches;
 * 67 times is ten thousand cycles). Not ten programmes: pages show one programme, and it is how much lies in that one
 * which makes them slow. Copies carry their number in key and title.
 */
export function repeated(content: DemoContent, times: number): DemoContent {
  const copies = Array.from({ length: times }, (_, i) => i + 1);
  const keyOf = (key: string, copy: number) => (copy === 1 ? key : `${key}#${copy}`);
  return {
    ...content,
    chains: copies.flatMap((copy) =>
      content.chains.map((chain) => ({
        ...chain,
        key: keyOf(chain.key, copy),
        title: copy === 1 ? chain.title : `${chain.title} (${copy})`,
      })),
    ),
    cycles: copies.flatMap((copy) =>
      content.cycles.map((cycle) => ({
        ...cycle,
        key: keyOf(cycle.key, copy),
        chainKey: keyOf(cycle.chainKey, copy),
      })),
    ),
  };
}
