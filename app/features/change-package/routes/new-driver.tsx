import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addDriver } from "../commands/add-driver.server.ts";
import { newDriverForm } from "../forms.server.ts";
import { packageFrame } from "../queries/package.server.ts";
import { DriverFields } from "../ui/driver-fields.tsx";
import { EditForm } from "../ui/edit-form.tsx";
import { Words } from "../ui/words.tsx";
import type { Route } from "./+types/new-driver";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { programme, drivers, rights } = await packageFrame(actorIn(context), params.programmeId);
  if (!rights.edit) throw forbidden();
  const parents = drivers.filter(({ kind, retired }) => kind === "primary" && !retired);
  const under = new URL(request.url).searchParams.get("under");
  return { programme, parents, under: parents.find(({ id }) => id === under)?.id ?? "", key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { parentId, ...driver } = form.read(newDriverForm);
  const input = { ...driver, parentId: parentId || null };
  const { now } = context.get(factsContext);
  const { driverId } = await addDriver(actorIn(context), params.programmeId, input, now);
  throw redirect(`/programmes/${params.programmeId}/package?view=edit#driver-${driverId}`);
});

export default function NewDriver({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("package");
  const shell = useT("shell");
  const { programme, parents, under, key } = loaderData;
  const title = t(under ? "driver.new.secondary" : "driver.new.primary");
  const back = `/programmes/${programme.id}/package?view=edit`;
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={back}>{t("title")}</BackLink>} title={title} />
      <Words of="driver" />
      <EditForm
        fresh
        stored={{ title: "", description: "", parentId: under, key }}
        answer={answer}
        save={t("driver.save")}
        cancelTo={back}
      >
        {(editing, errors) => (
          <>
            <input type="hidden" name="key" value={editing.sent.key ?? editing.start.key} />
            <DriverFields editing={editing} errors={errors} parents={parents} />
          </>
        )}
      </EditForm>
    </Page>
  );
}
