import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { reading } from "#app/platform/refusal.server.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { demoMails } from "../queries.server.ts";
import { MailCalendar } from "../ui/mail-calendar.tsx";
import { MailText } from "../ui/mail-text.tsx";
import type { Route } from "./+types/post";

export const handle = { static: true, frame: "page" };

export const loader = reading(async (_: Route.LoaderArgs) => ({ mails: await demoMails() }));

export default function Post({ loaderData }: Route.ComponentProps) {
  const t = useT("demo");
  const shell = useT("shell");
  const locale = useLocale();
  return (
    <Page narrow>
      <title>{`${t("post.title")} – ${shell("product")}`}</title>
      <PageHeader title={t("post.title")} lead={t("post.lead")} />
      <div className="mt-8 grid gap-4">
        {loaderData.mails.length === 0 && (
          <EmptyState icon="mail" title={t("post.title")}>
            {t("post.empty")}
          </EmptyState>
        )}
        {loaderData.mails.map((mail) => (
          <Card
            key={mail.id}
            level={2}
            title={mail.subject}
            foot={
              <>
                <span>{t("post.to", { to: mail.to })}</span>
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
