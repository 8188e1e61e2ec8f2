import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editEntry, removeEntry } from "../commands/entries.server.ts";
import { editForm, removeForm } from "../forms.server.ts";
import { myEntry } from "../queries/entries.server.ts";
import { writtenMinutes } from "../rules/minutes.ts";
import { yearOf } from "../rules/months.ts";
import { LineForm } from "../ui/line-form.tsx";
import type { Route } from "./+types/entry";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { programmeId, entryId } = params;
  return { programmeId, entry: await myEntry(actor, programmeId, entryId), today: actor.today };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const done = (outcome: string) => redirect(`/programmes/${params.programmeId}/time/mine?done=${outcome}`);
  switch (form.intent) {
    case "edit": {
      const { kind, day, hours, word, ...base } = form.read(editForm);
      const was = { kind: base["base.kind"], day: base["base.day"], word: base["base.word"] };
      const mine = { kind, day, minutes: hours, word };
      await editEntry(actor, params, { mine, base: { ...was, minutes: base["base.hours"] } }, now);
      return done(`changed&year=${yearOf(day)}`);
    }
    case "remove":
      form.read(removeForm);
      await removeEntry(actor, params, now);
      return done("removed");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** A line of one's own, to change or to take away. */
export default function EntryPage({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("time");
  const shell = useT("shell");
  const { programmeId, entry, today } = loaderData;
  const { kind, day, minutes, word } = entry;
  return (
    <Page narrow>
      <title>{`${t("edit.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programmeId}/time/mine`}>{t("title.mine")}</BackLink>}
        title={t("edit.title")}
      />
      <LineForm
        intent="edit"
        stored={{ kind, day, hours: writtenMinutes(minutes), word }}
        today={today}
        refusal={answer?.refusal}
      />
      <Section title={t("remove.title")} lead={t("remove.lead")}>
        <IntentForm intent="remove">
          <IntentButton intent="remove" pendingText={t("sending")} variant="danger">
            {t("remove.do")}
          </IntentButton>
        </IntentForm>
      </Section>
    </Page>
  );
}
