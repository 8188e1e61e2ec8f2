import { useEffect } from "react";

type Manifest = {
  readonly routes: Readonly<Record<string, { readonly module: string; hasAction: boolean; hasLoader: boolean }>>;
};

/**
 * Loads, when the page already works, the scripts of those addresses that are only posted to, such as the one for
 * comments. React Router loads such a script when a form is sent, and a browser that cannot get it then reloads the
 * page: without network that would be the end of the page, and of what was typed. They are a few hundred bytes.
 */
export function useFormsAhead(): void {
  useEffect(() => {
    if (import.meta.env.DEV) return;
    const manifest = (window as { __reactRouterManifest?: Manifest }).__reactRouterManifest;
    const timer = setTimeout(() => {
      for (const { module, hasAction, hasLoader } of Object.values(manifest?.routes ?? {})) {
        // One that does not come is asked for again when its form is sent.
        if (hasAction && !hasLoader) import(/* @vite-ignore */ module).catch(() => undefined);
      }
    }, 500);
    return () => clearTimeout(timer);
  }, []);
}
