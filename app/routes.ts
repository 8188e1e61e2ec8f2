import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** The table of contents of the product. Written by hand. */
export default [
  layout("layouts/open.tsx", [
    index("features/open/routes/front.tsx"),
    route("demo", "features/demo/routes/demo.tsx"),
    route("demo/post", "features/demo/routes/post.tsx"),
  ]),

  layout("layouts/signed-in.tsx", [
    route("start", "features/start/routes/start.tsx"),

    route("teams/:teamId/chains", "features/cycles/routes/chains.tsx"),
    route("teams/:teamId/cycles/new", "features/cycles/routes/log.tsx"),
    route("teams/:teamId/cycles/:cycleId", "features/cycles/routes/cycle.tsx"),
    route("teams/:teamId/cycles/:cycleId/save", "features/cycles/routes/save.tsx"),
  ]),

  route("language", "features/account/routes/language.ts"),
  route("sign-out", "features/account/routes/sign-out.ts"),
] satisfies RouteConfig;
