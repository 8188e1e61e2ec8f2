import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { reading } from "#app/platform/refusal.server.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { demoMails } from "../queries.server.ts";
import { MailCalendar } from "../ui/mail-calendar.tsx";
import { MailText } from "../ui/mail-text.tsx";
import type { Route } from "./+types/post";

export const handle = { static: true, frame: "page" };

export const loader = reading(async ({ request }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const to = (searchParams.get("to") ?? "").trim().slice(0, 254);
  const toParents = searchParams.get("view") === "parents";
  return { mails: await demoMails(to, toParents), to, toParents };
});

export default function Post({ loaderData }: Route.ComponentProps) {
  const t = useT("demo");
  const shell = useT("shell");
  const locale = useLocale();
  const { toParents } = loaderData;
  return (
    <Page narrow>
      <title>{`${t("post.title")} – ${shell("product")}`}</title>
      <PageHeader title={t("post.title")} lead={t("post.lead")} />
      <Tabs
        label={t("post.title")}
        tabs={[
          { to: "/demo/post", label: t("post.staff"), current: !toParents },
          { to: "/demo/post?view=parents", label: t("post.parents"), current: toParents },
        ]}
      />
      <form method="get" className="mt-6 flex flex-wrap items-end gap-3">
        {toParents && <input type="hidden" name="view" value="parents" />}
        <TextInput name="to" type="search" label={t("post.search")} defaultValue={loaderData.to} maxLength={254} />
        <SubmitButton variant="secondary" icon="search">
          {t("post.search.do")}
        </SubmitButton>
      </form>
      <div className="mt-8 grid gap-4">
        {loaderData.mails.length === 0 && (
          <EmptyState icon="mail" title={t("post.title")}>
            {t(loaderData.to !== "" ? "post.none" : toParents ? "post.parents.empty" : "post.empty")}
          </EmptyState>
        )}
        {loaderData.mails.map((mail) => (
          <Card
            key={mail.id}
            level={2}
            title={mail.subject}
            foot={
              <>
                <span className="min-w-0 wrap-anywhere">{t("post.to", { to: mail.to })}</span>
                <span>{formatMoment(locale, mail.sentAt)}</span>
              </>
            }
          >
            <MailText text={mail.text} />
            {mail.calendar !== null && <MailCalendar id={mail.id} text={mail.calendar} />}
          </Card>
        ))}
      </div>
    </Page>
  );
}
