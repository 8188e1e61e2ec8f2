import { redirect } from "react-router";
import { signInAsDemoPerson } from "#app/flows/sign-in-as-demo-person.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { whoToBe } from "../forms.server.ts";
import { demoPeople } from "../queries.server.ts";
import { PeopleToBe } from "../ui/people-to-be.tsx";
import type { Route } from "./+types/demo";

export const handle = { static: true, frame: "page" };

export const loader = reading(async ({ context }: Route.LoaderArgs) => ({
  people: await demoPeople(context.get(factsContext).now),
}));

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { now, device } = context.get(factsContext);
  const { person } = form.read(whoToBe);
  return redirect("/start", { headers: { "Set-Cookie": await signInAsDemoPerson({ personId: person, device, now }) } });
});

export default function Demo({ loaderData }: Route.ComponentProps) {
  const t = useT("demo");
  const shell = useT("shell");
  return (
    <Page>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader title={t("title")} lead={t("lead")} />
      <form method="post" className="mt-8 grid gap-8">
        <PeopleToBe people={loaderData.people} />
      </form>
    </Page>
  );
}
