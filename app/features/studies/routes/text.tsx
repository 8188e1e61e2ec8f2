import { Link, redirect } from "react-router";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { List, ListItem } from "#app/ui/list.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { writeText } from "../commands/write-text.server.ts";
import { textForm } from "../forms.server.ts";
import { textPage } from "../queries/text.server.ts";
import { ShownText } from "../ui/shown-text.tsx";
import { TextForm } from "../ui/text-form.tsx";
import type { Route } from "./+types/text";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("version") ?? "";
  const version = /^\d{1,6}$/.test(asked) ? Number(asked) : null;
  return {
    ...(await textPage(actorIn(context), params, version)),
    done: searchParams.get("done") === "version",
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  await writeText(actorIn(context), params, form.read(textForm), now);
  const { programmeId, language, kind } = params;
  throw redirect(`/programmes/${programmeId}/study/texts/${language}/${kind}?done=version`);
});

/** A text that parents read: one version of it, all the others, and a form for the next. */
export default function StudyTextRoute({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("studies");
  const shell = useT("shell");
  const locale = useLocale();
  const { programme, kind, language, versions, shown, newest, done, formKey } = loaderData;
  useLive({ names: ["study.changed"], ids: { programmeId: programme.id } });
  const title = t("text.title", { kind: t(`kind.${kind}`), language: language.name });
  const at = `/programmes/${programme.id}/study/texts/${language.code}/${kind}`;
  return (
    <Page narrow>
      <title>{`${title} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/study`}>{t("title")}</BackLink>}
        title={title}
        lead={`${t("text.lead")}${kind === "consent" ? ` ${t("text.confirmed")}` : ""}`}
      />
      {done && !answer && (
        <Callout tone="success" live>
          {t("done.version")}
        </Callout>
      )}
      {shown ? <ShownText shown={shown} language={language} /> : <p className="g-muted">{t("text.none")}</p>}
      <Section title={t("text.write")}>
        <TextForm
          newest={newest}
          version={versions[0]?.version ?? 0}
          language={language}
          formKey={formKey}
          refusal={answer?.refusal}
        />
      </Section>
      {versions.length > 1 && (
        <Section title={t("text.versions")}>
          <List label={t("text.versions")}>
            {versions.map((one) => (
              <ListItem
                key={one.version}
                title={<Link to={`${at}?version=${one.version}`}>{t("text.shown", one)}</Link>}
                detail={t("text.written", { by: one.by, when: formatMoment(locale, one.at) })}
              />
            ))}
          </List>
        </Section>
      )}
    </Page>
  );
}
