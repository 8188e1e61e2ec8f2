/** The vault's stores: each a schema with a login and keys of its own. */
export const stores = ["identity", "consent", "research"] as const;
export type Store = (typeof stores)[number];
