import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { templatesOf } from "../queries/templates.server.ts";
import type { Route } from "./+types/templates";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  templatesOf(actorIn(context), params.programmeId),
);

/** What notes of each kind begin with in a programme. */
export default function Templates({ loaderData }: Route.ComponentProps) {
  const t = useT("note-templates");
  const shell = useT("shell");
  const locale = useLocale();
  const { programme, templates } = loaderData;
  const base = `/programmes/${programme.id}`;
  return (
    <Page narrow>
      <title>{`${t("title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`${base}/settings`}>{programme.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <List label={t("title")}>
        {templates.map(({ kind, own }) => (
          <ListItem
            key={kind}
            title={t(`kind.${kind}`)}
            detail={own ? t("own", { who: own.by, when: formatMoment(locale, own.at) }) : t("standard")}
            end={
              <ButtonLink to={`${base}/templates/${kind}`} icon="pencil" small>
                {t("edit", { kind: t(`kind.${kind}`) })}
              </ButtonLink>
            }
          />
        ))}
      </List>
    </Page>
  );
}
