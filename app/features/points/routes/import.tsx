import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, actingOnFile, bringsFile, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { bringIn, putAway } from "../commands/bring-in.server.ts";
import { fileFields, lookAtFile, lookAtPasted } from "../commands/look-at-table.server.ts";
import { bringInForm, mostPasted, pasteForm, putAwayForm } from "../forms.server.ts";
import { importPage } from "../queries/import.server.ts";
import { BringForms } from "../ui/import/bring-forms.tsx";
import { LookedAtPreview } from "../ui/import/preview.tsx";
import type { Route } from "./+types/import";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const from = /^\d{1,5}$/.exec(searchParams.get("from") ?? "")?.[0] ?? "0";
  return {
    ...(await importPage(actorIn(context), params, Number(from), context.get(factsContext).now)),
    changed: searchParams.has("changed"),
    putAway: searchParams.has("put-away"),
    formKey: crypto.randomUUID(),
  };
});

type Args = Route.ActionArgs;
const pageOf = ({ params }: Args) => `/teams/${params.teamId}/measures/${params.followedId}/points`;

const act = acting(async (args: Args, form) => {
  const [actor, { now }] = [actorIn(args.context), args.context.get(factsContext)];
  switch (form.intent) {
    case "paste": {
      const { text } = form.read(pasteForm);
      await lookAtPasted(actor, args.params, text, now);
      // It stays in its field, so that what is wrong can be put right in it.
      return { pasted: text };
    }
    case "bring-in": {
      const { key, importId, leaveWrong } = form.read(bringInForm);
      const confirmed = { key, importId, leaveWrong: leaveWrong !== undefined };
      try {
        const { added, changed } = await bringIn(actor, args.params, confirmed, now);
        return redirect(`${pageOf(args)}?saved=${added + changed}`);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== "points.import-changed") throw error;
        return redirect(`${pageOf(args)}/import?changed=1`);
      }
    }
    case "put-away":
      await putAway(actor, args.params, form.read(putAwayForm).importId, now);
      return redirect(`${pageOf(args)}/import?put-away=1`);
    case "file":
      // It was sent again from the page of an error, which gives back what was typed and no file.
      await importPage(actor, args.params, 0, now);
      throw new Refusal("invalid", "file.none");
    default:
      await importPage(actor, args.params, 0, now);
      throw new Refusal("invalid", "form.outdated");
  }
}, mostPasted);

const receive = actingOnFile(fileFields, async ({ request, params, context }: Args, keep) => {
  keep("intent", "file");
  await lookAtFile(actorIn(context), params, request, context.get(factsContext).now, keep);
  return { pasted: "" };
});

export const action = (args: Args) => (bringsFile(args.request) ? receive(args) : act(args));

/** Points that are brought in from a table: looked at first, and then written as they were looked at. */
export default function Import({ loaderData, actionData, params }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("point-imports");
  const points = useT("points");
  const shell = useT("shell");
  const { measure, lookedAt, changed, putAway: isPutAway, formKey } = loaderData;
  const refusal = answer && "refusal" in answer ? answer.refusal : undefined;
  const pasted = answer && "pasted" in answer ? answer.pasted : "";
  const here = `/teams/${params.teamId}/measures/${params.followedId}/points`;
  return (
    <Page narrow>
      <title>{`${t("import.title.of", { name: measure.name })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={here}>{points("title.one", { name: measure.name })}</BackLink>}
        title={t("import.title")}
        lead={t("import.lead")}
      />
      {changed && lookedAt && !answer && (
        <Callout tone="warning" live>
          {t("preview.changed-meanwhile")}
        </Callout>
      )}
      {isPutAway && !lookedAt && !answer && (
        <Callout tone="success" live>
          {t("preview.put-away.done")}
        </Callout>
      )}
      {measure.over ? (
        <Callout tone="info">{points("over")}</Callout>
      ) : (
        <>
          {lookedAt && (
            <LookedAtPreview
              measure={measure}
              lookedAt={lookedAt}
              here={here}
              formKey={formKey}
              refusal={refusal}
              justNow={answer !== undefined && "pasted" in answer}
            />
          )}
          <BringForms measure={measure} pasted={pasted} again={lookedAt !== null} refusal={refusal} />
        </>
      )}
    </Page>
  );
}
