import { redirect } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addRoom, editSettings, setRoomInUse } from "../commands/edit-settings.server.ts";
import { removeTimes } from "../commands/remove-times.server.ts";
import { addRoomForm, closeWeekForm, removeForm, roomForm, settingsForm } from "../forms.server.ts";
import { timesPage } from "../queries/times-page.server.ts";
import { Rooms } from "../ui/rooms.tsx";
import { SettingsForm } from "../ui/settings-form.tsx";
import { TimeList } from "../ui/time-list.tsx";
import type { Route } from "./+types/times";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await timesPage(actorIn(context), params.programmeId, context.get(factsContext).now);
  const { searchParams } = new URL(request.url);
  const opened = /^\d{1,3}$/.test(searchParams.get("opened") ?? "") ? Number(searchParams.get("opened")) : null;
  const done = (["removed", "saved"] as const).find((outcome) => searchParams.has(outcome)) ?? null;
  return { page, opened, done };
});

export const action = acting(async ({ params: { programmeId }, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const here = `/programmes/${programmeId}/study/times`;
  switch (form.intent) {
    case "remove":
      await removeTimes(actor, programmeId, form.read(removeForm), now);
      return redirect(`${here}?removed`);
    case "close-week":
      await removeTimes(actor, programmeId, form.read(closeWeekForm), now);
      return redirect(`${here}?removed`);
    case "settings": {
      const { seen, ...settings } = form.read(settingsForm);
      await editSettings(actor, programmeId, settings, seen, now);
      return redirect(`${here}?saved`);
    }
    case "add-room":
      await addRoom(actor, programmeId, form.read(addRoomForm), now);
      return redirect(`${here}?saved`);
    case "room": {
      const { roomId, on } = form.read(roomForm);
      await setRoomInUse(actor, programmeId, { roomId, on: on === "yes" }, now);
      return redirect(`${here}?saved`);
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

const inForms = ["settings", "add-room"];

/** When a study's participants can be interviewed, and what is booked, by code. */
export default function InterviewTimes({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("interview-times");
  const shell = useT("shell");
  const { page, opened, done } = loaderData;
  const { programme, vault } = page;
  const at = `/programmes/${programme.id}/study`;
  const elsewhere = refusal !== undefined && !inForms.includes(refusal.values.intent ?? "");
  const { message } = useFormErrors(elsewhere ? refusal : undefined, "interview-times");
  useLive({ names: ["study.changed", "study.gate-changed"], ids: { programmeId: programme.id } });
  return (
    <Page>
      <title>{`${t("title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={at}>{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={
          page.interviews &&
          vault && (
            <ButtonLink to={`${at}/times/new`} icon="plus" variant="primary">
              {t("open.do")}
            </ButtonLink>
          )
        }
      />
      {!refusal && (opened !== null || done) && (
        <Callout tone="success" live>
          {opened === null ? t(done ?? "saved") : t("opened", { n: opened })}
        </Callout>
      )}
      {message !== undefined && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {vault === null && <Callout tone="warning">{t("vault.closed")}</Callout>}
      {vault && !page.studyOpen && <Callout icon="lock">{t("study.closed")}</Callout>}
      {vault && !page.interviews && <Callout>{t("not-interviewer")}</Callout>}
      {vault && (
        <Columns>
          <Section title={t("list")}>
            {vault.times.length === 0 && <p className="g-muted">{t("list.none")}</p>}
            <TimeList times={vault.times} me={page.me} interviewers={page.interviewers} />
          </Section>
          <div className="g-flow">
            <Section title={t("settings.title")} lead={t("settings.lead")}>
              <SettingsForm settings={vault.settings} refusal={refusal} />
            </Section>
            <Section title={t("rooms.title")} lead={t("rooms.lead")}>
              <Rooms rooms={vault.rooms} refusal={refusal} />
            </Section>
          </div>
        </Columns>
      )}
    </Page>
  );
}
