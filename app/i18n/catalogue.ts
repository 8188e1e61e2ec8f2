import type { Locale } from "./locales.ts";
import type { Messages } from "./messages.ts";

/** Every set of messages there is: one per slice, and the shell's own. The Swedish one gives the type. */
export type Catalogue = {
  shell: typeof import("./shell/messages.sv.ts").default;
  open: typeof import("#app/features/open/messages.sv.ts").default;
  demo: typeof import("#app/features/demo/messages.sv.ts").default;
  cycles: typeof import("#app/features/cycles/messages.sv.ts").default;
};

export type Namespace = keyof Catalogue;

/** Each set is a file of its own for each language, so that a page loads just its words in just its language. */
export const sources: { readonly [N in Namespace]: Readonly<Record<Locale, () => Promise<{ default: Messages }>>> } = {
  shell: { sv: () => import("./shell/messages.sv.ts"), en: () => import("./shell/messages.en.ts") },
  open: {
    sv: () => import("#app/features/open/messages.sv.ts"),
    en: () => import("#app/features/open/messages.en.ts"),
  },
  demo: {
    sv: () => import("#app/features/demo/messages.sv.ts"),
    en: () => import("#app/features/demo/messages.en.ts"),
  },
  cycles: {
    sv: () => import("#app/features/cycles/messages.sv.ts"),
    en: () => import("#app/features/cycles/messages.en.ts"),
  },
};

export const namespaces = Object.keys(sources) as Namespace[];
