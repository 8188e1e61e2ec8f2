import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Day } from "#app/core/day.ts";
import type { ChartView } from "../../view.ts";
import type { Speaker } from "../speaker.ts";
import { chartSvg, fileWidth } from "./chart-svg.ts";
import { pngOf } from "./png-of.server.ts";

const files = createRequire(import.meta.url);
const fontFiles = ["400Regular/Figtree_400Regular.ttf", "700Bold/Figtree_700Bold.ttf"];

/** The program and the typeface, read when the first picture is asked for: most days nobody does. */
let ready: Promise<Uint8Array[]> | undefined;

async function prepare(): Promise<Uint8Array[]> {
  const fonts = fontFiles.map((file) => readFile(files.resolve(`@expo-google-fonts/figtree/${file}`)));
  const [program, ...read] = await Promise.all([readFile(files.resolve("@resvg/resvg-wasm/index_bg.wasm")), ...fonts]);
  // Last: it can be done but once, and the files can be asked for again.
  await initWasm(program);
  return read;
}

/** Twice as many pixels as the drawing has: sharp on paper and on a projector. */
const across = 2 * fileWidth;

/** The chart as `chartSvg` draws it, as PNG. Nobody else is answered while it is drawn: about a tenth of a second. */
export async function chartPng(view: ChartView, speaker: Speaker, today: Day): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= prepare().catch((why: unknown) => {
    // What could not be read now may be there the next time.
    ready = undefined;
    throw why;
  });
  const { pixels, width, height } = drawn(chartSvg(view, speaker, today), await ready);
  return pngOf(pixels, width, height);
}

type Pixels = { readonly pixels: Uint8Array; readonly width: number; readonly height: number };

function drawn(svg: string, fontBuffers: Uint8Array[]): Pixels {
  const image = new Resvg(svg, {
    fitTo: { mode: "width", value: across },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: "Figtree", sansSerifFamily: "Figtree" },
  });
  try {
    const made = image.render();
    try {
      // A copy: what the program gives may lie in its own memory.
      return { pixels: new Uint8Array(made.pixels), width: made.width, height: made.height };
    } finally {
      made.free();
    }
  } finally {
    image.free();
  }
}
