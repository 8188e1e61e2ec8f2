import { parentPort } from "node:worker_threads";
import { hostileTo, inputOf, type Recipe } from "./hostile.ts";

export type Job = { readonly pattern: string; readonly flags: string; readonly length: number };
/** `ms`: the processor's time for the worst input that was found. `most`: what it may take, by a scan of the same length. */
export type Measured = { readonly ms: number; readonly most: number; readonly input: string };

/** Every input is tried this short, the worst of them longer: what is hopeless is seen before it takes for ever. */
const lengths = [200, 1_000, 5_000, 20_000];
const kept = 8;

/** An expression that walks a text once takes as long as a scan, one that begins again at each place thousands of times that. */
const leastMs = 50;
const timesTheScan = 300;

/** The processor's time, which other work on the machine does not lengthen. */
function timed(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const used = process.threadCpuUsage(before);
  return (used.user + used.system) / 1000;
}

function apply(regex: RegExp, text: string): unknown {
  regex.lastIndex = 0;
  return regex.global ? text.replace(regex, "") : regex.exec(text);
}

function measure({ pattern, flags, length }: Job): Measured {
  const regex = new RegExp(pattern, flags);
  const scanned = "x".repeat(length);
  const scan = Math.min(...[1, 2, 3].map(() => timed(() => scanned.replace(/[^x]|xy/g, ""))));
  const most = Math.max(leastMs, timesTheScan * scan);
  let recipes = hostileTo(pattern, flags);
  let worst = { ms: 0, input: "" };
  for (const step of [...lengths, length]) {
    const tried: { recipe: Recipe; ms: number }[] = [];
    for (const recipe of recipes) {
      const text = inputOf(recipe, step);
      const first = timed(() => apply(regex, text));
      // Again when it matters: the first may have compiled the expression, or collected garbage.
      const ms =
        first > most && first < 3 * most
          ? Math.min(
              first,
              timed(() => apply(regex, text)),
            )
          : first;
      if (ms > most) return { ms, most, input: `${step} of ${shown(recipe)}` };
      tried.push({ recipe, ms });
    }
    tried.sort((a, b) => b.ms - a.ms);
    recipes = tried.slice(0, kept).map(({ recipe }) => recipe);
    worst = { ms: tried[0]?.ms ?? 0, input: `${step} of ${tried[0] ? shown(tried[0].recipe) : ""}` };
  }
  return { ...worst, most };
}

const shown = ({ prefix, pump, suffix }: Recipe) => JSON.stringify(`${prefix}(${pump})…${suffix}`);

parentPort?.on("message", (job: Job) => parentPort?.postMessage(measure(job)));
