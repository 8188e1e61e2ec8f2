import { PrintButton } from "#app/features/cycles/ui/print/print-button.tsx";
import { formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { dayPage } from "../queries/day.server.ts";
import { PaperDay } from "../ui/paper-day.tsx";
import { useDayWords, useWhereWords } from "../ui/words.ts";
import type { Route } from "./+types/print-day";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => dayPage(actorIn(context), params));

/** A day's programme on one A4. */
export default function PrintDay({ loaderData }: Route.ComponentProps) {
  const t = useT("gathering-day");
  const shell = useT("shell");
  const locale = useLocale();
  const when = useDayWords();
  const where = useWhereWords();
  const { gathering, day, sessionsOfDay, programme } = loaderData;
  const title = t("title", { gathering: gathering.title });
  return (
    <Page>
      <title>{`${t("print.page", { gathering: gathering.title, day: formatWeekday(locale, day.day) })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/gatherings/${gathering.id}/day/${day.id}`}>{title}</BackLink>}
        title={gathering.title}
        lead={[when(day), where(gathering)].join(" · ")}
        actions={<PrintButton />}
      />
      <PaperDay caption={title} sessions={sessionsOfDay} trackNames={gathering.trackNames} />
    </Page>
  );
}
