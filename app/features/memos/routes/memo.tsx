import { redirect } from "react-router";
import { pageOfTalk } from "#app/features/supervision/rules/place.ts";
import { formatList, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { removeMemo, saveMemo } from "../commands/save-memo.server.ts";
import { memoForm, removeForm } from "../forms.server.ts";
import { memoPage } from "../queries.server.ts";
import { MemoPanel } from "../ui/memo-panel.tsx";
import type { Route } from "./+types/memo";

export const loader = reading(({ params, context }: Route.LoaderArgs) => memoPage(actorIn(context), params));

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  switch (form.intent) {
    case "save": {
      const { text, ...base } = form.read(memoForm);
      const { saved } = await saveMemo(actor, params, { mine: text, base: base["base.text"] }, now);
      if (!saved) throw new Refusal("conflict", "memo.changed-meanwhile");
      break;
    }
    case "remove":
      form.read(removeForm);
      await removeMemo(actor, params, now);
      break;
    default:
      throw new Refusal("invalid", "form.outdated");
  }
  throw redirect(`${pageOfTalk(params)}#memo`);
});

/** A researcher's own memo of a session or a group interview, alone: where it is saved without our script, and long ones are written. */
export default function OwnMemo({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("memos");
  const shell = useT("shell");
  const locale = useLocale();
  const { memo, startsAt, teams } = loaderData;
  const when = startsAt === null ? [] : [formatMoment(locale, new Date(startsAt))];
  return (
    <Page narrow>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={memo.page}>{t(`back.${memo.of}`)}</BackLink>}
        title={t("title")}
        lead={[formatList(locale, teams), ...when].join(", ")}
      />
      <MemoPanel key={memo.page} memo={memo} refusal={answer?.refusal} />
    </Page>
  );
}
