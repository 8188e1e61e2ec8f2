import { redirect } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { restoreVersion } from "../commands/restore-version.server.ts";
import { restoreForm } from "../forms/restore.server.ts";
import { versionsOf } from "../queries/versions.server.ts";
import { Changes } from "../ui/changes.tsx";
import { useNoteName } from "../ui/note-name.ts";
import { ChooseVersions, useVersionName, VersionList } from "../ui/version-list.tsx";
import type { Route } from "./+types/versions";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const chosen = { from: asked.get("from"), to: asked.get("to") };
  const page = await versionsOf(actorIn(context), params.noteId, chosen);
  return { page, restored: asked.get("restored") !== null, key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const input = form.read(restoreForm);
  await restoreVersion(actorIn(context), params.noteId, input, context.get(factsContext).now);
  throw redirect(`/notes/${params.noteId}/versions?restored=1`);
});

/** What a note said before: to look at, to compare, and to take back. */
export default function Versions({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("note-pages");
  const shell = useT("shell");
  const nameOf = useNoteName();
  const versionName = useVersionName();
  const { page, restored, key } = loaderData;
  const { note, versions, compared } = page;
  const { message } = useFormErrors(answer?.refusal, "note-pages");
  useLive({ names: ["note.changed"], ids: { noteId: note.id } });
  const name = nameOf(note.about);
  const from = versions.find(({ id }) => id === compared?.from);
  const about = { versionId: from?.id ?? "", key };
  return (
    <Page narrow>
      <title>{`${t("versions.title")} – ${name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={note.href}>{name}</BackLink>}
        title={t("versions.title")}
        lead={t("versions.lead")}
      />
      {message && (
        <Callout tone="danger" live>
          {message}
        </Callout>
      )}
      {restored && !message && (
        <Callout tone="success" live>
          {t("restore.done")}
        </Callout>
      )}
      {compared ? (
        <>
          <Section title={t("compare.title")}>
            <ChooseVersions page={page} />
            <Changes changes={compared.changes} />
            {from && note.may.write && (
              <IntentForm intent="restore" about={about} className="g-flow">
                <p className="g-muted">{t("restore.text")}</p>
                <IntentButton intent="restore" about={about} pendingText={t("restore.doing")} variant="secondary">
                  {t("restore.do", { version: versionName(from) })}
                </IntentButton>
              </IntentForm>
            )}
          </Section>
          <Section title={t("versions.all")}>
            <VersionList versions={versions} />
          </Section>
        </>
      ) : (
        <EmptyState icon="history" title={t("versions.none")}>
          <p>{t("versions.none.text")}</p>
        </EmptyState>
      )}
    </Page>
  );
}
