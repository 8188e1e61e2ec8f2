import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addEntry } from "../commands/entries.server.ts";
import { addForm } from "../forms.server.ts";
import { myEntries } from "../queries/entries.server.ts";
import { myLedger } from "../queries/ledgers.server.ts";
import { yearOf } from "../rules/months.ts";
import { yearAsked } from "../rules/sums.ts";
import { ExportLinks, LedgerYear, SoFar } from "../ui/ledger.tsx";
import { LineForm } from "../ui/line-form.tsx";
import { Lines } from "../ui/lines.tsx";
import type { Route } from "./+types/mine";

const outcomes = ["changed", "removed"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { searchParams } = new URL(request.url);
  const page = await myLedger(actor, params.programmeId, yearAsked(searchParams));
  return {
    ...page,
    entries: await myEntries(actor, params.programmeId, page.ledger.year),
    done: outcomes.find((outcome) => outcome === searchParams.get("done")),
    added: searchParams.get("added") ?? "",
    today: actor.today,
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { hours, ...line } = form.read(addForm);
  const { programmeId } = params;
  const { now } = context.get(factsContext);
  const { id } = await addEntry(actorIn(context), programmeId, { ...line, minutes: hours }, now);
  throw redirect(`/programmes/${programmeId}/time/mine?added=${id}&year=${yearOf(line.day)}`);
});

/** One's own time: what has counted by itself, and lines of one's own. */
export default function Mine({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("time");
  const shell = useT("shell");
  const { programme, ledger, entries, done, added, today, formKey } = loaderData;
  useLive({ names: ["time.changed"], ids: { programmeId: programme.id } });
  const here = `/programmes/${programme.id}/time/mine`;
  return (
    <Page>
      <title>{`${t("title.mine")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("title.mine")}
        lead={t("lead.mine")}
      />
      {(done || added) && !answer && (
        <Callout tone="success" live>
          {t(`done.${done ?? "added"}`)}
        </Callout>
      )}
      <Section title={t("add.title")} lead={t("add.lead")}>
        <LineForm
          intent="add"
          formKey={formKey}
          added={added}
          stored={{ kind: "", day: today, hours: "", word: "" }}
          today={today}
          refusal={answer?.refusal}
        />
      </Section>
      <LedgerYear ledger={ledger} here={here} />
      <div className="flex flex-wrap gap-3">
        <ExportLinks here={here} year={ledger.year} />
      </div>
      <SoFar ledger={ledger} />
      <Section title={t("lines.title")}>
        {entries.length === 0 ? <p className="g-muted">{t("lines.empty")}</p> : <Lines entries={entries} here={here} />}
      </Section>
    </Page>
  );
}
