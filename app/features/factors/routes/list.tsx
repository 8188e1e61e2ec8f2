import { redirect } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addFactor, moveFactor, renameFactor, restoreFactor, retireFactor } from "../commands/edit-list.server.ts";
import * as forms from "../forms.server.ts";
import { factorsPage } from "../queries/list.server.ts";
import { AddFactor, FactorList, RetiredFactors } from "../ui/factor-list.tsx";
import type { Route } from "./+types/list";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => ({
  ...(await factorsPage(actorIn(context), params.programmeId)),
  added: new URL(request.url).searchParams.get("added") ?? "",
  formKey: crypto.randomUUID(),
}));

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const { programmeId } = params;
  switch (form.intent) {
    case "add": {
      const { factorId } = await addFactor(actor, programmeId, form.read(forms.addForm), now);
      throw redirect(`/programmes/${programmeId}/factors?added=${factorId}`);
    }
    case "rename": {
      const { factor, name, ...base } = form.read(forms.renameForm);
      await renameFactor(actor, programmeId, { factor, name, base: base["base.name"] }, now);
      break;
    }
    case "move":
      await moveFactor(actor, programmeId, form.read(forms.moveForm), now);
      break;
    case "retire":
      await retireFactor(actor, programmeId, form.read(forms.factorForm).factor, now);
      break;
    case "restore":
      await restoreFactor(actor, programmeId, form.read(forms.factorForm).factor, now);
      break;
    default:
      throw new Refusal("invalid", "form.outdated");
  }
  throw redirect(`/programmes/${programmeId}/factors`);
});

/** What researchers of a programme can mark as barrier or enabler: the lead's list. */
export default function Factors({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("factors");
  const shell = useT("shell");
  const { programme, factors, retired, isStandard, added, formKey } = loaderData;
  const inField = ["add", "rename"].includes(refusal?.values.intent ?? "");
  const { message } = useFormErrors(inField ? undefined : refusal, "factors");
  useLive({ names: ["factors.changed"], ids: { programmeId: programme.id } });
  return (
    <Page narrow>
      <title>{`${t("list.title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/settings`}>{programme.name}</BackLink>}
        title={t("list.title")}
        lead={t("list.lead")}
      />
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {isStandard && <p className="g-muted mb-4">{t("list.standard")}</p>}
      <FactorList factors={factors} refusal={refusal} />
      <Section title={t("add.title")}>
        <AddFactor added={added} formKey={formKey} refusal={refusal} />
      </Section>
      {retired.length > 0 && (
        <Section title={t("list.retired")} lead={t("list.retired.lead")}>
          <RetiredFactors retired={retired} />
        </Section>
      )}
    </Page>
  );
}
