import { PrintButton } from "#app/features/cycles/ui/print/print-button.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { leaflet } from "../queries/leaflet.server.ts";
import type { Route } from "./+types/leaflet";

export const loader = reading(({ params, context, request }: Route.LoaderArgs) =>
  leaflet(actorIn(context), params.teamId, new URL(request.url).searchParams.get("language")),
);

/** What a parent is left to read, on an A4: the study's words and nobody's name. */
export default function Leaflet({ loaderData }: Route.ComponentProps) {
  const t = useT("participants");
  const shell = useT("shell");
  const { team, languages, language, text } = loaderData;
  const at = `/teams/${team.id}/parents`;
  return (
    <Page narrow>
      <title>{`${t("leaflet.title")} – ${shell("product")}`}</title>
      <div className="g-print-hidden">
        <PageHeader
          above={<BackLink to={at}>{t("title")}</BackLink>}
          title={t("leaflet.title")}
          lead={t("leaflet.lead")}
          actions={text === null ? undefined : <PrintButton />}
        />
        {languages.length > 1 && (
          <Tabs
            label={t("leaflet.languages")}
            tabs={languages.map(({ code, name }) => ({
              to: `${at}/leaflet?language=${code}`,
              label: name,
              current: code === language?.code,
            }))}
          />
        )}
      </div>
      {text === null || language === null ? (
        <Callout tone="info" icon="lock" title={language === null ? t("closed.title") : undefined}>
          {t(language === null ? "closed.text" : "leaflet.none")}
        </Callout>
      ) : (
        <article
          className="g-card max-w-prose whitespace-pre-line wrap-anywhere print:max-w-none print:border-0 print:p-0 print:text-lg"
          lang={language.code}
          dir={language.direction}
        >
          {text}
        </article>
      )}
    </Page>
  );
}
