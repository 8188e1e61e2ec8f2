import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";

export type Due = { readonly id: string; readonly name: string; readonly latest: string; readonly more: number };

/** What waits for a number, each with the way to where it is filled in. */
export function DueList({ teamId, due }: { teamId: string; due: readonly Due[] }) {
  const t = useT("measures");
  return (
    <List label={t("due.title")}>
      {due.map(({ id, name, latest, more }) => (
        <ListItem
          key={id}
          title={name}
          detail={t("due.of", { period: latest, more })}
          end={
            <ButtonLink to={`/teams/${teamId}/measures/${id}/points`} small icon="pencil">
              {t("due.fill")}
              <span className="g-hidden"> {name}</span>
            </ButtonLink>
          }
        />
      ))}
    </List>
  );
}
