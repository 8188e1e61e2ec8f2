import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  worker: { format: "es" },
  // One module graph answers requests, sockets and jobs: the server build's entry is ours, not React Router's.
  environments: { ssr: { build: { rollupOptions: { input: "./server/app.ts" } } } },
  ssr: { noExternal: ["date-fns", "@date-fns/tz"] },
});
