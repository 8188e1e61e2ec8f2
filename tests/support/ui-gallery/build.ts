/**
 * Renders the design system to static HTML with the built stylesheet, for looking at and for axe:
 * `node tests/support/ui-gallery/build.ts FOLDER` writes FOLDER/index.html, open.html and page.html.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import { build, createServer, type InlineConfig } from "vite";

const out = resolve(process.argv[2] ?? "gallery");
const here = import.meta.dirname;
const shared: InlineConfig = {
  root: resolve(here, "../../.."),
  configFile: false,
  plugins: [tailwindcss()],
  logLevel: "warn",
};

await build({
  ...shared,
  publicDir: false,
  build: {
    outDir: out,
    emptyOutDir: true,
    rollupOptions: { input: join(here, "entry.ts"), output: { assetFileNames: "[name][extname]" } },
  },
  base: "./",
});
const vite = await createServer({
  ...shared,
  server: { middlewareMode: true },
  appType: "custom",
  optimizeDeps: { noDiscovery: true },
});
try {
  const { renderPages } = (await vite.ssrLoadModule(join(here, "pages.tsx"))) as typeof import("./pages.tsx");
  await mkdir(out, { recursive: true });
  for (const [name, html] of Object.entries(renderPages())) await writeFile(join(out, `${name}.html`), html);
} finally {
  await vite.close();
}
