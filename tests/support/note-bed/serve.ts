/** The page with two editors, built as the app is, and served with the app's own policy. */

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import { build } from "vite";
import { contentSecurityPolicy } from "#server/http/headers.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

export async function serveBed(): Promise<{ address: string; stop: () => Promise<void> }> {
  const out = await mkdtemp(join(tmpdir(), "note-bed-"));
  const root = resolve(import.meta.dirname, "../../..");
  await build({
    root: import.meta.dirname,
    configFile: false,
    plugins: [tailwindcss()],
    logLevel: "error",
    publicDir: false,
    resolve: { alias: { "#app": join(root, "app") } },
    build: { outDir: out, emptyOutDir: true, chunkSizeWarningLimit: 2_000, target: "es2022" },
  });
  const nonce = "bed";
  const http = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://bed");
    const name = pathname === "/" ? "/index.html" : pathname;
    void readFile(join(out, name)).then(
      (content) => {
        response.setHeader("content-type", types[extname(name)] ?? "application/octet-stream");
        response.setHeader("content-security-policy", contentSecurityPolicy(nonce));
        response.end(
          name === "/index.html" ? content.toString().replaceAll("<script ", `<script nonce="${nonce}" `) : content,
        );
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => http.listen(0, "127.0.0.1", ready));
  return {
    address: `http://localhost:${(http.address() as AddressInfo).port}`,
    async stop() {
      await new Promise((done) => http.close(done).closeAllConnections());
      await rm(out, { recursive: true });
    },
  };
}
