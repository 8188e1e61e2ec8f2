import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  serverBuildFile: "app.js",
  // Whether a form comes from our own pages is asked before anything reads it (server/http/same-site.ts). The router's
  // own check compares Origin with the address it was reached by: that is another behind a proxy, and "null" on every
  // form of a page with `Referrer-Policy: no-referrer`.
  allowedActionOrigins: ["**"],
} satisfies Config;
