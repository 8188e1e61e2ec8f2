export * from "./decisions.ts";
export * from "./diagram.ts";
export * from "./texts.ts";
export * from "./tree.ts";
export * from "./types.ts";
