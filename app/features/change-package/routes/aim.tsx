import { data, redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, reading } from "#app/platform/refusal.server.ts";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { WrittenArea } from "#app/ui/form/written.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { type AimField, editAim } from "../commands/edit-aim.server.ts";
import { changesIn } from "../forms.server.ts";
import { packageFrame } from "../queries/package.server.ts";
import { EditField } from "../ui/edit-field.tsx";
import { EditForm } from "../ui/edit-form.tsx";
import type { Route } from "./+types/aim";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { programme, aim, rights } = await packageFrame(actorIn(context), params.programmeId);
  if (!rights.edit) throw forbidden();
  return { programme, aim };
});

const fields = ["aimWhat", "aimForWhom", "aimHowMuch", "aimByWhen"] as const satisfies AimField[];

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  const { conflicts } = await editAim(actorIn(context), params.programmeId, changesIn(form, fields), now);
  if (conflicts.length > 0) return data({ conflicts, values: form.values }, { status: 409 });
  throw redirect(`/programmes/${params.programmeId}/package`);
});

export default function EditAim({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("package");
  const shell = useT("shell");
  const { programme, aim } = loaderData;
  const back = `/programmes/${programme.id}/package`;
  const stored = { aimWhat: aim.what, aimForWhom: aim.forWhom, aimHowMuch: aim.howMuch, aimByWhen: aim.byWhen };
  const texts = [
    { name: "aimWhat", label: t("aim.what"), hint: t("aim.what.hint") },
    { name: "aimForWhom", label: t("aim.forWhom"), hint: t("aim.forWhom.hint") },
    { name: "aimHowMuch", label: t("aim.howMuch"), hint: t("aim.howMuch.hint") },
  ] as const;
  return (
    <Page narrow>
      <title>{`${t("aim.edit")} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={back}>{t("title")}</BackLink>} title={t("aim.edit")} lead={t("aim.edit.lead")} />
      <EditForm stored={stored} answer={answer} save={t("save")} cancelTo={back}>
        {(editing, errors) => (
          <>
            {texts.map(({ name, label, hint }) => (
              <EditField key={name} editing={editing} name={name} label={label}>
                {(value) => (
                  <WrittenArea
                    name={name}
                    label={label}
                    hint={hint}
                    rows={2}
                    defaultValue={value}
                    error={errors[name]}
                    required
                  />
                )}
              </EditField>
            ))}
            <EditField editing={editing} name="aimByWhen" label={t("aim.byWhen")}>
              {(value) => (
                <DateInput
                  name="aimByWhen"
                  label={t("aim.byWhen")}
                  defaultValue={value}
                  min={programme.startsOn}
                  max={programme.endsOn}
                  error={errors.aimByWhen}
                  required
                />
              )}
            </EditField>
          </>
        )}
      </EditForm>
    </Page>
  );
}
