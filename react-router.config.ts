import type { Config } from "@react-router/dev/config";

export default {
  ssr: true,
  serverBuildFile: "app.js",
  // All routes are known from the start: asked for one by one, a form could not be sent, nor told that it was not saved,
  // while the network is away. They are 4 kB, and kept by the browser.
  routeDiscovery: { mode: "initial" },
  // Whether a form comes from our own pages is asked before anything reads it (server/http/same-site.ts). The router's
  // own check compares Origin with the address it was reached by: that is another behind a proxy, and "null" on every
  // form of a page with `Referrer-Policy: no-referrer`.
  allowedActionOrigins: ["**"],
} satisfies Config;
