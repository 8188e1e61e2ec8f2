import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { addressOfFile } from "#app/live/send-file.ts";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editMaterial, moveMaterial, removeMaterial } from "../commands/edit-material.server.ts";
import { editForm, moveForm, removeForm } from "../forms.server.ts";
import { materialsPage } from "../queries/materials.server.ts";
import { moments } from "../rules.ts";
import { AddMaterial } from "../ui/add-material.tsx";
import { EditMaterial } from "../ui/edit-material.tsx";
import { MaterialList } from "../ui/material-list.tsx";
import type { Route } from "./+types/materials";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  materialsPage(actorIn(context), params.programmeId, params.gatheringId),
);

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  if (form.intent === "edit") await editMaterial(actor, params, form.read(editForm), now);
  else if (form.intent === "move") await moveMaterial(actor, params, form.read(moveForm), now);
  else if (form.intent === "remove") await removeMaterial(actor, params, form.read(removeForm).fileId, now);
  else throw new Refusal("invalid", "form.outdated");
  throw redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}/materials`);
});

export default function Materials({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("materials");
  const shell = useT("shell");
  const { gathering, materials, may } = loaderData;
  useLive({ names: ["materials.changed"], ids: { gatheringId: gathering.id } });
  const title = t("title.of", { gathering: gathering.title });
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${gathering.programmeId}/gatherings/${gathering.id}`}>{gathering.title}</BackLink>
        }
        title={t("title")}
        lead={t("lead")}
      />
      {moments.map((moment) => {
        const among = materials.filter((one) => one.moment === moment);
        return (
          <Section key={moment} id={moment} title={t(moment)}>
            {among.length === 0 ? (
              <p className="text-muted">{t(`none.${moment}`)}</p>
            ) : (
              <MaterialList
                label={t(moment)}
                materials={among}
                addressOf={addressOfFile}
                {...(may.edit && {
                  edit: (material, at) => (
                    <EditMaterial material={material} among={among} at={at} refusal={answer?.refusal} />
                  ),
                })}
              />
            )}
          </Section>
        );
      })}
      {may.edit && (
        <div className="g-print-hidden">
          <Section id="add" title={t("add")} lead={t("open.about")}>
            <AddMaterial gatheringId={gathering.id} moment="before" />
          </Section>
        </div>
      )}
    </Page>
  );
}
