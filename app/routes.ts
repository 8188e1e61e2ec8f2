import { index, type RouteConfig } from "@react-router/dev/routes";

/** The table of contents of the product. Written by hand. */
export default [index("features/start/routes/start.tsx")] satisfies RouteConfig;
