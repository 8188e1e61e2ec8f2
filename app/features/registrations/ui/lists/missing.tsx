import { formatList } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { RegistrationLists } from "../../queries/lists.server.ts";

/** Who of each team is not registered, when the gathering is for teams. The way to register them has them ticked already. */
export function Missing({ page }: { page: RegistrationLists }) {
  const t = useT("registration-lists");
  const locale = useLocale();
  const { gathering, missing, may } = page;
  if (!gathering.audience.includes("members")) return null;
  const group = `/programmes/${gathering.programmeId}/gatherings/${gathering.id}/group`;
  const registers = may.decide && !gathering.begun && !gathering.cancelled && gathering.published;
  return (
    <Section title={t("missing.title")} lead={missing.length > 0 ? t("missing.lead") : undefined} id="missing">
      {missing.length === 0 && <p>{t("missing.none")}</p>}
      {missing.length > 0 && (
        <List label={t("missing.title")}>
          {missing.map((team) => (
            <ListItem
              key={team.id}
              title={`${team.name} · ${t("missing.count", { n: team.people.length })}`}
              detail={formatList(
                locale,
                team.people.map(({ name, state }) =>
                  state === null ? name : `${name} (${t(`state.${state}`).toLowerCase()})`,
                ),
              )}
              end={
                registers && (
                  <ButtonLink to={`${group}?tick=${team.id}`} small>
                    <span aria-hidden="true">{t("missing.register")}</span>
                    <VisuallyHidden>{t("missing.register.of", { team: team.name })}</VisuallyHidden>
                  </ButtonLink>
                )
              }
            />
          ))}
        </List>
      )}
    </Section>
  );
}
