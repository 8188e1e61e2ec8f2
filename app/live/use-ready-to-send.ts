import { useEffect } from "react";

type Manifest = { readonly routes?: Readonly<Record<string, { readonly module?: string } | undefined>> };

/**
 * Fetches what the router needs before it can send a form to another page's address, so that it is there when the network
 * is not: without it the router loads the page anew, and what was typed is gone. `routeId`: the file of that route, without its
 * ending.
 */
export function useReadyToSend(routeId: string): void {
  useEffect(() => {
    if (import.meta.env.DEV) return;
    const { __reactRouterManifest: manifest } = window as { __reactRouterManifest?: Manifest };
    const address = manifest?.routes?.[routeId]?.module;
    // Whoever has no network now is no worse off than before.
    if (address) void import(/* @vite-ignore */ address).catch(() => {});
  }, [routeId]);
}
