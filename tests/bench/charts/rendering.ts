import { resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createServer } from "vite";
import type { Figures } from "../print.ts";

// Before React is loaded: its development build is several times slower, and no one's server runs it.
process.env.NODE_ENV = "production";

/** Charts reckoned and rendered in a second on the server, alone on a processor; and what a PNG costs. */
export async function rendering(): Promise<{ drawn: Figures[]; png: Figures[] }> {
  const vite = await createServer({
    root: resolve(import.meta.dirname, "../../.."),
    configFile: false,
    mode: "production",
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: "custom",
    logLevel: "warn",
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { drawn, png } = (await vite.ssrLoadModule(
      resolve(import.meta.dirname, "drawn.tsx"),
    )) as typeof import("./drawn.tsx");
    return {
      drawn: Object.entries(drawn).map(([what, how]) => chartsASecond(what, how)),
      png: [await pngFigures(png)],
    };
  } finally {
    await vite.close();
  }
}

const used = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function chartsASecond(what: string, { charts, draw }: { charts: number; draw: () => string }): Figures {
  const bytes = draw().length;
  for (let n = 0; n < 20; n += 1) draw();
  const from = used();
  let done = 0;
  while (used() - from < 500) {
    draw();
    done += charts;
  }
  return { what, "charts/s": Math.round((1000 * done) / (used() - from)), "bytes each": Math.round(bytes / charts) };
}

/** Of a processor, and how long nobody else was answered at the most. */
async function pngFigures(png: () => Promise<Uint8Array>): Promise<Figures> {
  const { length } = await png();
  for (let n = 0; n < 3; n += 1) await png();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const from = used();
  const before = performance.now();
  const runs = 10;
  for (let n = 0; n < runs; n += 1) await png();
  const elapsed = (performance.now() - before) / runs;
  delay.disable();
  return {
    what: "PNG, 36 months",
    "ms of the answering thread": (used() - from) / runs,
    "ms elapsed": elapsed,
    "longest stop, ms": delay.max / 1e6,
    bytes: length,
  };
}
