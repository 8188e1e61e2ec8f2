import { redirect } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { openNotice, readNotices } from "../commands.server.ts";
import { openForm, readAllForm } from "../forms.server.ts";
import { noticesOf } from "../queries.server.ts";
import { NoticeList, ReadAll } from "../ui/notice-list.tsx";
import type { Route } from "./+types/notices";

export const loader = reading(async ({ context }: Route.LoaderArgs) => {
  return { notices: await noticesOf(actorIn(context)) };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  switch (form.intent) {
    case "open": {
      const { to } = await openNotice(actor, form.read(openForm).noticeId, now);
      return redirect(to);
    }
    case "read-all": {
      const { until, back } = form.read(readAllForm);
      await readNotices(actor, new Date(until), now);
      return redirect(ownPath(back, "/notices"));
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function Notices({ loaderData }: Route.ComponentProps) {
  const t = useT("notices");
  const shell = useT("shell");
  const { notices } = loaderData;
  useLive({ names: ["notice.changed", "action.changed"] });
  return (
    <Page narrow>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to="/start">{shell("nav.start")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={notices.some(({ read }) => !read) && <ReadAll notices={notices} back="/notices" />}
      />
      {notices.length === 0 ? <p className="g-muted">{t("empty")}</p> : <NoticeList notices={notices} />}
    </Page>
  );
}
