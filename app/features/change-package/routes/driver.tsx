import { data, Form, redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, missing, reading } from "#app/platform/refusal.server.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { type DriverField, editDriver } from "../commands/edit-driver.server.ts";
import { retireDriver } from "../commands/retire-driver.server.ts";
import { changesIn, noFields } from "../forms.server.ts";
import { packageFrame } from "../queries/package.server.ts";
import { DriverFields } from "../ui/driver-fields.tsx";
import { EditForm } from "../ui/edit-form.tsx";
import type { Route } from "./+types/driver";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { programme, drivers, rights } = await packageFrame(actorIn(context), params.programmeId);
  if (!rights.edit) throw forbidden();
  const driver = drivers.find(({ id }) => id === params.driverId);
  if (!driver) throw missing();
  const parents = drivers.filter(
    ({ id, kind, retired }) => id === driver.parentId || (kind === "primary" && !retired && id !== driver.id),
  );
  return { programme, driver, parents };
});

const fields = ["title", "description", "parentId"] as const satisfies DriverField[];

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  const actor = actorIn(context);
  if (form.intent === "retire") {
    form.read(noFields);
    await retireDriver(actor, params, true, now);
  } else {
    const { conflicts } = await editDriver(actor, params, changesIn(form, fields), now);
    if (conflicts.length > 0) return data({ conflicts, values: form.values }, { status: 409 });
  }
  throw redirect(`/programmes/${params.programmeId}/package?view=edit#driver-${params.driverId}`);
});

export default function EditDriver({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("package");
  const shell = useT("shell");
  const { programme, driver, parents } = loaderData;
  const back = `/programmes/${programme.id}/package?view=edit`;
  const stored = { title: driver.title, description: driver.description, parentId: driver.parentId ?? "" };
  return (
    <Page narrow key={driver.id}>
      <title>{`${t("driver.edit")} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={back}>{t("title")}</BackLink>} title={t("driver.edit")} />
      <EditForm stored={stored} answer={answer} save={t("driver.save")} cancelTo={back}>
        {(editing, errors) => <DriverFields editing={editing} errors={errors} parents={parents} />}
      </EditForm>
      {!driver.retired && (
        <Disclosure summary={t("driver.retire.title")}>
          <p>{t("driver.retire.text")}</p>
          <Form method="post" className="mt-3">
            <Button type="submit" name="intent" value="retire">
              {t("driver.retire")}
            </Button>
          </Form>
        </Disclosure>
      )}
    </Page>
  );
}
