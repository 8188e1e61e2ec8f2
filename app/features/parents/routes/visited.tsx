import { Outlet, redirect } from "react-router";
import { factsContext, localeContext } from "#app/platform/context.server.ts";
import { orPage, reading } from "#app/platform/refusal.server.ts";
import { deviceIn } from "../device-cookie.server.ts";
import { spokenIn, translateFor } from "../letters/words.server.ts";
import { visitOf } from "../links.server.ts";
import { ParentsFrame } from "../ui/frame.tsx";
import { visitContext, visitIn } from "../visit.server.ts";
import type { Route } from "./+types/visited";

/** Who has opened no link in this browser of late opens one first; on a device that is not known six digits come first. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ request, context }) => {
    const { cookie, now } = context.get(factsContext);
    const visit = await orPage(visitOf(deviceIn(cookie), now));
    if (visit === null) throw redirect("/m");
    const asksDigits = new URL(request.url).pathname.startsWith("/m/code");
    if (!visit.known && !asksDigits) throw redirect("/m/code");
    const spoken = await spokenIn(visit.studyId, visit.language);
    context.set(visitContext, { visit, spoken });
    context.set(localeContext, spoken.locale);
  },
];

export const loader = reading(async ({ context }: Route.LoaderArgs) => {
  const { spoken } = visitIn(context);
  const t = translateFor(spoken);
  return { language: spoken.language, direction: spoken.direction, skip: t("skip"), leave: t("leave") };
});

export { ErrorBoundary } from "./frame.tsx";

/** The frame in her own language, behind her link. */
export default function Visited({ loaderData }: Route.ComponentProps) {
  return (
    <ParentsFrame {...loaderData}>
      <Outlet />
    </ParentsFrame>
  );
}
