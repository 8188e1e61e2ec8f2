import { Link, redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { removePoint } from "../commands/remove-point.server.ts";
import { savePoints } from "../commands/save-points.server.ts";
import { removeForm, rowsIn } from "../forms.server.ts";
import { entryPage } from "../queries/entry.server.ts";
import { eventAsked, eventInAddress } from "../rules/events.ts";
import { dayAsked } from "../rules/periods.ts";
import { EntryRows } from "../ui/entry-rows.tsx";
import { Events } from "../ui/events.tsx";
import type { Route } from "./+types/points";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { searchParams } = new URL(request.url);
  const before = eventAsked(searchParams.get("before"));
  return {
    ...(await entryPage(actor, params, dayAsked(searchParams.get("to"), actor.today), before)),
    today: actor.today,
    saved: searchParams.get("saved"),
    savedForm: searchParams.get("form") ?? "",
    removed: searchParams.has("removed"),
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context, request }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const { teamId, followedId } = params;
  const here = `/teams/${teamId}/measures/${followedId}/points`;
  switch (form.intent) {
    case "save": {
      const { key, rows } = rowsIn(form);
      const came = await savePoints(actor, teamId, { key, rows, only: followedId }, now);
      const to = dayAsked(new URL(request.url).searchParams.get("to"), "");
      const saved = `saved=${came.added + came.changed + came.removed}&form=${key}`;
      return redirect(`${here}?${to === "" ? "" : `to=${to}&`}${saved}`);
    }
    case "remove": {
      const { day, nth } = form.read(removeForm);
      await removePoint(actor, { teamId, followedId, day, nth: Number(nth) }, now);
      // What is older stays what she looks at.
      const before = eventAsked(new URL(request.url).searchParams.get("before"));
      return redirect(`${here}?${before ? `before=${eventInAddress(before)}&` : ""}removed=1`);
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** The points of one measure, to fill in and to put right. */
export default function Points({ loaderData, actionData, params }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("points");
  const shell = useT("shell");
  const { measure, rows, events, older, isOlder, earlier, later, today, saved, savedForm, removed, formKey } =
    loaderData;
  const { teamId, followedId } = params;
  useLive({ names: ["measures.changed"], ids: { followedId } });
  const here = `/teams/${teamId}/measures/${followedId}/points`;
  const refusal = answer && "refusal" in answer ? answer.refusal : undefined;
  return (
    <Page narrow>
      <title>{`${t("title.one", { name: measure.name })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${teamId}/points`}>{t("title")}</BackLink>}
        title={measure.name}
        actions={
          !measure.over && (
            <ButtonLink to={`${here}/import`} icon="plus">
              {t("bring-in")}
            </ButtonLink>
          )
        }
        lead={measure.over ? undefined : t(measure.data === "days-between" ? "lead.events" : "lead.one")}
      />
      {(saved !== null || removed) && !answer && (
        <Callout tone="success" live>
          {removed ? t("done.removed") : t("done.saved", { n: Number(saved) || 0 })}
        </Callout>
      )}
      {measure.over && <Callout tone="info">{t("over")}</Callout>}
      {measure.words.definition !== "" && (
        <p className="g-prose">
          <strong>{t("definition.title")}:</strong> {measure.words.definition}
        </p>
      )}
      {rows.length > 0 ? (
        <EntryRows measure={measure} rows={rows} formKey={formKey} today={today} refusal={refusal} />
      ) : (
        <Events {...{ measure, events, isOlder, formKey, today, refusal }} added={savedForm} />
      )}
      <p className="g-row">
        {earlier !== null && <Link to={`${here}?to=${earlier}`}>{t("earlier")}</Link>}
        {later && <Link to={here}>{t("later")}</Link>}
        {older !== null && <Link to={`${here}?before=${older}`}>{t("events.older")}</Link>}
        {isOlder && <Link to={here}>{t("events.latest")}</Link>}
      </p>
    </Page>
  );
}
