import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { InterviewPage } from "../types.ts";

/** Who takes part in a group interview, and which of them its note is kept from. */
export function Interviewed({ people }: Pick<InterviewPage, "people">) {
  const t = useT("agreed");
  if (people.length === 0) return <p className="g-muted">{t("interview.nobody")}</p>;
  return (
    <List label={t("interview.people")}>
      {people.map(({ id, name, reads }) => (
        <ListItem
          key={id}
          title={name}
          end={
            !reads && (
              <Chip tone="outline" icon="lock">
                {t("interview.kept-from")}
              </Chip>
            )
          }
        />
      ))}
    </List>
  );
}
